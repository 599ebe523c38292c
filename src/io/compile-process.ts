import { enableCompileCache } from 'node:module'
import type { CompileMessage, CompileTask } from './compile-all.ts'

enableCompileCache()
// Nobody is left to work for.
process.once('disconnect', () => process.exit())
process.once('message', async (tasks: CompileTask[]) => {
  const { compileEach } = await import('./compile-all.ts')
  const answer = (message: CompileMessage, sent = (): void => {}): void => void process.send?.(message, sent)
  answer({ compiled: await compileEach(tasks, (done) => answer({ done })) }, () => process.disconnect())
})
