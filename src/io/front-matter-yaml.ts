import { CORE_SCHEMA, load } from 'js-yaml'
import type { Document, YAMLParseError } from 'yaml'
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
  const followed = followAliases(document)
  if ('value' in followed) return { value: (followed.value ?? {}) as object, errors: [] }
  const { message, advice } = followed
  return { value: {}, errors: [{ ...toPlace(source, followed.offset), message, advice }] }
}

export interface AliasFault {
  message: string
  advice: string
  /** From the beginning of the text. */
  offset: number
}

/** What a document without errors says, or why its aliases (`*name`) cannot be followed. */
export function followAliases(document: Document.Parsed): { value: unknown } | AliasFault {
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
function findUnknownAlias(document: Document.Parsed): AliasFault | undefined {
  let fault: AliasFault | undefined
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

/** What to do about an error of `yaml`, by its code. */
export function adviceFor(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two.'
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces.'
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY')
    return 'Put quotes around a value that holds a colon.'
  return 'Correct the line; quotes around the value often help.'
}
