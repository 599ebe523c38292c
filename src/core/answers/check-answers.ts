import type { Article } from '../domain/article.ts'
import type { Finding, SourceLocation } from '../domain/finding.ts'
import { findNearest } from '../text/nearest.ts'
import type { State } from './answer.ts'
import { type AnswerTest, toWordings } from './answer-tests.ts'
import { createLookup, toBare } from './article-names.ts'
import { chooseLocale } from './choose-locale.ts'
import { quote, toGone, toPlace, toWas } from './gone-article.ts'
import { toLanguage } from './language.ts'
import type { FindSuccessor } from './successors.ts'

/** The rank of its article by wording, 0 for none among the first ten; of `nothing: true`, the state. */
export type Ranks = Record<string, number | State>

export interface AnswerCheck {
  tests: readonly AnswerTest[]
  locate: (keys: readonly PropertyKey[]) => SourceLocation
  articles: readonly Article[]
  defaultLocale: string
  /** Answers a question in a language: the state and the files found, best first. */
  ask: (question: string, locale: string) => Promise<{ state: State; files: readonly string[] }>
  /** What came of the same tests before, where somebody kept it or there is a site to compare with. */
  before: Ranks | undefined
  findSuccessor: FindSuccessor
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
    const named = test.article === undefined ? undefined : article(test.article, locale)
    const wanted = named && isOther(named, test.article, locale) ? undefined : named
    if (test.article !== undefined && wanted === undefined) {
      findings.push(...(await askForGone(check, { number, test, name: test.article, locale, other: named })))
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
        const before = toRankBefore(check, wording)
        const spoken = test.locale === undefined ? chooseLocale(wording, undefined, [...locales], locale) : locale
        const advice = spoken === locale ? rewrite : adviseLocale(locale, spoken)
        findings.push(toLost(at, wording, wanted.file, test.top, rank, before, files[0], advice))
      }
    }
  }
  return { findings, ranks }
}

/** An id names the article of each language: that of another one does not answer for it. */
function isOther({ id, locale }: Article, name: string | undefined, asked: string): boolean {
  return name !== undefined && id === toBare(name) && toLanguage(locale) !== toLanguage(asked)
}

interface Unanswered {
  number: number
  test: AnswerTest
  name: string
  locale: string
  other: Article | undefined
}

/** What each wording finds now that its article is not there. */
async function askForGone(check: AnswerCheck, { number, test, name, locale, other }: Unanswered): Promise<Finding[]> {
  const at = check.locate([number, 'article'])
  const successor = check.findSuccessor(name, locale)
  const ids = check.articles.filter((article) => article.locale === locale).map(({ id }) => id)
  const nearest = other === undefined ? findMeant(toBare(name), ids) : undefined
  const findings: Finding[] = []
  for (const wording of toWordings(test)) {
    const { files } = await check.ask(wording, locale)
    const before = toRankBefore(check, wording)
    findings.push(toGone({ at, name, locale, wording, before, files, successor, other, nearest }))
  }
  return findings
}

/** The id that is most alike, else the only one that ends like this. */
function findMeant(name: string, ids: readonly string[]): string | undefined {
  const ending = ids.filter((id) => id.endsWith(`/${name}`))
  return findNearest(name, ids) ?? (ending.length === 1 ? ending[0] : undefined)
}

function toRankBefore({ before }: AnswerCheck, wording: string): number | State | undefined {
  return before !== undefined && Object.hasOwn(before, wording) ? before[wording] : undefined
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
  advice: string,
): Finding {
  const was = toWas(before)
  const instead = first === undefined ? '; nothing is found' : rank === 1 ? '' : `; ${first} is first`
  return {
    code: 'answers/lost-answer',
    severity: 'error',
    at,
    message: `${quote(wording)} does not find ${file} among the first ${top}: it is ${toPlace(rank)}${was === undefined ? '' : `; ${was}`}${instead}.`,
    advice,
    subject: wording,
  }
}

const rewrite = 'Write the words that readers use into its title, an alias or its text.'

const adviseLocale = (asked: string, spoken: string): string =>
  `If it is no question in ${asked}, say "locale: ${spoken}"; else write the words that readers use into the article’s title, an alias or its text.`
