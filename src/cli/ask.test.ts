import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './ask.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { runCommand } from './run-command.ts'

const scratch = mkdtempSync(join(tmpdir(), 'tierzero-ask-'))
const root = join(scratch, 'handbook')
const out = ['--root', root]

const write = (file: string, text: string): void => {
  const path = join(root, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

const article = (title: string, text: string): string =>
  `---\ntitle: ${title}\nowner: docs\nreviewed: 2026-01-01\n---\n\n${text}\n`

beforeAll(() => {
  write(
    'content/en/faq/login/reset.md',
    article('How do I reset my password?', 'Open the settings and choose a new one.'),
  )
  write('content/en/faq/billing/invoice.md', article('Where is my invoice?', 'Invoices are on the billing page.'))
  write('content/en/faq/billing/refund.md', article('How do I get a refund?', 'Write to billing within thirty days.'))
  write('content/en/faq/warranty/return.md', article('Can I send it back?', 'Send it back within a year.'))
  writeFileSync(join(scratch, 'good.jsonl'), '{"id":1,"text":"password"}\n')
  writeFileSync(
    join(scratch, 'bad.jsonl'),
    '{"id":1,"text":"a"}\nno\n[]\n\n{"id":2,"text":5}\n{"text":"b"}\nnull\n{"id":{},"text":"c"}\n',
  )
  write('content/zh-cn/faq/login/reset.md', article('怎样重置密码？', '打开设置，选择新的密码。'))
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

async function run(command: Command, ...argv: string[]): Promise<{ code: number; text: string; errors: string }> {
  let text = ''
  let errors = ''
  const code = await runCommand(command, argv, {
    cwd: scratch,
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

test('answers a question as an object', async () => {
  const { code, text } = await run(ask, ...out, '--json', 'pasword', 'reset')
  expect([code, JSON.parse(text).results[0]]).toEqual([
    0,
    {
      path: 'content/en/faq/login/reset.md',
      route: '/faq/login/reset/',
      score: expect.any(Number),
      title: 'How do I reset my password?',
      kind: 'faq',
      reviewed: '2026-01-01',
      passage: 'Open the settings and choose a new one.',
    },
  ])
})

test('says which words it took for others', async () => {
  const { text } = await run(ask, ...out, 'rseet my pasword')
  expect(text.split('\n').slice(1, 3)).toEqual([
    'No article has "rseet": these have "reset".',
    'No article has "pasword": these have "password".',
  ])
  expect((await run(ask, ...out, 'reset my password')).text).not.toContain('No article has')
})

test('explains what made the answer', async () => {
  const { text } = await run(ask, ...out, '--explain', 'pasword')
  expect(text).toContain('pasword: weight 1.00')
  expect(text).toContain('password (slip, × 0.85, 1 page)')
  expect(text).toMatch(/score [\d.]+ = words [\d.]+ \+ phrases [\d.]+ \+ said early [\d.]+ \+ likeness of the title/)
})

test.each([
  [
    'waranty of orchids and llamas',
    ['Topics that may help:', '   Warranty: /topics/warranty/'],
    ['Everything from A to Z: /a-z/', 'How to reach people: /help/'],
  ],
  ['llamas', [], ['Everything from A to Z: /a-z/', 'How to reach people: /help/']],
  ['羊驼吃什么', [], ['Everything from A to Z: /zh-cn/a-z/', 'How to reach people: /zh-cn/help/']],
])('says of %s where to look instead', async (question, topics, ways) => {
  const { code, text } = await run(ask, ...out, question)
  const [head, ...lines] = text.trimEnd().split('\n')
  expect([code, head]).toEqual([0, expect.stringMatching(/^nothing \(confidence/)])
  expect(lines).toEqual(['', 'No article here answers this.', ...topics, ...ways])
})

test('answers many questions in their order, each in its language', async () => {
  const questions = [
    { id: 'a', text: 'where are my invoices' },
    { id: 2, text: '密码怎么重置' },
    { id: 3, text: 'orchids', lang: 'en' },
    { id: 4, text: '', lang: 'de' },
  ]
  writeFileSync(join(scratch, 'questions.jsonl'), questions.map((question) => JSON.stringify(question)).join('\n'))
  const { code, text } = await run(ask, ...out, '--batch', 'questions.jsonl', '--out', 'results.jsonl')
  expect([code, text]).toEqual([0, '4 answers → results.jsonl\n'])
  const lines = readFileSync(join(scratch, 'results.jsonl'), 'utf8').trim().split('\n')
  const results = lines.map((line) => JSON.parse(line))
  expect(results.map(({ id, results }) => [id, results[0]?.path])).toEqual([
    ['a', 'content/en/faq/billing/invoice.md'],
    [2, 'content/zh-cn/faq/login/reset.md'],
    [3, undefined],
    [4, undefined],
  ])
  expect(results[3]).toEqual({ id: 4, state: 'nothing', confidence: 0, results: [] })
})

test('takes the language of a batch for the lines that name none', async () => {
  const questions = [
    { id: 1, text: 'password' },
    { id: 2, text: 'invoice', lang: 'en' },
    { id: 3, text: '密码' },
  ]
  writeFileSync(join(scratch, 'questions.jsonl'), questions.map((question) => JSON.stringify(question)).join('\n'))
  await run(ask, ...out, '--lang', 'zh', '--batch', 'questions.jsonl', '--out', 'results.jsonl')
  const results = readFileSync(join(scratch, 'results.jsonl'), 'utf8').trim().split('\n')
  expect(results.map((line) => JSON.parse(line).results[0]?.path)).toEqual([
    undefined,
    'content/en/faq/billing/invoice.md',
    'content/zh-cn/faq/login/reset.md',
  ])
})

test.each([
  ['no question', [], 'tierzero ask: there is no question. Write one in quotes, or name a file with --batch.\n'],
  ['no file for the answers', ['--batch', 'x'], 'tierzero ask: --batch needs --out FILE for the answers.\n'],
  [
    'a language that the site has not',
    ['--lang', 'xx', 'hello'],
    'tierzero ask: --lang xx is no language of this site. It has en, zh-cn.\n',
  ],
  [
    'a site that is not there',
    ['--site', 'nope', 'hello'],
    'tierzero ask: --site nope is no folder. Name the folder of the built site, or leave it out.\n',
  ],
  ['a file that is not there', ['--batch', 'x', '--out', 'y'], 'tierzero ask: --batch x does not exist.\n'],
  [
    'a folder of questions',
    ['--batch', 'handbook', '--out', 'y'],
    'tierzero ask: --batch handbook cannot be read: it is a folder. Name a file in it.\n',
  ],
  [
    'a folder for the answers',
    ['--batch', 'good.jsonl', '--out', 'handbook'],
    'tierzero ask: --out handbook cannot be written: it is a folder. Name a file in it.\n',
  ],
  [
    'one file for questions and answers',
    ['--batch', 'good.jsonl', '--out', './good.jsonl'],
    'tierzero ask: --out ./good.jsonl is the file of the questions, which the answers would take the place of. Name another.\n',
  ],
  [
    'a batch with lines that are no questions',
    ['--batch', 'bad.jsonl', '--out', 'y'],
    'tierzero ask: --batch bad.jsonl: line 2 is no JSON, line 3 is no object, line 5 has no "text" in quotes, line 6 has no "id", line 7 is no object and 1 more. A line is {"id": …, "text": "…"}, with "lang": "…" where it is known.\n',
  ],
  [
    'reasons for a batch',
    ['--batch', 'good.jsonl', '--out', 'y', '--explain'],
    'tierzero ask: --explain is for one question, as text. Leave out --batch, or --explain.\n',
  ],
  [
    'reasons as data',
    ['--json', '--explain', 'hello'],
    'tierzero ask: --explain is for one question, as text. Leave out --json, or --explain.\n',
  ],
])('%s is a usage error', async (_, argv, said) => {
  const { code, errors } = await run(ask, ...out, ...argv)
  expect([code, errors]).toEqual([2, said])
})

test('a rename that loses an answer fails the check, with the rank before', async () => {
  write('content/questions.yaml', '- ask: how do I get my money back, a refund\n  article: faq/billing/refund\n')
  expect((await run(check, ...out, '--update-ranks')).code).toBe(0)
  expect(readFileSync(join(root, 'content/questions.ranks.json'), 'utf8')).toBe(
    '{\n  "how do I get my money back, a refund": 1\n}\n',
  )
  write('content/en/faq/billing/refund.md', article('Terms of sale', 'Write to billing within thirty days.'))
  const lost = await run(check, ...out)
  expect(lost.code).toBe(1)
  expect(lost.text).toContain('answers/lost-answer')
  expect(lost.text).toContain('it is not among the first ten; it was 1st')
  rmSync(join(root, 'content/en/faq/billing/refund.md'))
  const gone = await run(check, ...out)
  expect(gone.code).toBe(1)
  expect(gone.text).toContain(
    'There is no article "faq/billing/refund", which "how do I get my money back, a refund" must find: it was 1st;',
  )
})
