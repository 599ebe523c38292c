import type { CodeBlock } from '../../markdown/body.ts'
import { findStarts } from './find-starts.ts'
import { isInterpreter } from './harmless.ts'
import { splitCommands } from './split-commands.ts'

/** What is typed before the return key, continuations included, and where in the file it begins. */
export interface TypedLine {
  text: string
  line: number
  lastLine: number
}

/**
 * The lines of a block of code as a shell reads them: a backslash at the end goes on, and a here-document is text,
 * unless a shell or a database reads it.
 */
export function toTypedLines({ line: first, lastLine: last }: CodeBlock, lines: readonly string[]): TypedLine[] {
  const typed: TypedLine[] = []
  for (let line = first + 1; line < last; line++) {
    const start = line
    let text = lines[line - 1] ?? ''
    while (text.endsWith('\\') && line + 1 < last) {
      line += 1
      text += `\n${lines[line - 1] ?? ''}`
    }
    typed.push({ text, line: start, lastLine: line })
    const end = hereDocument.exec(text)?.[1]
    if (end === undefined || isRun(text)) continue
    while (line + 1 < last && lines[line]?.trim() !== end) line += 1
  }
  return typed
}

const hereDocument = /(?<!<)<<-?\s*(?:["']|\\)?([A-Za-z_]\w*)/

const isRun = (text: string): boolean =>
  splitCommands(text).some(({ words }) => findStarts(words).some((at) => isInterpreter(words[at]?.text ?? '')))
