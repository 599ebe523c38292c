import { dev } from '../src/cli/dev.ts'
import { runCommand } from '../src/cli/run-command.ts'

process.exitCode = await runCommand(dev)
