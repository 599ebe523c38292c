import matter from 'gray-matter'
import { parse as parseToml, TomlDate, TomlError } from 'smol-toml'
import { type FrontMatterBlock, findBlock } from '../core/markdown/front-matter-block.ts'
import type { Problem } from '../core/markdown/problem.ts'
import { parseYaml, type YamlError } from './front-matter-yaml.ts'

/** Plain values throughout, so that it can be kept on disk and handed from thread to thread. */
export interface FrontMatter {
  data: Record<string, unknown>
  /** The text below, with a blank line for each line of front matter, so that lines keep their numbers. */
  content: string
  /** What stands between the two lines that enclose it, for `locateKey`; absent where there is nothing to locate. */
  block: FrontMatterBlock | undefined
  problems: Problem[]
}

/**
 * Splits YAML (`---`), TOML (`+++`) or JSON (`{`) front matter off. gray-matter would evaluate `---js`, take an unclosed
 * `---` for front matter to the end, and answer `{}` the second time it reads a broken file without options; so it sees
 * only blocks that are known to be one of them, with every engine replaced, and always with options.
 */
export function readFrontMatter(text: string): FrontMatter {
  const block = findBlock(text)
  if (block === undefined)
    return { data: {}, content: text, block: undefined, problems: [...checkLanguage(text), ...checkUnclosed(text)] }
  const { language, source: inner, firstLine } = block
  const content = '\n'.repeat(text.slice(0, block.end).split('\n').length - 1) + text.slice(block.end)
  const problems: Problem[] = []
  const refuse = { parse: () => ({}), stringify: () => '' }
  const { data } = matter(language === 'yaml' ? `---\n${inner}\n---\n` : `+++\n${inner}\n+++\n`, {
    language,
    delimiters: language === 'yaml' ? '---' : '+++',
    engines: {
      yaml: { parse: (source: string) => readYaml(source, firstLine, problems), stringify: () => '' },
      toml: { parse: (source: string) => parseTomlTable(source, problems), stringify: () => '' },
      javascript: refuse,
      js: refuse,
      json: refuse,
      coffee: refuse,
    } as unknown as NonNullable<Parameters<typeof matter>[1]>['engines'] & object,
  })
  if (!isPlainObject(data)) {
    // Two rules with text between them are Markdown, not front matter.
    if (typeof data === 'string') return { data: {}, content: text, block: undefined, problems: [] }
    problems.push(
      problemAt(
        1,
        1,
        'Front matter must be keys with values.',
        'Write "key: value" lines between the two lines of dashes.',
      ),
    )
    return { data: {}, content, block: undefined, problems }
  }
  return { data, content, block: { language, source: inner, firstLine }, problems }
}

function readYaml(source: string, firstLine: number, problems: Problem[]): object {
  const { value, errors } = parseYaml(source.replace(/^\n/, ''))
  const toProblem = ({ line, column, message, advice }: YamlError): Problem =>
    problemAt(line + firstLine - 1, column, `This YAML cannot be read: ${message}.`, advice)
  problems.push(...errors.map(toProblem))
  return value
}

function parseTomlTable(source: string, problems: Problem[]): object {
  try {
    return toPlain(parseToml(source.replace(/^\n/, ''))) as object
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const [first = ''] = error.message.replace('Invalid TOML document: ', '').split('\n')
    problems.push(problemAt(error.line + 1, error.column, `This TOML cannot be read: ${first}.`, 'Correct the line.'))
    return {}
  }
}

/** Dates as TOML writes them: `2026-01-02`, not a point in time. */
function toPlain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString()
  if (Array.isArray(value)) return value.map(toPlain)
  if (!isPlainObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPlain(inner)]))
}

/** `---js` and the like: said, not run. */
function checkLanguage(text: string): Problem[] {
  const [, language] = /^---[ \t]*([A-Za-z][\w-]*)[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text) ?? []
  if (language === undefined) return []
  const message = `Front matter in "${language}" is not read, because it could run code.`
  return [problemAt(1, 4, message, 'Write YAML between two lines of three dashes.')]
}

/** A rule and then `title: …` is front matter whose second line of dashes was forgotten. */
function checkUnclosed(text: string): Problem[] {
  if (!/^---[ \t]*\n[a-z_][\w-]*:(?:[ \t]|\n)/.test(text)) return []
  return [problemAt(1, 1, 'This front matter is never closed.', 'Write a line of three dashes below its last key.')]
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    // TOML tables have no prototype at all.
    [Object.prototype, null].includes(Object.getPrototypeOf(value))
  )
}

function problemAt(line: number, column: number, message: string, advice: string): Problem {
  return { code: 'content/front-matter', severity: 'error', line, column, message, advice }
}
