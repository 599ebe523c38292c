import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ReviewSchema } from '../core/review/review.ts'
import { comment } from './comment.ts'
import { review } from './review.ts'
import { runIn } from './run-command.fixture.ts'

const scratch = mkdtempSync(join(tmpdir(), 'tierzero-review-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function write(root: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(scratch, root, path)), { recursive: true })
    writeFileSync(join(scratch, root, path), text)
  }
}

const article = (title: string, text: string): string =>
  `---\ntitle: ${title}\nowner: support\nreviewed: 2026-03-01\n---\n\n${text}\n`
const start = article('Start', 'See [locked out](../faq/password.md), [the VPN](../faq/vpn.md) and [nothing](gone.md).')
const register = `- id: reset-password
  weight: 40
  ask: How do I reset my password?
  article: faq/password
- id: vpn-drops
  weight: 10
  ask: Why does the VPN connection drop?
  article: faq/vpn
`
const before = {
  'kb.config.ts': "export default { title: 'Help' }\n",
  'content/en/guides/start.md': start,
  'content/en/faq/password.md': article('How do I reset my password?', 'Choose “Forgot password” on the sign-in page.'),
  'content/en/faq/vpn.md': article('Why does the VPN connection drop?', 'Update the VPN client and connect again.'),
  'content/questions.yaml': register,
}

beforeAll(() => {
  write('base', before)
  write('same', before)
  write('branch', {
    ...before,
    'content/en/faq/vpn.md': article('Printing', 'See [the wiki](wiki.md).'),
    'content/en/guides/start.md': start.replace(' and [nothing](gone.md)', ''),
    'content/en/guides/desk.md': article('Where the desk is', 'See [the start](start.md). On the second floor.'),
  })
})

const look = (root: string, ...argv: string[]): ReturnType<typeof runIn> =>
  runIn(scratch, review, '--root', root, '--base', 'base', '--today', '2026-03-15', ...argv)

test('a branch that changes nothing passes, whatever was wrong before it', async () => {
  const { code, errors } = await look('same')
  expect([code, errors.split('\n').at(-2)]).toEqual([0, 'No new findings; 1 in all.'])
})

test('says what a branch brings, puts right, changes and loses, in all formats', async () => {
  const { code, text, errors } = await look('branch', '--format', 'github', '--output', 'out')
  expect(code).toBe(1)
  expect(text).toContain('::warning file=content/en/faq/vpn.md,line=7,col=5,title=links/broken-page::')
  expect(text).not.toContain('gone.md')
  expect(errors.split('\n').at(-2)).toBe('1 new error, 1 new warning, 1 put right; 2 in all.')
  expect(readdirSync(join(scratch, 'out')).sort()).toEqual([
    'check.sarif',
    'gl-code-quality-report.json',
    'review.json',
    'review.md',
  ])
  const { health, articles, coverage } = ReviewSchema.parse(
    JSON.parse(readFileSync(join(scratch, 'out/review.json'), 'utf8')),
  )
  expect(health.isFailing).toBe(true)
  expect(articles.changes.map(({ type, route }) => [type, route])).toEqual([
    ['published', '/guides/desk/'],
    ['changed', '/faq/vpn/'],
    ['changed', '/guides/start/'],
  ])
  expect([coverage?.lost.map(({ label }) => label), coverage?.isFailing]).toEqual([
    ['Why does the VPN connection drop?'],
    true,
  ])
  const sarif = JSON.parse(readFileSync(join(scratch, 'out/check.sarif'), 'utf8'))
  expect(sarif.runs[0].results.length).toBe(health.findings)
  const { text: shown } = await runIn(scratch, comment, 'out/review.json', '--dry-run')
  expect(shown).toBe(readFileSync(join(scratch, 'out/review.md'), 'utf8'))
  expect(shown).toContain('<details><summary>Articles: 1 published, 2 changed</summary>')
  expect(shown).toContain('#### Coverage: +0 tickets a month answered, −10 lost: “Why does the VPN connection drop?”')
})

const { 'content/en/faq/password.md': password, 'content/en/faq/vpn.md': vpn, ...others } = before
const gone = 'There is no article "faq/password"'
const asks = 'which "How do I reset my password?" must find: it was 1st'

test.each<[string, Record<string, string>, string]>([
  [
    'renames an article',
    { ...others, 'content/en/faq/vpn.md': vpn, 'content/en/faq/forgotten.md': password },
    `${gone}, ${asks}; it is content/en/faq/forgotten.md now, which is 1st. Name "faq/forgotten".`,
  ],
  [
    'renames an article and writes it anew',
    {
      ...others,
      'content/en/faq/vpn.md': vpn,
      'content/en/faq/forgotten.md': article('How do I reset my password?', 'Ask the desk.'),
    },
    `${gone}, ${asks}; it is content/en/faq/forgotten.md now, which is 1st. Name "faq/forgotten".`,
  ],
  [
    'deletes an article',
    { ...others, 'content/en/faq/vpn.md': vpn },
    `${gone}, ${asks}; nothing is found. Name the article that answers it, or take the question out.`,
  ],
  [
    'leaves an article to another language',
    { ...others, 'content/en/faq/vpn.md': vpn, 'content/zh-cn/faq/password.md': password },
    `${gone} in en, only in zh-cn, ${asks}; nothing is found. Name the article that answers it, or take the question out.`,
  ],
])('a branch that %s fails with what a question found before and finds now', async (name, files, said) => {
  const root = name.replaceAll(' ', '-')
  write(root, files)
  const { code } = await look(root, '--output', root)
  const { health } = ReviewSchema.parse(JSON.parse(readFileSync(join(scratch, root, 'review.json'), 'utf8')))
  expect(code).toBe(1)
  const answers = health.fresh.filter((finding) => finding.code.startsWith('answers/'))
  expect(answers.map(({ message, advice }) => `${message} ${advice}`)).toEqual([said])
})

test('a branch whose edit loses an answer fails with the ranks before and after', async () => {
  write('edited', { ...before, 'content/en/faq/vpn.md': article('Printing', 'Ask the desk.') })
  const { text } = await look('edited')
  expect(text).toContain(
    '"Why does the VPN connection drop?" does not find content/en/faq/vpn.md among the first 3: it is not among the first ten; it was 1st;',
  )
})

test('a branch that mends what could not be read is compared with nothing', async () => {
  write('broken', { 'kb.config.ts': 'export default { titel: 1 }\n', 'content/en/a.md': '# A\n' })
  const { errors } = await runIn(scratch, review, '--root', 'same', '--base', 'broken')
  expect(errors).toContain('Nothing to compare with: --base ')
  expect(errors).toContain('finding, and nothing to compare with.\n')
})

test.each([
  [['--base', 'missing'], `${join(realpathSync(scratch), 'missing')} does not exist. Name a folder with --base.`],
  [[], '--base is missing. Name a folder with the root as it was.'],
  [['--base', 'same'], '--base same is the root itself. Name another folder.'],
])('says what is wrong with %j', async (argv, message) => {
  expect(await runIn(scratch, review, '--root', 'same', ...argv)).toEqual({
    code: 2,
    text: '',
    errors: `tierzero review: ${message}\n`,
  })
})
