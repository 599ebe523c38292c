import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { type Command, type ExitCode, UsageError, type Values } from './command.ts'
import { runCommand } from './run-command.ts'

const sample = (run: (values: Values) => ExitCode | Promise<ExitCode>): Command => ({
  name: 'sample',
  summary: 'Does nothing.',
  options: {
    root: { type: 'string', value: 'DIR', help: 'A folder.' },
    'no-gate': { type: 'boolean', help: 'A switch.' },
  },
  run: async (values) => run(values),
})

/** Exit code, what went to standard output, what went to standard error. */
async function runSample(
  argv: string[],
  run: (values: Values) => ExitCode | Promise<ExitCode> = () => 0,
): Promise<[ExitCode, string, string]> {
  let out = ''
  let error = ''
  const exitCode = await runCommand(sample(run), argv, {
    cwd: '/',
    isTty: false,
    isColored: false,
    write: (words) => {
      out += words
    },
    writeError: (words) => {
      error += words
    },
  })
  return [exitCode, out, error]
}

const fail = (error: unknown) => (): ExitCode => {
  throw error
}

const endings: [name: string, run: () => ExitCode, exitCode: ExitCode, said: string][] = [
  ['a clean run', () => 0, 0, ''],
  ['findings', () => 1, 1, ''],
  ['a usage error', fail(new UsageError('nothing to do.')), 2, 'tierzero sample: nothing to do.\n'],
  [
    'a full disk',
    fail(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })),
    2,
    'tierzero sample: no space is left on the disk. The site that was there before is untouched. Free some space and build again.\n',
  ],
  [
    'a fault of the product',
    fail(new TypeError('x is not a function\n    at y')),
    3,
    'tierzero sample: a fault of the product: x is not a function. The site that was there before is untouched. Set TIERZERO_DEBUG=1 for details.\n',
  ],
  [
    'an error with terminal escapes in it',
    fail(new UsageError('\x1b[2Ja\n::error::b.')),
    2,
    'tierzero sample: �[2Ja�::error::b.\n',
  ],
]

test.each(endings)('%s: the exit code and one line', async (_, run, exitCode, said) => {
  expect(await runSample([], run)).toEqual([exitCode, '', said])
})

test.each([
  [['--rot', 'x'], 'there is no option --rot. Did you mean --root?'],
  [['--nogate'], 'there is no option --nogate. Did you mean --no-gate?'],
  [['--gate'], 'there is no option --gate. See --help.'],
  [['-x'], 'there is no option -x. See --help.'],
  [['--quite-another-thing'], 'there is no option --quite-another-thing. See --help.'],
  [['docs'], '"docs" is not expected here. Options start with --; see --help.'],
  [['--', '--root'], '"--root" is not expected here. Options start with --; see --help.'],
  [['--root'], '--root needs a value. See --help.'],
  [['--root='], '--root needs a value. See --help.'],
  [['--root', '--no-gate'], '--root needs a value. See --help.'],
  [['--no-gate=yes'], '--no-gate takes no value. See --help.'],
  [['--__proto__'], 'there is no option --__proto__. See --help.'],
  [['--constructor'], 'there is no option --constructor. See --help.'],
])('answers %j with what to write instead, and 2', async (argv, message) => {
  const run = fail(new Error('it ran'))
  expect(await runSample(argv, run)).toEqual([2, '', `tierzero sample: ${message}\n`])
})

test('passes values on, the last one of several', async () => {
  const seen: Values[] = []
  const run = (values: Values): ExitCode => {
    seen.push({ ...values })
    return 0
  }
  await runSample(['--root', 'a', '--root=b c', '--no-gate'], run)
  await runSample([], run)
  expect(seen).toEqual([{ root: 'b c', 'no-gate': true }, {}])
})

test.each(['--help', '-h'])('%s explains every option on standard output and runs nothing', async (flag) => {
  const [exitCode, out, error] = await runSample([flag], fail(new Error('it ran')))
  expect([exitCode, error]).toEqual([0, ''])
  expect(out).toBe(
    `Does nothing.

Usage: npm run sample -- [options]

  --root DIR  A folder.
  --no-gate   A switch.
  --help      Show this text.

Exit codes: 0 clean, 1 findings, 2 usage, 3 a fault of the product.
`,
  )
})

/** A process that runs a command whose body is `body`, and holds a cleanup that says "cleaned". */
async function runProcess(body: string): Promise<[number | null, string]> {
  const at = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href)
  const source = `
    import { runCommand } from ${at('./run-command.ts')}
    import { onInterrupt } from ${at('../io/signals.ts')}
    const run = async (values, terminal) => {
      onInterrupt(() => terminal.writeError('cleaned\\n'))
      ${body}
    }
    process.exitCode = await runCommand({ name: 'sample', summary: '', options: {}, run })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'close')
  const said = await text(child.stderr)
  const [code] = (await ended) as [number | null]
  return [code, said]
}

const fault = (reason: string): string =>
  `tierzero sample: a fault of the product: ${reason}. The site that was there before is untouched. Set TIERZERO_DEBUG=1 for details.\ncleaned\n`

test.each([
  ['an error from a timer', 'setTimeout(() => { throw new Error("late") }, 5); return new Promise(() => {})', 'late'],
  ['a promise that nobody waits for', 'Promise.reject(new Error("lost")); return new Promise(() => {})', 'lost'],
  [
    'work that nothing will end any more',
    'return new Promise(() => {})',
    'a helper process ended before its work was done',
  ],
])('%s ends the process with 3, one line and clean', async (_, body, reason) => {
  expect(await runProcess(body)).toEqual([3, fault(reason)])
})

test('goes on when the reader of its output has gone', async () => {
  const body = `
    process.stdout.destroy()
    terminal.write('x')
    process.stdout.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
    await new Promise((resolve) => setTimeout(resolve, 20))
    terminal.writeError('done ')
    process.exit(0)`
  expect(await runProcess(body)).toEqual([0, 'done '])
})
