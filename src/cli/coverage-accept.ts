import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Verdict } from '../core/coverage/judge.ts'
import type { Question } from '../core/coverage/question.ts'
import { findNearest } from '../core/text/nearest.ts'
import type { ReadResult } from '../io/read-corpus.ts'
import { editRegister, type RegisterEdit } from '../io/register-file.ts'
import type { Site } from '../views/site.ts'
import { type Terminal, UsageError } from './command.ts'
import { askQuestions } from './coverage-ask.ts'
import type { Places } from './places.ts'
import type { Progress } from './progress.ts'

export interface Acceptance {
  judged: readonly { question: Question; verdict: Verdict }[]
  /** Groups to accept; all if empty. */
  ids: readonly string[]
  read: ReadResult
  places: Places
  site: Site
  folder: string
  /** Ids of the register's entries, in their order. */
  entryIds: readonly string[]
}

/**
 * Writes groups into the register: new ones with the wordings that find the article, known ones with their weight. What
 * is accepted with an answer passes its answer test.
 *
 * @throws UsageError for an id that there is not, and for a register that cannot be added to
 */
export async function acceptQuestions(acceptance: Acceptance, terminal: Terminal, progress: Progress): Promise<void> {
  const { judged, ids, read, places, entryIds } = acceptance
  const known = judged.map(({ question }) => question.id)
  const unknown = ids.find((id) => !known.includes(id))
  if (unknown !== undefined) {
    const nearest = findNearest(unknown, known)
    throw new UsageError(
      `there is no group "${unknown}". ${nearest === undefined ? 'The report names those that there are.' : `Did you mean "${nearest}"?`}`,
    )
  }
  const chosen = judged.filter(({ question }) => ids.length === 0 || ids.includes(question.id))
  const fresh = chosen.filter(({ question }) => question.entry === undefined)
  const found = await askFor(fresh, acceptance, progress)
  const edits = [
    ...chosen.flatMap(({ question }): RegisterEdit[] => {
      const index = entryIds.indexOf(question.id)
      const isSame = question.entry?.weight === question.perMonth && question.entry.id !== undefined
      return index === -1 || isSame ? [] : [{ type: 'weigh', index, id: question.id, weight: question.perMonth }]
    }),
    ...fresh.map((one, number): RegisterEdit => ({ type: 'add', entry: toEntry(one, found[number] ?? [], read) })),
  ]
  const path = join(places.root, read.contentFolder, 'questions.yaml')
  try {
    writeFileSync(path, editRegister(existsSync(path) ? readFileSync(path, 'utf8') : '', edits))
  } catch (error) {
    throw new UsageError(`${path} is as it was: ${error instanceof Error ? error.message : String(error)}.`)
  }
  const weighed = edits.length - fresh.length
  terminal.writeError(`${fresh.length} accepted, ${weighed} weighed anew in ${path}.\n`)
}

/** Of each question, the wordings that find its article among the first three. */
async function askFor(
  fresh: Acceptance['judged'],
  { site, folder }: Acceptance,
  progress: Progress,
): Promise<string[][]> {
  const shown = fresh.map(({ question }) => ({
    ...question,
    asked: question.wordings.map((text) => ({ text, tickets: 1 })),
  }))
  const replies = await askQuestions(shown, site, folder, progress)
  return fresh.map(({ question, verdict }, number) =>
    question.wordings.filter((_, index) => replies[number]?.[index]?.files.slice(0, 3).includes(verdict.article ?? '')),
  )
}

function toEntry(
  { question, verdict }: Acceptance['judged'][number],
  found: readonly string[],
  { corpus }: ReadResult,
): Record<string, unknown> {
  const { id, perMonth, wordings } = question
  const article = corpus.articles.find(({ file }) => file === verdict.article)
  const isAnswered =
    (verdict.status === 'answered' || verdict.status === 'stale') && article !== undefined && found.length > 0
  return {
    id,
    weight: perMonth,
    ask: isAnswered ? [...found] : [...wordings],
    ...(isAnswered ? { article: article.id } : {}),
    ...(isAnswered && article.locale !== corpus.defaultLocale ? { locale: article.locale } : {}),
    ...(isAnswered && article.owner !== undefined ? { owner: article.owner } : {}),
  }
}
