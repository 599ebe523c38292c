import { runCommand } from '../src/cli/run-command.ts'
import { start } from '../src/cli/start.ts'

process.exitCode = await runCommand(start)
