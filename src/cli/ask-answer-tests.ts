import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkAnswers, type Ranks } from '../core/answers/check-answers.ts'
import { checkSynonyms } from '../core/answers/check-synonyms.ts'
import { openTermIndex } from '../core/answers/pagefind/open-term-index.ts'
import { createSuccessors, type Past } from '../core/answers/successors.ts'
import { readIndexFiles } from '../io/index-files.ts'
import type { ReadResult } from '../io/read-corpus.ts'
import { openAnswerIndex } from '../site/answer-index.ts'
import { createSite } from '../views/site.ts'
import type { AnswerTestsOptions, AnswerTestsRun } from './answer-tests.ts'
import { openAsker, toAskedSite } from './asker.ts'
import { UsageError } from './command.ts'
import { compareCorpora } from './compare-corpora.ts'
import type { Places } from './places.ts'

/** Where the ranks are kept that a later run compares with, beside `questions.yaml`. */
const ranksFile = 'questions.ranks.json'

/** Runs the answer tests of a root that has some, or that has synonyms: see `runAnswerTests`. */
export async function askAnswerTests(
  read: ReadResult,
  places: Places,
  { isUpdate, before }: AnswerTestsOptions,
): Promise<AnswerTestsRun> {
  const { questions, synonyms, corpus, contentFolder, resolve } = read
  const site = createSite(corpus, resolve, places.name)
  const index = await openAnswerIndex(site, places.state)
  try {
    const ask = openAsker(toAskedSite(site), index.folder)
    const path = join(places.root, contentFolder, ranksFile)
    const { findings, ranks } = await checkAnswers({
      tests: questions.value ?? [],
      locate: questions.locate,
      articles: corpus.articles,
      defaultLocale: corpus.defaultLocale,
      before: before === undefined ? readRanks(path) : { ...readRanks(path), ...before.ranks },
      findSuccessor: createSuccessors(corpus, before && toPast(before.read, read)),
      async ask(question, locale) {
        const { state, ranked } = await ask(question, locale)
        return { state, files: ranked.map((result) => result.path) }
      },
    })
    if (isUpdate) writeFileSync(path, `${JSON.stringify(ranks, null, 2)}\n`)
    const locales = corpus.locales.map(({ tag }) => tag)
    const open = (locale: string) => openTermIndex(readIndexFiles(index.folder), locale)
    const unknown = await checkSynonyms(synonyms.value ?? {}, locales, synonyms.locate, open)
    return { findings: [...findings, ...unknown], ranks }
  } finally {
    index.close()
  }
}

/** Where the articles of a root went: those that moved, and those whose title a new one of the language has. */
function toPast(before: ReadResult, now: ReadResult): Past {
  const moved = new Map<string, string>()
  const changes = compareCorpora(before, now)
  const published = changes.filter(({ type }) => type === 'published').map(({ article }) => article)
  for (const { type, article, before: was } of changes) {
    if (type === 'moved' && was) moved.set(was.route, article.route)
    if (type !== 'removed') continue
    const heir = published.find(({ locale, title }) => locale === article.locale && title === article.title)
    if (heir) moved.set(article.route, heir.route)
  }
  return { articles: before.corpus.articles, moved }
}

function readRanks(path: string): Ranks | undefined {
  if (!existsSync(path)) return undefined
  try {
    const ranks: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof ranks === 'object' && ranks !== null && !Array.isArray(ranks)) return ranks as Ranks
  } catch {
    // Said below.
  }
  throw new UsageError(`${path} is not what --update-ranks writes. Remove it and write it anew.`)
}
