import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type ForgeStandIn, startForge, toJobs } from './forge.fixture.ts'
import { runIn } from './run-command.fixture.ts'
import { weekly } from './weekly.ts'

let scratch = ''
let forge: ForgeStandIn

beforeEach(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'tierzero-weekly-'))
  forge = await startForge()
  for (const name of ['GITHUB_ACTIONS', 'GITLAB_CI']) vi.stubEnv(name, undefined)
  write({ 'kb.config.ts': "export default { title: 'Help', reviewInterval: '6m' }\n" })
  writeContent({ reviewed: '2026-01-01', asked: 'Why does the VPN connection drop?' })
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await forge.close()
  rmSync(scratch, { recursive: true, force: true })
})

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(scratch, path)), { recursive: true })
    writeFileSync(join(scratch, path), text)
  }
}

const writeContent = ({ reviewed, asked }: { reviewed: string; asked: string }): void =>
  write({
    'content/en/faq/password.md': `---\ntitle: How do I reset my password?\nowner: support\nreviewed: ${reviewed}\n---\n\nChoose “Forgot password” on the sign-in page.\n`,
    'content/questions.yaml': `- id: one\n  weight: 10\n  ask: ${asked}\n`,
  })

const run = (...argv: string[]): ReturnType<typeof runIn> =>
  runIn(scratch, weekly, '--root', '.', '--today', '2026-11-26', ...argv)

const issues = (): unknown[] => forge.issues.map(({ title, isOpen }) => [title, isOpen])

test.each(['github', 'gitlab'] as const)(
  '%s: each duty has one issue, which is closed and opened again',
  async (name) => {
    for (const [key, value] of Object.entries(toJobs(forge.url, '')[name])) vi.stubEnv(key, value)
    forge.issues.push({
      id: 900,
      title: 'Mine',
      body: '<!-- tierzero-weekly:reviews --> imitated',
      author: 'somebody',
      isOpen: true,
    })
    expect(await run()).toMatchObject({
      code: 0,
      text: 'Links to other sites: nothing to do.\nReviews that are due: an issue is open.\nQuestions without an answer: an issue is open.\n',
    })
    expect((await run()).text).toBe(
      'Links to other sites: nothing to do.\nReviews that are due: issue 2 says so already.\nQuestions without an answer: issue 3 says so already.\n',
    )
    expect(issues()).toEqual([
      ['Mine', true],
      ['Reviews that are due', true],
      ['Questions without an answer', true],
    ])
    expect(forge.issues[1]?.body).toContain('was due on 2026-06-30')
    writeContent({ reviewed: '2026-11-20', asked: 'How do I reset my password?' })
    expect((await run()).text).toBe(
      'Links to other sites: nothing to do.\nReviews that are due: issue 2 is closed, as nothing is left to do.\nQuestions without an answer: issue 3 is closed, as nothing is left to do.\n',
    )
    writeContent({ reviewed: '2026-06-10', asked: 'How do I reset my password?' })
    expect((await run()).text).toContain('Reviews that are due: issue 2 is up to date.\n')
    expect(forge.issues[1]?.body).toContain('| 2026-12-07 | How do I reset my password? | content/en/faq/password.md |')
    expect(issues()).toEqual([
      ['Mine', true],
      ['Reviews that are due', true],
      ['Questions without an answer', false],
    ])
    expect(forge.issues[0]?.body).toContain('imitated')
  },
)

test('a dry run needs no forge, and prints what it would post', async () => {
  const { code, text } = await run('--dry-run')
  expect(code).toBe(0)
  expect(text).toContain('# Links to other sites (closed)\n\n<!-- tierzero-weekly:links -->\nFound: no findings.')
  expect(text).toContain('# Questions without an answer (open)\n\n<!-- tierzero-weekly:coverage -->')
})

test('without a register there is no coverage, and that is said', async () => {
  rmSync(join(scratch, 'content/questions.yaml'))
  const { text, errors } = await run('--dry-run')
  expect(text).not.toContain('Questions without')
  expect(errors.split('\n').at(-2)).toBe('Coverage is left out: questions.yaml has no entry with a weight.')
})
