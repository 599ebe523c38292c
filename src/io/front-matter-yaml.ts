import { CORE_SCHEMA, load } from 'js-yaml'
import type { YAMLParseError } from 'yaml'
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
  if (document.errors.length > 0) return { value: {}, errors: withoutRepeats(document.errors.map(toError)) }
  try {
    return { value: (document.toJS({ maxAliasCount: 100 }) ?? {}) as object, errors: [] }
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    return { value: {}, errors: [{ line: 1, column: 1, message, advice: 'Use fewer aliases (*name).' }] }
  }
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
    const before = source.slice(0, offset).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }
  return undefined
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

function toError({ message, linePos, code }: YAMLParseError): YamlError {
  const { line = 1, col = 1 } = linePos?.[0] ?? {}
  const [first = ''] = message.split('\n')
  return {
    line,
    column: col,
    message: /call stack/.test(first) ? 'it nests too deep' : first.replace(/ at line \d+, column \d+:?$/, ''),
    advice: adviceFor(code),
  }
}

function adviceFor(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two.'
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces.'
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY')
    return 'Put quotes around a value that holds a colon.'
  return 'Correct the line; quotes around the value often help.'
}
