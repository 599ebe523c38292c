import type { Article } from '../domain/article.ts'
import type { Finding, SourceLocation } from '../domain/finding.ts'
import { withoutMarkdownEnding } from '../text/markdown-ending.ts'
import { findNearest } from '../text/nearest.ts'
import type { State } from './answer.ts'
import { type AnswerTest, toWordings } from './answer-tests.ts'

/** The rank of its article by wording, 0 for none among the first ten; of `nothing: true`, the state. */
export type Ranks = Record<string, number | State>

export interface AnswerCheck {
  tests: readonly AnswerTest[]
  locate: (keys: readonly PropertyKey[]) => SourceLocation
  articles: readonly Article[]
  defaultLocale: string
  /** Answers a question in a language: the state and the files found, best first. */
  ask: (question: string, locale: string) => Promise<{ state: State; files: readonly string[] }>
  /** What came of the same tests before, where somebody kept it. */
  before: Ranks | undefined
}

/** Asks every wording and compares what comes with what must come. */
export async function checkAnswers(check: AnswerCheck): Promise<{ findings: Finding[]; ranks: Ranks }> {
  const findings: Finding[] = []
  const ranks: Ranks = Object.create(null)
  const article = createLookup(check.articles)
  const locales = new Set([check.defaultLocale, ...check.articles.map((one) => one.locale)])
  for (const [number, test] of check.tests.entries()) {
    // A question that nobody has answered yet, or never will, is no test.
    if (test.article === undefined && test.nothing === undefined) continue
    const locale = test.locale?.toLowerCase() ?? check.defaultLocale
    if (![...locales].some((known) => toLanguage(known) === toLanguage(locale))) {
      findings.push(toUnknownLocale(check, number, locale, [...locales]))
      continue
    }
    const wanted = test.article === undefined ? undefined : article(test.article, locale)
    if (test.article !== undefined && wanted === undefined) {
      findings.push(toUnknown(check, number, test.article, locale))
      continue
    }
    for (const [index, wording] of toWordings(test).entries()) {
      const at = check.locate(Array.isArray(test.ask) ? [number, 'ask', index] : [number, 'ask'])
      const { state, files } = await check.ask(wording, wanted?.locale ?? locale)
      if (wanted === undefined) {
        ranks[wording] = state
        if (state !== 'nothing') findings.push(toUnexpected(at, wording, state, files[0]))
        continue
      }
      const rank = files.indexOf(wanted.file) + 1
      ranks[wording] = rank
      if (rank === 0 || rank > test.top) {
        const before =
          check.before !== undefined && Object.hasOwn(check.before, wording) ? check.before[wording] : undefined
        findings.push(toLost(at, wording, wanted.file, test.top, rank, before, files[0]))
      }
    }
  }
  return { findings, ranks }
}

const toLanguage = (locale: string): string => locale.split('-')[0] ?? ''

/** Finds an article by its id, path or route as an entry names it, that of the language first. */
export function createLookup(articles: readonly Article[]): (name: string, locale: string) => Article | undefined {
  const found = new Map<string, Article[]>()
  for (const article of articles) {
    for (const name of toNames(article)) found.set(name, [...(found.get(name) ?? []), article])
  }
  return (name, locale) => {
    const known = found.get(toBare(name)) ?? []
    return known.find((article) => article.locale === locale) ?? known[0]
  }
}

const toBare = (name: string): string => withoutMarkdownEnding(name.replace(/^\.?\/+|\/+$/g, ''))

const toNames = ({ id, file, route }: Article): Set<string> =>
  new Set([id, toBare(file), toBare(file).replace(/^content\//, ''), toBare(route)])

function toUnknown({ articles, locate }: AnswerCheck, number: number, name: string, locale: string): Finding {
  const own = articles.filter((article) => article.locale === locale)
  const nearest = findNearest(
    toBare(name),
    own.map(({ id }) => id),
  )
  return {
    code: 'answers/unknown-article',
    severity: 'error',
    at: locate([number, 'article']),
    message: `There is no article "${name}".`,
    advice: nearest === undefined ? 'Name one that is published.' : `Did you mean "${nearest}"?`,
    subject: name,
  }
}

function toUnknownLocale({ locate }: AnswerCheck, number: number, locale: string, locales: string[]): Finding {
  return {
    code: 'answers/invalid-file',
    severity: 'error',
    at: locate([number, 'locale']),
    message: `"${locale}" is no language of this site, so its question was not asked.`,
    advice: `Write ${locales.join(' or ')}, or leave it out.`,
    subject: locale,
  }
}

function toUnexpected(at: SourceLocation, wording: string, state: State, first: string | undefined): Finding {
  return {
    code: 'answers/unexpected-answer',
    severity: 'error',
    at,
    message: `${quote(wording)} must find nothing, and is called ${state}${first === undefined ? '' : ` with ${first} first`}.`,
    advice: 'If that article does answer it, name the article here.',
    subject: wording,
  }
}

function toLost(
  at: SourceLocation,
  wording: string,
  file: string,
  top: number,
  rank: number,
  before: number | State | undefined,
  first: string | undefined,
): Finding {
  const now = rank === 0 ? 'not among the first ten' : toOrdinal(rank)
  const was = typeof before === 'number' && before > 0 ? `; it was ${toOrdinal(before)}` : ''
  const instead = first === undefined ? '; nothing is found' : rank === 1 ? '' : `; ${first} is first`
  return {
    code: 'answers/lost-answer',
    severity: 'error',
    at,
    message: `${quote(wording)} does not find ${file} among the first ${top}: it is ${now}${was}${instead}.`,
    advice: 'Write the words that readers use into its title, an alias or its text.',
    subject: wording,
  }
}

/** On one line, and cut where it is long. */
function quote(wording: string): string {
  const line = wording.replace(/\s+/g, ' ').trim()
  return `"${line.length > 80 ? `${line.slice(0, 79)}…` : line}"`
}

function toOrdinal(rank: number): string {
  const ending = rank % 100 >= 11 && rank % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th')
  return `${rank}${ending}`
}
