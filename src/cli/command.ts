import type { ParseArgsOptionsConfig } from 'node:util'
import type { Finding } from '../core/domain/finding.ts'

/** 0 clean, 1 findings, 2 usage or nothing to do, 3 a fault of ours. */
export type ExitCode = 0 | 1 | 2 | 3

export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>

export interface CommandOption {
  type: 'string' | 'boolean'
  /** Word that stands for the value in the help, such as `DIR`. */
  value?: string
  help: string
}

/** What a command may use of the world. */
export interface Terminal {
  cwd: string
  isTty: boolean
  isColored: boolean
  write: (text: string) => void
  writeError: (text: string) => void
}

/** A command is data and `run`; `runCommand` does argv, `--help`, usage errors and exit codes. */
export interface Command {
  name: string
  summary: string
  options: Record<string, CommandOption>
  /** What may be given without an option's name, such as a question: its words are in `values._`. */
  argument?: { value: string; help: string }
  run: (values: Values, terminal: Terminal) => Promise<ExitCode>
}

/** Something the person who typed the command can put right: said in one line, exit code 2. */
export class UsageError extends Error {
  /** What it follows from; the terminal has said them. */
  readonly findings: readonly Finding[]

  constructor(message: string, findings: readonly Finding[] = []) {
    super(message)
    this.findings = findings
  }
}

export function toParseArgsOptions(options: Command['options']): ParseArgsOptionsConfig {
  const entries = Object.entries(options).map(([name, { type }]) => [name, { type }] as const)
  return Object.fromEntries([...entries, ['help', { type: 'boolean', short: 'h' }]])
}

/** The text of `--help`. */
export function formatHelp({ name, summary, options, argument }: Command): string {
  const all: [string, CommandOption][] = [
    ...Object.entries(options),
    ['help', { type: 'boolean', help: 'Show this text.' }],
  ]
  const first = argument === undefined ? [] : [[argument.value, argument.help] as const]
  const named = all.map(([option, { value, help }]) => [`--${option}${value ? ` ${value}` : ''}`, help] as const)
  const rows = [...first, ...named]
  const width = Math.max(...rows.map(([left]) => left.length))
  const lines = rows.map(([left, help]) => `  ${left.padEnd(width)}  ${help}`)
  return `${summary}\n\nUsage: npm run ${name} -- [options]${argument ? ` ${argument.value}` : ''}\n\n${lines.join('\n')}\n\nExit codes: 0 clean, 1 findings, 2 usage, 3 a fault of the product.\n`
}
