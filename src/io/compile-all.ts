import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { setImmediate as nextTurn } from 'node:timers/promises'
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

/** A process takes a third of a second to start; from here on it earns that back. */
const minPerProcess = 400

/**
 * Compiles texts on all cores; the answers come in the order of the tasks. Many are compiled in processes of their own:
 * what parsing thousands of texts leaves behind in memory is gone with them.
 */
export async function compileAll(
  tasks: readonly CompileTask[],
  onProgress?: (done: number, all: number) => void,
): Promise<Compiled[]> {
  const count = Math.min(availableParallelism(), Math.floor(tasks.length / minPerProcess))
  const done: number[] = []
  const report = (part: number) => (finished: number) => {
    done[part] = finished
    onProgress?.(
      done.reduce((sum, some) => sum + (some ?? 0), 0),
      tasks.length,
    )
  }
  if (count < 2) return compileEach(tasks, report(0))
  const parts = [...Array(count)].map((_, part) => tasks.filter((_, index) => index % count === part))
  const results = await Promise.all(parts.map((part, index) => compileInProcess(part, report(index))))
  return tasks.map((_, index) => results[index % count]?.[Math.floor(index / count)] as Compiled)
}

/** Compiles in this thread. The parser's buffers are given back only while the event loop runs, so it gets its turns. */
export async function compileEach(
  tasks: readonly CompileTask[],
  onProgress?: (done: number) => void,
): Promise<Compiled[]> {
  const compiled: Compiled[] = []
  for (const task of tasks) {
    if (compiled.length % 50 === 0) {
      onProgress?.(compiled.length)
      await nextTurn()
    }
    compiled.push(compileTask(task))
  }
  return compiled
}

function compileTask({ text, ...options }: CompileTask): Compiled {
  const { content, ...frontMatter } = readFrontMatter(text)
  const { body, problems } = compileMarkdown(content, options)
  return { frontMatter, body, problems: [...frontMatter.problems, ...problems] }
}

/** What a compiling process says: how far it is, or what came out. */
export type CompileMessage = { done: number } | { compiled: Compiled[] }

function compileInProcess(tasks: readonly CompileTask[], onProgress: (done: number) => void): Promise<Compiled[]> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./compile-process.ts', import.meta.url), { serialization: 'advanced' })
    child.on('message', (message: CompileMessage) => {
      if ('done' in message) onProgress(message.done)
      else resolve(message.compiled)
    })
    child.once('error', reject)
    // Comes after every message, those of a process that is gone included.
    child.once('disconnect', () => reject(new Error('a process that compiles texts died')))
    child.send(tasks, (error) => error && reject(error))
  })
}
