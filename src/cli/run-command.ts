import { parseArgs } from 'node:util'
import { toSafeText } from '../adapters/reporters/terminal.ts'
import { findNearest } from '../core/text/nearest.ts'
import { endProcess } from '../io/signals.ts'
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
  const fail = (error: unknown): ExitCode => {
    const { message, exitCode } =
      error instanceof UsageError ? { message: error.message, exitCode: 2 as const } : explainFault(error)
    terminal.writeError(`tierzero ${command.name}: ${toSafeText(message)}\n`)
    if (process.env['TIERZERO_DEBUG']) terminal.writeError(`${error instanceof Error ? error.stack : String(error)}\n`)
    return exitCode
  }
  const stopWatching = onLostWork((error) => endProcess(fail(error)))
  try {
    const values = parseValues(command, argv)
    if (values['help'] === true) {
      terminal.write(formatHelp(command))
      return 0
    }
    return await command.run(values, terminal)
  } catch (error) {
    return fail(error)
  } finally {
    stopWatching()
  }
}

/** Errors that no promise brings back, and helper processes that end without an answer, so that nothing is left to wait for. */
function onLostWork(report: (error: unknown) => void): () => void {
  const onIdle = (): void => report(new Error('a helper process ended before its work was done'))
  process.on('uncaughtException', report)
  process.on('beforeExit', onIdle)
  return () => {
    process.off('uncaughtException', report)
    process.off('beforeExit', onIdle)
  }
}

function parseValues(command: Command, argv: readonly string[]): Values {
  const options = toParseArgsOptions(command.options)
  const parsed = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true })
  for (const token of parsed.tokens) {
    if (token.kind === 'positional' && command.argument !== undefined) continue
    if (token.kind === 'positional')
      throw new UsageError(`"${token.value}" is not expected here. Options start with --; see --help.`)
    if (token.kind !== 'option') continue
    const known = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (known === undefined) {
      const nearest = findNearest(token.name, Object.keys(options))
      throw new UsageError(
        `there is no option ${token.rawName}. ${nearest ? `Did you mean --${nearest}?` : 'See --help.'}`,
      )
    }
    const isNextOption = token.value?.startsWith('-') === true && !token.inlineValue
    if (known.type === 'string' && (!token.value || isNextOption))
      throw new UsageError(`${token.rawName} needs a value. See --help.`)
    if (known.type === 'boolean' && token.value !== undefined)
      throw new UsageError(`${token.rawName} takes no value. See --help.`)
  }
  return command.argument === undefined ? parsed.values : { ...parsed.values, _: parsed.positionals }
}

function toTerminal(): Terminal {
  const isTty = process.stderr.isTTY === true && process.env['CI'] === undefined
  // A reader that has seen enough, such as `head`, does not stop the work.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  return {
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
    isTty,
    isColored: isTty && !process.env['NO_COLOR'],
    write: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
  }
}
