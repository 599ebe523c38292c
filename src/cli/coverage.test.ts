import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { createRoot, runCheck } from './check-run.fixture.ts'
import type { Command, ExitCode } from './command.ts'
import { coverage } from './coverage.ts'
import { newArticle } from './new.ts'
import { runCommand } from './run-command.ts'

const article = (title: string, text: string, fields = ''): string => `---\ntitle: ${title}\n${fields}---\n\n${text}\n`

const files = {
  'content/faq/login/reset-password.md': article(
    'How do I reset my password?',
    'Open the login page, choose “Forgot my password”, and reset the password with the link in the mail.',
    'aliases:\n  - I forgot my password # most often\nowner: accounts\n',
  ),
  'content/faq/billing/invoice.md': article(
    'Where is my invoice?',
    'Every invoice lies under Billing, a PDF for each month.',
  ),
  'content/faq/billing/card.md': article(
    'Change the card that you pay with',
    'Open Billing and enter the number of the new card.',
  ),
  'content/faq/printing/toner.md': article(
    'Replace the toner of the printer',
    'Open the flap, take the old toner out and put the new one in.',
  ),
}

const subjects: [subject: string, times: number][] = [
  ['How do I reset my password?', 12],
  ['I forgot my password', 9],
  ['Where is my invoice?', 8],
  ['VPN drops every ten minutes', 7],
  ['Vacation request for Zebulon Quartermaine', 1],
]

const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join('\n')

const toTickets = (list: typeof subjects): string =>
  `${toCsv([
    ['Summary', 'Issue key', 'Issue id', 'Issue Type', 'Status', 'Reporter', 'Created', 'Components', 'Description'],
    ...list.flatMap(([subject, times], number) =>
      Array.from({ length: times }, (_, index) => [
        subject,
        `S-${number}${index}`,
        `${number}${index}`,
        'Support',
        'Open',
        'Quincy Ploverton',
        `2026-0${(index % 2) + 1}-11T10:00:00Z`,
        'Portal',
        '',
      ]),
    ),
  ])}\n`

const { root, remove } = createRoot(files)
afterAll(remove)
beforeEach(() => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, file, '..'), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  writeFileSync(
    join(root, 'content/questions.yaml'),
    '# Ours.\n- ask: where is my invoice\n  article: faq/billing/invoice\n',
  )
  writeFileSync(join(root, 'tickets.csv'), toTickets(subjects))
})

async function run(command: Command, ...argv: string[]): Promise<[ExitCode, string, string]> {
  let out = ''
  let error = ''
  const exitCode = await runCommand(command, argv, {
    cwd: root,
    isTty: false,
    isColored: false,
    write: (words) => {
      out += words
    },
    writeError: (words) => {
      error += words
    },
  })
  return [exitCode, out, error.replaceAll(root, 'ROOT')]
}

const places = ['--root', root, '--out', join(root, 'dist')]
const cover = (...argv: string[]) => run(coverage, ...places, '--today', '2026-03-15', ...argv)
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const accept = () => cover('--tickets', 'tickets.csv', '--accept')

test('says what is answered and what is missing, and how much that is', async () => {
  const [exitCode, out, error] = await cover('--tickets', 'tickets.csv', '--json')
  const { coverage, questions, gaps, source } = JSON.parse(out)
  expect(exitCode).toBe(0)
  expect(error).toMatch(
    /^reading ROOT\nreading tickets\ngrouping tickets\nindexing\nasking \d+ wordings of \d+ questions\n$/,
  )
  expect(source.tickets).toMatchObject({ counted: 37, ungrouped: 1, bad: 0, from: '2026-01-11', to: '2026-02-11' })
  const byLabel = Object.fromEntries(
    questions.map((q: { label: string; status: string; article?: string }) => [q.label, [q.status, q.article]]),
  )
  expect(byLabel['Where is my invoice?']).toEqual(['answered', 'content/faq/billing/invoice.md'])
  expect(byLabel['VPN drops every ten minutes']?.[0]).toBe('missing')
  expect(coverage.share).toBeGreaterThan(0.7)
  expect(gaps).toHaveLength(1)
})

test.each(['terminal', 'json', 'csv', 'markdown'])(
  'nothing that one ticket says is in a %s report, nor who asked',
  async (format) => {
    const [, out, error] = await cover('--tickets', 'tickets.csv', '--format', format)
    expect(out + error).not.toMatch(/Zebulon|Quartermaine|Vacation|Quincy|Ploverton/i)
  },
)

test('what one ticket says is in no file that any run leaves behind, not even in one that is packed', async () => {
  const secrets = ['Zebulon', 'Quartermaine', 'Ploverton', 'xaverius@corp.tld', 'Xq7vTr9pLm2s', '4929 1234 5678 9012']
  const planted = [
    ...subjects,
    ['Login fails for xaverius@corp.tld, password: Xq7vTr9pLm2s', 1],
    ['Refund to 4929 1234 5678 9012', 1],
  ] as typeof subjects
  writeFileSync(join(root, 'tickets.csv'), toTickets(planted))
  const many = ['--write-groups', 'groups.json', '--history', 'all.json', '--accept', '--fix', '--json']
  await cover(
    '--tickets',
    'tickets.csv',
    '--baseline',
    'base.json',
    '--update-baseline',
    '--output',
    'all.json',
    ...many,
  )
  await cover('--tickets', 'tickets.csv', '--format', 'csv', '--output', 'all.csv')
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'tickets.csv')
    .map((entry) => join(entry.parentPath, entry.name))
  const texts = files.flatMap((file) => unpack(readFileSync(file)).map((text) => [file, text] as const))
  expect(files.length).toBeGreaterThan(8)
  // The words of articles are in packed files, so packed ones are looked into.
  expect(texts.some(([file, text]) => file.endsWith('.pf_index') && text.includes('toner'))).toBe(true)
  const found = texts.flatMap(([file, text]) => secrets.filter((secret) => text.includes(secret)).map((s) => [file, s]))
  expect(found).toEqual([])
})

/** What bytes say as they are and as every packer would unpack them. */
function unpack(bytes: Buffer): string[] {
  const packers = [gunzipSync, inflateSync, inflateRawSync, brotliDecompressSync, zstdDecompressSync]
  const all = packers.flatMap((packer) => {
    try {
      return [packer(bytes)]
    } catch {
      return []
    }
  })
  return [bytes, ...all].flatMap((one) => [one.toString('latin1'), one.toString('utf8'), one.toString('utf16le')])
}

test('the same tickets give the same bytes, in two files or one', async () => {
  writeFileSync(join(root, 'a.csv'), toTickets(subjects.slice(0, 2)))
  writeFileSync(
    join(root, 'b.csv'),
    toTickets(subjects)
      .split('\n')
      .filter((line, index) => index === 0 || !/password/.test(line))
      .join('\n'),
  )
  const [, one] = await cover('--tickets', 'tickets.csv', '--json')
  const [, two] = await cover('--tickets', 'b.csv', 'a.csv', '--json')
  expect(two).toBe(one)
})

test('--accept writes groups that pass their answer tests, and the register alone gives the coverage then', async () => {
  const [, , error] = await accept()
  expect(error).toMatch(/\d accepted, 1 weighed anew in ROOT\/content\/questions\.yaml\.\n$/)
  const register = read('content/questions.yaml')
  expect(register).toMatch(/^# Ours\.\n- id: invoice-[0-9a-f]{4}\n {2}weight: [\d.]+\n {2}ask: where is my invoice\n/)
  expect(register).toContain('article: faq/login/reset-password\n  owner: accounts\n')
  expect((await runCheck(root))[0]).toBe(0)
  const [exitCode, out] = await cover('--json')
  expect([exitCode, JSON.parse(out).source]).toEqual([0, { type: 'register' }])
  const [, again] = await cover('--json')
  expect(again).toBe(out)
})

test('the gate fails where an accepted question loses its answer, and says which', async () => {
  await accept()
  expect((await cover('--baseline', 'coverage.json', '--update-baseline'))[0]).toBe(0)
  expect((await cover('--baseline', 'coverage.json'))[0]).toBe(0)
  writeFileSync(
    join(root, 'content/faq/billing/invoice.md'),
    article('Opening hours', 'We are open from nine to five.'),
  )
  const [exitCode, out] = await cover('--baseline', 'coverage.json', '--format', 'markdown')
  expect(exitCode).toBe(1)
  expect(out).toMatch(
    /^<!-- tierzero-coverage -->\n### Coverage: \+0 tickets a month answered, −[\d.]+ lost: “where is my invoice”\n/,
  )
  expect(out).toMatch(
    /The gate fails: coverage fell from [\d.]+ % to [\d.]+ %, and 1 accepted question lost the answer\./,
  )
})

test('--fix adds the alias that would make an answer findable, and nothing else', async () => {
  writeFileSync(join(root, 'tickets.csv'), toTickets([['paper is jammed again', 9]]))
  writeFileSync(join(root, 'content/questions.yaml'), '- ask: paper is jammed again\n  article: faq/printing/toner\n')
  const [, out, error] = await cover('--tickets', 'tickets.csv', '--fix')
  expect(out).toContain('The alias “paper is jammed again” would make it findable.')
  expect(error).toContain('1 alias added to 1 article. Review them, then run this again.\n')
  expect(read('content/faq/printing/toner.md')).toBe(
    files['content/faq/printing/toner.md'].replace('---\n\n', 'aliases:\n  - paper is jammed again\n---\n\n'),
  )
  const [, after] = await cover('--tickets', 'tickets.csv', '--json')
  expect(JSON.parse(after).questions[0].status).toBe('answered')
})

test('new --gap begins an article with the wordings as aliases', async () => {
  await cover('--tickets', 'tickets.csv', '--json', '--output', 'report.json')
  const { questions } = JSON.parse(read('report.json'))
  const { id } = questions.find((q: { label: string }) => q.label.startsWith('VPN'))
  const [exitCode, out] = await run(newArticle, ...places, 'faq', '--gap', id, '--report', 'report.json')
  expect([exitCode, out]).toEqual([0, 'content/faq/vpn-drops-every-ten-minutes.md\n'])
  expect(read('content/faq/vpn-drops-every-ten-minutes.md')).toMatch(
    /^---\ntitle: VPN drops every ten minutes\nstatus: draft\n---\n\n/,
  )
})

test.each(['faq', 'runbook', 'tier', 'guide'])('new %s writes an article that passes the check', async (kind) => {
  const { root: other, remove: removeOther } = createRoot({ 'content/a.md': '# A\n\nText.\n' })
  try {
    const [exitCode, out] = await run(
      newArticle,
      '--root',
      other,
      '--out',
      join(other, 'dist'),
      kind,
      'Begin here: now',
    )
    expect(exitCode).toBe(0)
    const path = join(other, out.trim())
    writeFileSync(path, readFileSync(path, 'utf8').replace('status: draft', 'status: published'))
    expect((await runCheck(other))[0]).toBe(0)
    expect((await run(newArticle, '--root', other, kind, 'Begin here: now'))[2]).toBe(
      `tierzero new: ${out.trim()} is there already. Give another title.\n`,
    )
  } finally {
    removeOther()
  }
})

test('--history carries on what earlier runs came to, and to run again changes no byte', async () => {
  const argv = ['--tickets', 'tickets.csv', '--json', '--history', 'runs.json', '--output', 'runs.json']
  const [, , error] = await cover(...argv, '--today', '2026-01-31')
  expect(error).toContain('There is no runs.json yet: the history begins with this run.\n')
  await cover(...argv)
  const once = read('runs.json')
  await cover(...argv)
  expect(read('runs.json')).toBe(once)
  const { history, coverage } = JSON.parse(once)
  expect(history.map(({ date, share }: { date: string; share: number }) => [date, share])).toEqual([
    ['2026-01-31', coverage.share],
    ['2026-03-15', coverage.share],
  ])
  expect((await cover('--tickets', 'tickets.csv', '--history', 'tickets.csv'))[2]).toMatch(
    /tierzero coverage: --history tickets\.csv is no report of coverage --json: it is not JSON\. Name another file, or remove it to begin anew\.\n$/,
  )
})

test('a broken row is told by row and remedy, and the good ones count', async () => {
  writeFileSync(join(root, 'tickets.csv'), `${toTickets(subjects)}"one cell only\n`)
  const [exitCode, out, error] = await cover('--tickets', 'tickets.csv', '--json')
  expect(exitCode).toBe(0)
  expect(JSON.parse(out).source.tickets).toMatchObject({ counted: 37, bad: 1 })
  expect(error).toMatch(/tickets\.csv:39:1: error tickets\/bad-row Row 39 /)
  expect(error).toContain('1 of 38 rows cannot be read; the others count.\n')
})

test('however tickets are dealt out to parts, what they count together gives the same report', async () => {
  process.env['TIERZERO_SHARD_KEY'] = 'x'.repeat(32)
  try {
    const [header = '', ...rows] = toTickets(subjects).trim().split('\n')
    const [, out, error] = await cover('--tickets', 'tickets.csv', '--write-groups', 'groups.json')
    expect([out, error]).toEqual([expect.stringContaining('Coverage: '), expect.stringContaining('grouping tickets')])
    const report = async (isFirst: (index: number) => boolean): Promise<string> => {
      for (const part of [1, 2]) {
        const dealt = rows.filter((_, index) => isFirst(index) === (part === 1))
        writeFileSync(join(root, 'part.csv'), [header, ...dealt, ''].join('\n'))
        const argv = ['--groups', 'groups.json', '--shard', `${part}/2`, '--output', `${part}.ndjson`]
        expect(await cover('--tickets', 'part.csv', ...argv)).toEqual([0, '', 'reading tickets\n'])
      }
      for (const file of ['groups.json', '1.ndjson', '2.ndjson'])
        expect(/Zebulon|Quartermaine|Vacation|Quincy|Ploverton/i.test(read(file))).toBe(false)
      return (await cover('--groups', 'groups.json', '--counts', '2.ndjson', '1.ndjson', '--json'))[1]
    }
    const half = await report((index) => index % 2 === 0)
    expect(await report((index) => index === 0)).toBe(half)
    const { source, questions } = JSON.parse(half)
    expect(source.tickets).toMatchObject({ counted: 37, bad: 0, from: '2026-01-11', to: '2026-02-11' })
    expect(questions.map(({ label }: { label: string }) => label)).toContain('Where is my invoice?')
    expect(await cover('--groups', 'groups.json', '--counts', '1.ndjson')).toEqual([
      2,
      '',
      'tierzero coverage: the parts cannot be put together: of 2 parts, 2 is missing. Count every part with the same groups and key.\n',
    ])
  } finally {
    delete process.env['TIERZERO_SHARD_KEY']
  }
})

test.each([
  [
    ['--output', 'none/r.json'],
    '--output none/r.json cannot be written: there is no such folder. Create the folder, or name a file elsewhere.',
  ],
  [['--output', 'content'], '--output content cannot be written: it is a folder. Name a file in it.'],
  [
    ['--output', 'tickets.csv/r.json'],
    '--output tickets.csv/r.json cannot be written: a file stands where a folder is needed. Name a file elsewhere.',
  ],
  [
    ['--baseline', 'none/b.json', '--update-baseline'],
    '--baseline none/b.json cannot be written: there is no such folder. Create the folder, or name a file elsewhere.',
  ],
])('%j says why the file cannot be written', async (argv, message) => {
  const [exitCode, , error] = await cover('--tickets', 'tickets.csv', ...argv)
  expect(exitCode).toBe(2)
  expect(error).toMatch(new RegExp(`tierzero coverage: ${message.replaceAll('.', '\\.')}\n$`))
})

test.each([
  [[], 'there are no tickets, and questions.yaml has no entry with a weight. Name an export with --tickets.'],
  [['--tickets', 'none.csv'], 'there is no file none.csv. Name exports of tickets with --tickets.'],
  [['--from', 'jirra'], '--from jirra is not known. Did you mean "jira"?'],
  [['--k', '1'], '--k 1 is not a number from 2 to 1000.'],
  [['--self-service', 'x'], '--self-service x is not a number from 0 to 1.'],
  [['--format', 'xml'], 'there is no format "xml". Use one of terminal, json, csv, markdown.'],
  [['--update-baseline'], '--update-baseline needs --baseline FILE.'],
  [['--baseline', 'none.json'], '--baseline none.json does not exist. Write it with --update-baseline.'],
  [['--shard', '3/2'], '--shard 3/2 is no part such as 3/8, of two or more.'],
  [
    ['--shard', '1/2'],
    'TIERZERO_SHARD_KEY has to hold a secret of at least 32 characters, the same for all parts. Make one with: openssl rand -hex 32',
  ],
  [['--counts', 'tickets.csv'], '--groups is missing. Write the file with --write-groups.'],
  [['--counts', 'none'], 'there is no file none. Name the files that --shard wrote with --counts.'],
  [
    ['--counts', 'tickets.csv', '--groups', 'tickets.csv'],
    '--groups tickets.csv is no file of groups: it is not JSON. Write it anew with --write-groups.',
  ],
  [
    ['--counts', 'tickets.csv', '--tickets', 'tickets.csv'],
    '--counts is of tickets that were counted already. Leave out --tickets.',
  ],
  [['--since', '2026-02-31x'], '--since 2026-02-31x is not a date such as 2026-03-31.'],
])('%j is 2: %s', async (argv, message) => {
  expect(await cover(...argv)).toEqual([
    2,
    '',
    expect.stringMatching(new RegExp(`tierzero coverage: ${message.replace(/[.?$]/g, '\\$&')}\n$`)),
  ])
})

test.each([
  [[], 'there is no kind. Name one of faq, runbook, tier, guide.'],
  [['fqa', 'T'], '"fqa" is no kind of article. Did you mean "faq"?'],
  [['faq'], 'a faq needs a title. Write it in quotes: npm run new -- faq "How do I reset my password?"'],
  [
    ['faq', '--gap', 'x'],
    'there is no question "x" in questions.yaml. Name a report of coverage --json with --report.',
  ],
  [['faq', 'T', '--lang', 'fr'], '--lang fr is no language of this site. Name one of en.'],
])('new %j is 2: %s', async (argv, message) => {
  expect(await run(newArticle, ...places, ...argv)).toEqual([2, '', `tierzero new: ${message}\n`])
  expect(existsSync(join(root, 'content/faq/t.md'))).toBe(false)
})
