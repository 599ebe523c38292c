import { enableCompileCache } from 'node:module'
import type { Command } from './command.ts'

/** What a script is: a command that is loaded when Node's cache of compiled modules is on, which saves a third of the start. */
export async function runScript(load: () => Promise<Command>): Promise<void> {
  enableCompileCache()
  const { runCommand } = await import('./run-command.ts')
  process.exitCode = await runCommand(await load())
}
