import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { formatCount } from '../core/text/format-count.ts'
import type { Site } from '../views/site.ts'
import { type AskedSite, openAsker, toAskedSite } from './asker.ts'
import { type BatchQuestion, readQuestions } from './batch-questions.ts'
import { type ExitCode, type Terminal, UsageError } from './command.ts'
import { writeOutput } from './write-output.ts'

/** What a worker is handed, and answers with lines in the same order. */
export interface BatchTask {
  site: AskedSite
  folder: string
  questions: BatchQuestion[]
}

/** Questions from which on a second thread pays for itself. */
const manyQuestions = 400

export interface BatchFiles {
  batch: string
  out: string
  /** The language of lines that name none. */
  lang: string | undefined
}

/** Answers every line of a file into another file. @throws UsageError for a file that is not as it should be */
export async function runBatch(
  { batch, out, lang }: BatchFiles,
  site: Site,
  folder: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const { cwd, write } = terminal
  if (resolve(cwd, batch) === resolve(cwd, out))
    throw new UsageError(
      `--out ${out} is the file of the questions, which the answers would take the place of. Name another.`,
    )
  const read = readQuestions(resolve(cwd, batch), batch)
  const questions = lang === undefined ? read : read.map((question) => ({ lang, ...question }))
  const lines = await answerInThreads(questions, site, folder)
  writeOutput('out', out, lines.map((line) => `${line}\n`).join(''), terminal)
  write(`${formatCount(questions.length, 'answer')} → ${out}\n`)
  return 0
}

/** Lines of the answer file, in the order of the questions, on as many threads as pay for themselves. */
export async function answerInThreads(
  questions: readonly BatchQuestion[],
  site: Site,
  folder: string,
  onProgress: (done: number) => void = () => {},
): Promise<string[]> {
  const asked = toAskedSite(site)
  const threads = questions.length < manyQuestions ? 1 : Math.min(4, availableParallelism())
  const size = Math.ceil(questions.length / threads)
  const tasks = [...Array(threads).keys()].map(
    (number): BatchTask => ({ site: asked, folder, questions: questions.slice(number * size, (number + 1) * size) }),
  )
  const done = tasks.map(() => 0)
  const lines = await Promise.all(
    tasks.map((task, number) => {
      const report = (count: number): void => {
        done[number] = count
        onProgress(done.reduce((sum, part) => sum + part, 0))
      }
      return threads === 1 ? answerAll(task, report) : runInThread(task, report)
    }),
  )
  return lines.flat()
}

/** Questions after which it is said how far it is. */
const step = 50

/** Lines of the answer file. */
export async function answerAll(
  { site, folder, questions }: BatchTask,
  onProgress: (done: number) => void = () => {},
): Promise<string[]> {
  const ask = openAsker(site, folder)
  const lines: string[] = []
  for (const { id, text, lang } of questions) {
    const { state, confidence, ranked } = await ask(text, lang)
    lines.push(JSON.stringify({ id, state, confidence: Math.round(confidence * 10_000) / 10_000, results: ranked }))
    if (lines.length % step === 0) onProgress(lines.length)
  }
  return lines
}

function runInThread(task: BatchTask, onProgress: (done: number) => void): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./ask-batch-worker.ts', import.meta.url), {
      workerData: task,
      // What an answer is made of dies young. With less room, memory is given back sooner: 0.2 GB for two threads and
      // 1,000 articles, which need a tenth of it each.
      resourceLimits: { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 1024 },
    })
    worker.on('message', (message: string[] | number) => {
      if (typeof message === 'number') onProgress(message)
      else resolve(message)
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('a thread ended before its work was done')))
  })
}
