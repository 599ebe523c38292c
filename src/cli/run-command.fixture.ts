import type { Command } from './command.ts'
import { runCommand } from './run-command.ts'

/** Runs a command as a process would, and answers what it said. */
export async function runIn(
  cwd: string,
  command: Command,
  ...argv: string[]
): Promise<{ code: number; text: string; errors: string }> {
  let [text, errors] = ['', '']
  const code = await runCommand(command, argv, {
    cwd,
    isTty: false,
    isColored: false,
    write: (words) => {
      text += words
    },
    writeError: (words) => {
      errors += words
    },
  })
  return { code, text, errors }
}
