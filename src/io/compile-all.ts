import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { compileMarkdown } from '../core/markdown/compile.ts'
import type { Compiled } from './body-cache.ts'
import { readFrontMatter } from './front-matter.ts'

export interface CompileTask {
  /** The whole file, front matter included. */
  text: string
  format: 'md' | 'mdx'
  locale: string
  mayRunCode: boolean
}

/** A thread takes a third of a second to start; from here on it earns that back. */
const minPerThread = 400

/** Compiles texts on all cores; the answers come in the order of the tasks. */
export async function compileAll(
  tasks: readonly CompileTask[],
  onProgress?: (done: number, all: number) => void,
): Promise<Compiled[]> {
  const threads = Math.max(1, Math.min(availableParallelism(), Math.floor(tasks.length / minPerThread)))
  const parts = [...Array(threads)].map((_, thread) => tasks.filter((_, index) => index % threads === thread))
  const [own = [], ...others] = parts
  const running = others.map(compileInThread)
  const compiled = own.map((task, index) => {
    onProgress?.(index * threads, tasks.length)
    return compileTask(task)
  })
  const results = [compiled, ...(await Promise.all(running))]
  onProgress?.(tasks.length, tasks.length)
  return tasks.map((_, index) => results[index % threads]?.[Math.floor(index / threads)] as Compiled)
}

export function compileTask({ text, ...options }: CompileTask): Compiled {
  const { content, ...frontMatter } = readFrontMatter(text)
  const { body, problems } = compileMarkdown(content, options)
  return { frontMatter, body, problems: [...frontMatter.problems, ...problems] }
}

function compileInThread(tasks: readonly CompileTask[]): Promise<Compiled[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./compile-worker.ts', import.meta.url), { workerData: tasks })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
