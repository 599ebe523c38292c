import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Articles and questions in the format of BEIR (Thakur et al., 2021), with questions that no article answers beside. */
export interface AnswerSet {
  corpus: { _id: string; title: string; text: string }[]
  queries: AskedQuestion[]
  /** Ids of the right articles by question id. */
  answers: Map<string, Set<string>>
  uncovered: AskedQuestion[]
}

export interface AskedQuestion {
  _id: string
  text: string
  body?: string
}

/** @throws if a file is missing or a line of one is not as it should be */
export function readAnswerSet(folder: string): AnswerSet {
  const answers = new Map<string, Set<string>>()
  for (const line of readLines(join(folder, 'qrels.tsv'))) {
    const [question = '', article = '', score = ''] = line.split('\t')
    // The first line names the columns.
    if (!(Number(score) > 0)) continue
    answers.set(question, (answers.get(question) ?? new Set()).add(article))
  }
  return {
    corpus: readJsonLines(join(folder, 'corpus.jsonl')),
    queries: readJsonLines<AskedQuestion>(join(folder, 'queries.jsonl')).filter(({ _id }) => answers.has(_id)),
    answers,
    uncovered: readJsonLines(join(folder, 'queries_uncovered.jsonl')),
  }
}

export function writeAnswerSet(folder: string, { corpus, queries, answers, uncovered }: AnswerSet): void {
  mkdirSync(folder, { recursive: true })
  const rows = [...answers].flatMap(([question, articles]) =>
    [...articles].map((article) => `${question}\t${article}\t1`),
  )
  writeFileSync(join(folder, 'corpus.jsonl'), toJsonLines(corpus))
  writeFileSync(join(folder, 'queries.jsonl'), toJsonLines(queries))
  writeFileSync(join(folder, 'queries_uncovered.jsonl'), toJsonLines(uncovered))
  writeFileSync(join(folder, 'qrels.tsv'), ['query-id\tcorpus-id\tscore', ...rows, ''].join('\n'))
}

const toJsonLines = (values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')

function readJsonLines<T>(path: string): T[] {
  if (path.endsWith('queries_uncovered.jsonl') && !existsSync(path)) return []
  return readLines(path).map((line, index) => {
    try {
      return JSON.parse(line) as T
    } catch {
      throw new Error(`${path}:${index + 1} is not JSON`)
    }
  })
}

const readLines = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
