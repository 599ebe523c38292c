import { preview } from '../src/cli/preview.ts'
import { runCommand } from '../src/cli/run-command.ts'

process.exitCode = await runCommand(preview)
