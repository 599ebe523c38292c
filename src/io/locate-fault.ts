import { spawnSync } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface FaultPlace {
  /** Below the root. */
  file: string
  line: number
  column: number
}

/**
 * Where a module below `root` could not be read, or stopped: Node says so before and in the stack of an error, and of
 * JavaScript only when asked to check the file.
 */
export function locateFault(error: unknown, path: string, root: string): FaultPlace | undefined {
  if (!(error instanceof Error)) return undefined
  const stack = error.stack ?? ''
  const isTypeScript = /_TYPESCRIPT_SYNTAX$/.test(String((error as NodeJS.ErrnoException).code))
  const found =
    findInExcerpt(stack, isTypeScript) ??
    findInFrames(stack, path) ??
    (error instanceof SyntaxError ? findInExcerpt(checkSyntax(path), false) : undefined)
  const file = found && relative(realpathSync(root), realpathSync(found.path))
  return found === undefined || file === undefined || file.startsWith('..')
    ? undefined
    : { file, line: found.line, column: found.column }
}

interface Found {
  path: string
  line: number
  column: number
}

/** `path:line`, the line with those around it, and marks below. */
function findInExcerpt(text: string, isShownWide: boolean): Found | undefined {
  const [head = '', ...lines] = text.split('\n')
  const [, address, number] = /^(\/.*|file:\/\/.*):(\d+)$/.exec(head) ?? []
  if (address === undefined) return undefined
  const path = toPath(address)
  const line = Number(number)
  const source = readFileSync(path, 'utf8').split(/\r?\n/)[line - 1] ?? ''
  const marks = lines.find((candidate) => /^\s*\^+\s*$/.test(candidate))
  const shown = marks?.indexOf('^') ?? Number.POSITIVE_INFINITY
  return { path, line, column: (isShownWide ? toIndex(source, shown) : Math.min(shown, source.length)) + 1 }
}

function findInFrames(stack: string, path: string): Found | undefined {
  const frames = [...stack.matchAll(/^ +at .*?\(?((?:file:\/\/)?\/[^\n()]*?):(\d+):(\d+)\)?$/gm)]
  const own = frames
    .map(([, address = '', line, column]) => ({
      path: toPath(address),
      line: Number(line),
      column: Number(column),
    }))
    .find((frame) => frame.path === realpathSync(path))
  return own
}

const toPath = (address: string): string => {
  const bare = address.replace(/\?\d+$/, '')
  return bare.startsWith('file:') ? fileURLToPath(bare) : bare
}

const checkSyntax = (path: string): string =>
  spawnSync(process.execPath, ['--check', path], { encoding: 'utf8' }).stderr ?? ''

/** The index in a line at which a terminal is in this column: a tab is four wide, a Chinese character two. */
function toIndex(line: string, column: number): number {
  let width = 0
  let index = 0
  for (const character of line) {
    if (width >= column) break
    width += character === '\t' ? 4 : wide.test(character) ? 2 : mark.test(character) ? 0 : 1
    index += character.length
  }
  return index
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u
const mark = /\p{M}/u
