import { build } from '../src/cli/build.ts'
import { runCommand } from '../src/cli/run-command.ts'

process.exitCode = await runCommand(build)
