import { setFlagsFromString } from 'node:v8'
import type { PackTask } from './read-pack.ts'

// See `runScript`: an end that waits for a thread that waits for it.
setFlagsFromString('--no-concurrent-sparkplug')
// Nobody is left to work for.
process.once('disconnect', () => process.exit())
const loading = import('./read-pack.ts')
process.on('message', async (task: PackTask) => {
  const { readPack } = await loading
  process.send?.(await readPack(task))
})
