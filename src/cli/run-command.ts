import { parseArgs } from 'node:util'
import { findNearest } from '../core/text/nearest.ts'
import {
  type Command,
  type ExitCode,
  formatHelp,
  type Terminal,
  toParseArgsOptions,
  UsageError,
  type Values,
} from './command.ts'
import { explainFault } from './faults.ts'

/** Runs a command as a process does: arguments in, exit code out, every failure a line and never a stack trace. */
export async function runCommand(
  command: Command,
  argv = process.argv.slice(2),
  terminal = toTerminal(),
): Promise<ExitCode> {
  try {
    const values = parseValues(command, argv)
    if (values['help'] === true) {
      terminal.write(formatHelp(command))
      return 0
    }
    return await command.run(values, terminal)
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.writeError(`tierzero ${command.name}: ${error.message}\n`)
      return 2
    }
    const { message, exitCode } = explainFault(error)
    terminal.writeError(`tierzero ${command.name}: ${message}\n`)
    if (process.env['TIERZERO_DEBUG']) terminal.writeError(`${error instanceof Error ? error.stack : String(error)}\n`)
    return exitCode
  }
}

function parseValues(command: Command, argv: readonly string[]): Values {
  const options = toParseArgsOptions(command.options)
  const parsed = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true })
  for (const token of parsed.tokens) {
    if (token.kind === 'positional')
      throw new UsageError(`"${token.value}" is not expected here. Options start with --; see --help.`)
    if (token.kind !== 'option') continue
    const known = options[token.name]
    if (known === undefined) {
      const nearest = findNearest(token.name, Object.keys(options))
      throw new UsageError(
        `there is no option ${token.rawName}. ${nearest ? `Did you mean --${nearest}?` : 'See --help.'}`,
      )
    }
    if (known.type === 'string' && (token.value === undefined || token.value === ''))
      throw new UsageError(`${token.rawName} needs a value. See --help.`)
    if (known.type === 'boolean' && token.value !== undefined)
      throw new UsageError(`${token.rawName} takes no value. See --help.`)
  }
  return parsed.values
}

function toTerminal(): Terminal {
  const isTty = process.stderr.isTTY === true && process.env['CI'] === undefined
  return {
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
    isTty,
    isColored: isTty && !process.env['NO_COLOR'],
    write: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
  }
}
