import { setFlagsFromString } from 'node:v8'
import type { PackAnswer, PackQuestion } from './read-packs.ts'

// See `runScript`: an end that waits for a thread that waits for it.
setFlagsFromString('--no-concurrent-sparkplug')
// Nobody is left to work for.
process.once('disconnect', () => process.exit())
const loading = import('./read-pack.ts')
/** One after the other: two at a time would only hold twice the memory. */
let before: Promise<unknown> = Promise.resolve()
process.on('message', ({ number, pack }: PackQuestion) => {
  before = before.then(async () => {
    const { readPackToSend } = await loading
    const answer: PackAnswer = await readPackToSend(pack).then(
      (sent) => ({ number, sent }),
      // What is sent of an error by itself lacks the code by which it is explained.
      ({ message, code, path }: NodeJS.ErrnoException) => ({ number, failure: { message, code, path } }),
    )
    // Who has let go does not want it any more.
    process.send?.(answer, () => {})
  })
})
