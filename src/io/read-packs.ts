import { type ChildProcess, fork } from 'node:child_process'
import { getCompileCacheDir } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { type PackRead, type PackSent, type PackTask, readPack, receivePack } from './read-pack.ts'

/** A process takes a third of a second to start; from here on it earns that back. */
const minPerProcess = 400

/**
 * Reads packs on all cores; the answers come in the order of the packs. Many files are read in processes of their own:
 * what parsing thousands of texts leaves behind in memory is gone with them.
 *
 * @param isKnown whether the cache knows most of the files, as far as one can tell
 */
export async function readPacks(
  packs: readonly PackTask[],
  isKnown: boolean,
  onProgress: (done: number) => void,
): Promise<PackRead[]> {
  const answers: PackRead[] = []
  let done = 0
  const report = ({ files }: PackRead): void => {
    done += files.length
    onProgress(done)
  }
  let left = packs.reduce((sum, { files }) => sum + files.length, 0)
  let compiled = isKnown ? 0 : minPerProcess
  for (const [index, pack] of packs.entries()) {
    const processes = Math.min(availableParallelism(), Math.floor(left / minPerProcess))
    if (compiled >= minPerProcess && processes > 1)
      return [...answers, ...(await readInProcesses(packs.slice(index), processes, report))]
    const answer = await readPack(pack)
    answers.push(answer)
    report(answer)
    left -= pack.files.length
    compiled += answer.compiled
  }
  return answers
}

/** What a reading process is asked, and what it answers. */
export interface PackQuestion {
  number: number
  pack: PackTask
}

export type PackAnswer = { number: number } & (
  | { sent: PackSent }
  | { failure: Pick<NodeJS.ErrnoException, 'message' | 'code' | 'path'> }
)

/** Packs that a process has at a time: it need not wait for the next one. */
const ahead = 2

/**
 * Each process gets another pack when it has answered one, so that none waits for a slower one. When one fails, none is
 * left: they end when this one lets go of them.
 */
function readInProcesses(
  packs: readonly PackTask[],
  count: number,
  report: (answer: PackRead) => void,
): Promise<PackRead[]> {
  return new Promise((resolve, reject) => {
    const answers: PackRead[] = []
    let given = 0
    let open = packs.length
    const children: ChildProcess[] = []
    const letGo = (): void => {
      given = packs.length
      for (const child of children) if (child.connected) child.disconnect()
    }
    const fail = (error: Error): void => {
      reject(error)
      letGo()
    }
    const start = (): void => {
      const child = fork(new URL('./read-pack-process.ts', import.meta.url), {
        serialization: 'advanced',
        // On from its first module on: the first would else load the compiler of TypeScript.
        env: { ...process.env, NODE_COMPILE_CACHE: toCacheSetting(getCompileCacheDir()) },
      })
      children.push(child)
      const ask = (): void => {
        const pack = packs[given]
        if (pack === undefined) return
        child.send({ number: given, pack } satisfies PackQuestion, (error) => error && fail(error))
        given += 1
      }
      child.on('message', (answer: PackAnswer) => {
        if ('failure' in answer) {
          fail(Object.assign(new Error(answer.failure.message), answer.failure))
          return
        }
        ask()
        const read = receivePack(answer.sent, packs[answer.number] as PackTask)
        answers[answer.number] = read
        report(read)
        open -= 1
        if (open > 0) return
        resolve(answers)
        letGo()
      })
      child.once('error', fail)
      // Comes after every message, those of a process that is gone included.
      child.once('disconnect', () => open > 0 && fail(new Error('a process that reads files died')))
      for (let some = 0; some < ahead; some++) ask()
    }
    for (let some = 0; some < count; some++) start()
  })
}

/** Node names the folder of its own version inside of the one that it is told. */
const toCacheSetting = (folder: string | undefined): string | undefined => folder && dirname(folder)
