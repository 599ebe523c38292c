import { CORE_SCHEMA, load } from 'js-yaml'
import type { Document, Node } from 'yaml'
import { loadYaml } from './load-when-asked.ts'

export interface YamlError {
  line: number
  column: number
  message: string
  advice: string
}

/**
 * Reads YAML 1.2 (core schema). `js-yaml` reads it in a sixth of the time that `yaml` takes; `yaml` knows every error
 * with its place, counts what aliases multiply, and reads whatever `js-yaml` refuses. Both give the same values.
 *
 * @returns `{}` where there are errors, or nothing
 */
export function parseYaml(source: string): { value: object; errors: YamlError[] } {
  const value = readPlainYaml(source)
  if (value !== undefined) return { value: (value ?? {}) as object, errors: [] }
  const document = loadYaml().parseDocument(source, options)
  const faults = findFaults(document)
  const followed = faults.length > 0 ? undefined : followAliases(document)
  if (followed !== undefined && 'value' in followed) return { value: (followed.value ?? {}) as object, errors: [] }
  const errors = (followed === undefined ? faults : [followed]).map(({ offset, message, advice }) => ({
    ...toPlace(source, offset),
    message,
    advice,
  }))
  return { value: {}, errors: withoutRepeats(errors) }
}

export interface YamlFault {
  message: string
  advice: string
  /** From the beginning of the text. */
  offset: number
}

/** What a document without errors says, or why its aliases (`*name`) cannot be followed. */
export function followAliases(document: Document.Parsed): { value: unknown } | YamlFault {
  const fault = findUnknownAlias(document)
  if (fault !== undefined) return fault
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) }
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    return { message, advice: 'Use fewer aliases (*name).', offset: 0 }
  }
}

/** Text that begins with a star, such as `*nix`, is a reference to YAML, and mostly none to its writer. */
function findUnknownAlias(document: Document.Parsed): YamlFault | undefined {
  let fault: YamlFault | undefined
  const { visit } = loadYaml()
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document) !== undefined) return undefined
      fault = {
        message: `"*${node.source}" refers to a value named "&${node.source}", which is not there`,
        advice: 'Put quotes around it if it is text.',
        offset: node.range?.[0] ?? 0,
      }
      return visit.BREAK
    },
  })
  return fault
}

/** One fault is told once a line, and of a file that is no YAML at all the first few. */
function withoutRepeats(errors: readonly YamlError[]): YamlError[] {
  const alike = Map.groupBy(errors, ({ line, message }) => `${line} ${message}`)
  return [...alike.values()].flatMap((some) => some.slice(0, 1)).slice(0, maxErrors)
}

const maxErrors = 10

/** Line and column, both from 1, of the value of a key, or of the nearest key above it that is there. */
export function locateYaml(
  source: string,
  keys: readonly (string | number)[],
): { line: number; column: number } | undefined {
  const document = loadYaml().parseDocument(source, options)
  for (let depth = keys.length; depth > 0; depth--) {
    const node = document.getIn(keys.slice(0, depth), true) as { range?: [number, number, number] } | undefined
    const offset = node?.range?.[0]
    if (offset === undefined) continue
    return toPlace(source, offset)
  }
  return undefined
}

function toPlace(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

const options = { uniqueKeys: true, prettyErrors: true, logLevel: 'silent' } as const

/**
 * What a text says, `null` for nothing; undefined where `yaml` must look: at errors, at anchors, whose aliases can grow
 * without end, and at what the two read differently.
 */
export function readPlainYaml(source: string): unknown {
  if (readDifferently.test(source)) return undefined
  try {
    return load(source, { schema: CORE_SCHEMA }) ?? null
  } catch {
    return undefined
  }
}

/**
 * Anchors and aliases; numbers such as `0b11`, `-0` and `-.5`; keys that are no texts; tags; block texts that say how far
 * they are indented; tabs at the start of a line, and lines that only begin like a rule.
 */
const readDifferently =
  /(?:^|[\s[{,])(?:[&*]\S|[-+]?0b|[-+]0|[-+]\.\d|\?\s|!|(?:~|null|\{\s*\}|\[\s*\])\s*:|[|>][-+]?\d)|(?:^|\n)(?:\t|----)|\}#/i

/** What cannot be read in a document. A quote that is never closed takes all that follows, which says nothing more. */
export function findFaults({ errors, contents }: Document.Parsed): YamlFault[] {
  const faults: YamlFault[] = []
  for (const { message, code, pos } of errors) {
    const [, quote] = /^Missing closing (["'])/.exec(message) ?? []
    if (quote !== undefined) {
      const offset = findQuoted(contents, pos[0]) ?? pos[0]
      const unclosed = `the quote (${quote}) that begins here is never closed`
      return [...faults, { message: unclosed, advice: 'Close it, or remove it.', offset }]
    }
    const [first = ''] = message.split('\n')
    const told = /call stack/.test(first)
      ? 'it nests too deep'
      : first.replace(/(?: at line \d+, column \d+)?[.:]?$/, '')
    faults.push({ message: told, advice: adviceFor(code), offset: pos[0] })
  }
  return faults
}

/** Where the quoted text begins that ends here. */
function findQuoted(contents: Document.Parsed['contents'], end: number): number | undefined {
  let start: number | undefined
  const { visit } = loadYaml()
  visit(contents as Node, {
    Scalar(_, { range, type }) {
      if (type?.startsWith('QUOTE') && range?.[1] === end) start = range[0]
    },
  })
  return start
}

/** What to do about an error of `yaml`, by its code. */
function adviceFor(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two.'
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces.'
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY')
    return 'Put quotes around a value that holds a colon.'
  return 'Correct the line; quotes around the value often help.'
}
