import { enableCompileCache } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { endWithNpm } from '../io/signals.ts'
import type { Command } from './command.ts'

/** What a script is: a command that is loaded when Node's cache of compiled modules is on, which saves a third of the start. */
export async function runScript(load: () => Promise<Command>): Promise<void> {
  enableCompileCache()
  // A thread that compiles in the background can wait for this one while this one, ending, waits for it.
  setFlagsFromString('--no-concurrent-sparkplug')
  endWithNpm()
  const { runCommand } = await import('./run-command.ts')
  process.exitCode = await runCommand(await load())
}
