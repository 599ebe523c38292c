import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createRoot, runCheck } from './check-run.fixture.ts'

const removals: (() => void)[] = []
afterEach(() => removals.splice(0).forEach((remove) => void remove()))

function rootOf(files: Record<string, string>): string {
  const { root, remove } = createRoot(files)
  removals.push(remove)
  return root
}

const broken = '[a](gone.md)\n\n![](p.png)\n'
const brokenReport = (checked: string): string => `a.md:1:1  warning  links/broken-page
  "gone.md" leads to no page or file. Correct the path, or remove the link.
a.md:3:1  warning  links/missing-image
  The picture "p.png" is not there. Add the file, or correct the path.

Notes, which --notes lists:
  1 content/image-alt

Checked ${checked}: 2 warnings, 1 note. The check fails at error or warning.
`

test('a clean folder is 0, and says how much it is', async () => {
  const root = rootOf({ 'a.md': '# A\n\nText.\n' })
  expect(await runCheck(root)).toEqual([
    0,
    'Checked 1 file with 1 article: no findings. The check passes.\n',
    'reading ROOT\n',
  ])
})

test('warnings are 1 and are grouped by file; notes are counted', async () => {
  const root = rootOf({ 'a.md': broken, 'b.md': '# B\n\nText.\n' })
  expect(await runCheck(root)).toEqual([1, brokenReport('2 files with 2 articles'), 'reading ROOT\n'])
})

test.each([
  ['error', 0],
  ['warning', 1],
  ['note', 1],
])('--fail-on %s exits with %i where the worst is a warning', async (severity, exitCode) => {
  const [code] = await runCheck(rootOf({ 'a.md': broken }), '--fail-on', severity)
  expect(code).toBe(exitCode)
})

test('--notes shows each note', async () => {
  const [, out] = await runCheck(rootOf({ 'a.md': broken }), '--notes')
  expect(out).toContain('a.md:3:1  note  content/image-alt\n')
  expect(out).not.toContain('Notes, which')
})

test.each([
  [['--explain', 'links/broken-pag'], 'there is no code "links/broken-pag". Did you mean links/broken-page?'],
  [['--format', 'yaml'], 'there is no format "yaml". Use one of terminal'],
  [['--fail-on', 'warnings'], '--fail-on warnings is not error, warning or note. Did you mean "warning"?'],
  [['--today', '2026-02-30'], '--today 2026-02-30 is not a date such as 2026-03-31.'],
  [['--alerts', 'rules/*.yaml'], '--alerts rules/*.yaml matches no file, seen from here or from --root.'],
  [['--alerts', 'a.md'], '--alerts a.md matches 1 file, without an alert.'],
  [['--baseline', 'none.json'], '--baseline none.json does not exist. Write it with --update-baseline.'],
  [['--baseline', 'a.md'], '--baseline a.md is no baseline: it is not JSON.'],
  [['--update-baseline'], '--update-baseline needs --baseline FILE.'],
  [['--fixx'], 'there is no option --fixx. Did you mean --fix?'],
])('%j is a wrong use, 2', async (argv, message) => {
  const [exitCode, , error] = await runCheck(rootOf({ 'a.md': 'text' }), ...argv)
  expect([exitCode, error]).toEqual([2, expect.stringContaining(`tierzero check: ${message}`)])
})

test('--alerts is seen from the root where it matches nothing from here', async () => {
  const here = rootOf({ 'x.md': 'x' })
  const root = rootOf({ 'a.md': 'text', 'rules/a.yaml': 'groups: [{ rules: [{ alert: DiskFull, expr: x }] }]' })
  const [exitCode, out] = await runCheck(here, '--root', root, '--alerts', 'rules/*.{yaml,yml}')
  expect([exitCode, out]).toEqual([1, expect.stringContaining('The alert "DiskFull" has no runbook.')])
})

test('nothing to check is 2, and so are wrong settings', async () => {
  expect((await runCheck(rootOf({ 'a.txt': 'x' })))[0]).toBe(2)
  const [exitCode, , error] = await runCheck(
    rootOf({
      'a.md': 'x',
      'kb.config.mjs': "export default { health: { rules: { 'links/broken-page': { off: '' } } } }",
    }),
  )
  expect(exitCode).toBe(2)
  expect(error).toContain('kb.config.mjs:1:60: error config/invalid "health.rules.links/broken-page.off" does not fit')
})

test('settings that end the process are 2, and never a pass', async () => {
  const root = rootOf({ 'a.md': 'x', 'kb.config.mjs': 'process.exit(0)\nexport default {}' })
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/check.ts', '--root', root, '--out', join(root, 'dist')],
    {
      encoding: 'utf8',
    },
  )
  expect([status, stderr]).toEqual([
    2,
    expect.stringContaining(
      'kb.config.mjs: error config/invalid This file ends the program while it is read. Remove process.exit() from it.\n',
    ),
  ])
})

test('--explain says what a finding means, for rules and for what the reader reports', async () => {
  expect(await runCheck('/', '--explain', 'content/unclosed-fence')).toEqual([
    0,
    `content/unclosed-fence (warning)

A fenced block of code is never closed.

Why: Everything behind it, headings and links included, is shown as code.

What to do: Close it with as many marks as it was opened with, on a line of their own.
`,
    '',
  ])
  expect((await runCheck('/', '--explain', 'content/symlink'))[0]).toBe(0)
})

test('--fix puts right what is certain and leaves every other byte alone', async () => {
  const before =
    '\ufeff---\r\ntitle: "a.md"\r\n---\r\n[x](/old/) [y](Start.md#Two-Words)  \r\n\r\n`[x](/old/)` [gone](gone.md) [z][r]\r\n\r\n[r]: /old/ "/old/"'
  const root = rootOf({
    'guide/a.md': before,
    'guide/start.md': '---\nredirects: [/old/]\n---\n# Start\n\n## Two words\n\nText.\n',
  })
  const [exitCode, out, error] = await runCheck(root, '--fix')
  expect(readFileSync(join(root, 'guide/a.md'), 'utf8')).toBe(
    before
      .replace('[x](/old/) [y](Start.md#Two-Words)', '[x](/guide/start/) [y](start.md#two-words)')
      .replace('[r]: /old/', '[r]: /guide/start/'),
  )
  expect(error).toContain('3 links put right in 1 file.\n')
  expect(out).toContain('"gone.md" leads to no page or file.')
  expect(exitCode).toBe(1)
  expect((await runCheck(root, '--fix'))[2]).toContain('0 links put right in 0 files.\n')
})

test('--fix puts right links in Chinese, and findings are read in Chinese', async () => {
  const root = rootOf({
    'zh/一.md': '# 一\n\n[旧](/旧的/) [没有](没有.md) [改](二.md#第一-节)\n',
    'zh/二.md': '---\nredirects: [/旧的/]\n---\n# 二\n\n## 第一节\n\n正文。\n',
    'kb.config.mjs': "export default { locales: { 'zh-cn': 'zh' } }",
  })
  const [, out, error] = await runCheck(root, '--fix')
  expect(readFileSync(join(root, 'zh/一.md'), 'utf8')).toBe('# 一\n\n[旧](/二/) [没有](没有.md) [改](二.md#第一节)\n')
  expect(out).toContain('"没有.md" leads to no page or file.')
  expect(error).toContain('2 links put right in 1 file.')
})

test('a baseline lets an old site adopt the check, and only tightens', async () => {
  const root = rootOf({ 'a.md': broken })
  const path = join(root, 'known.json')
  expect((await runCheck(root, '--baseline', 'known.json', '--update-baseline'))[0]).toBe(0)
  const first = readFileSync(path, 'utf8')
  writeFileSync(join(root, 'a.md'), `New line.\n\n${broken}\n[b](new.md)\n`)
  const [exitCode, out, error] = await runCheck(root, '--baseline', 'known.json')
  expect([exitCode, out.match(/"(\S+)" leads/)?.[1]]).toEqual([1, 'new.md'])
  expect(error).toContain('3 known from known.json.\n')
  await runCheck(root, '--baseline', 'known.json', '--update-baseline')
  expect(readFileSync(path, 'utf8')).toBe(first)
  writeFileSync(join(root, 'a.md'), 'Text.\n')
  expect((await runCheck(root, '--baseline', 'known.json'))[2]).toContain(
    '3 of known.json are put right: --update-baseline takes them out.\n',
  )
  await runCheck(root, '--baseline', 'known.json', '--update-baseline')
  expect(readFileSync(path, 'utf8')).toBe('{\n  "version": 1,\n  "findings": []\n}\n')
})

test('a link to a draft says so, however it is written, and is no file of the repository', async () => {
  const root = rootOf({
    'content/a.md': '[the text](draft.md) <a href="draft.md">again</a>',
    'content/draft.md': '---\nstatus: draft\n---\n\nx',
    'kb.config.mjs': "export default { repository: { url: 'https://github.com/acme/help' } }",
  })
  const [, out] = await runCheck(root)
  expect(out.match(/links\/draft-target/g)).toHaveLength(2)
})

test('an invisible character in front matter is told as in the text, on its line', async () => {
  const [, out] = await runCheck(rootOf({ 'a.md': '---\nowner: x\ntitle: A \u202e B\n---\n\nText.\n' }))
  expect(out).toContain('a.md:3:10  warning  content/bidi-control\n')
})

test('--plan-reviews names who owns an article by CODEOWNERS', async () => {
  const root = rootOf({
    'a.md': '---\nreviewed: 2026-01-01\nreviewInterval: 90\n---\n\nx',
    CODEOWNERS: '*.md @acme/docs\n',
  })
  expect((await runCheck(root, '--plan-reviews'))[1]).toContain('a.md  due 2026-04-01  @acme/docs\n')
})

test('--plan-reviews prints the calendar', async () => {
  const page = (reviewed: string) => `---\nreviewed: ${reviewed}\nreviewInterval: 30d\nowner: docs\n---\nText.\n`
  const root = rootOf({ 'a.md': page('2026-01-01'), 'b.md': page('2026-03-01') })
  expect(await runCheck(root, '--plan-reviews')).toEqual([
    0,
    `week of 2026-03-09: 1 article
  a.md  due 2026-01-31, late  docs

week of 2026-03-30: 1 article
  b.md  due 2026-03-31  docs
`,
    'reading ROOT\n',
  ])
})

test('--plan-reviews is read by programs as JSON, and knows no other format', async () => {
  const root = rootOf({
    'a.md': '---\ntitle: A\nreviewed: 2026-01-01\nreviewInterval: 30d\nowner: docs\n---\nText.\n',
    'b.md': '---\ntitle: B\nreviewInterval: 30d\n---\nText.\n',
  })
  const [exitCode, out] = await runCheck(root, '--plan-reviews', '--format', 'json')
  expect([exitCode, JSON.parse(out)]).toEqual([
    0,
    {
      version: 1,
      today: '2026-03-15',
      weeks: [
        {
          monday: '2026-03-09',
          reviews: [
            { file: 'b.md', title: 'B', due: null, isLate: true, owners: [] },
            { file: 'a.md', title: 'A', due: '2026-01-31', isLate: true, owners: ['docs'] },
          ],
        },
      ],
    },
  ])
  expect((await runCheck(root, '--plan-reviews', '--format', 'sarif')).slice(0, 1)).toEqual([2])
})

test('--alerts compares rule files with runbooks', async () => {
  const root = rootOf({
    'runbooks/PodDown.md': '# PodDown\n\nText.\n',
    'rules/x.yaml': 'groups: [{rules: [{alert: PodDown, expr: x}, {alert: Quiet, expr: x}]}]\n',
  })
  const [exitCode, out] = await runCheck(root, '--alerts', 'rules/**/*.yaml')
  expect([exitCode, out]).toEqual([
    1,
    `rules/x.yaml:1:54  warning  alerts/missing-runbook
  The alert "Quiet" has no runbook. Write one with "alerts: [Quiet]" in its front matter.

Notes, which --notes lists:
  2 alerts/missing-runbook-url

Checked 1 file with 1 article: 1 warning, 2 notes. The check fails at error or warning.
`,
  ])
})

test('--output writes the report to a file, without colours', async () => {
  const root = rootOf({ 'a.md': broken })
  const [exitCode, out] = await runCheck(root, '--output', 'report.txt')
  expect([exitCode, out]).toEqual([1, ''])
  expect(readFileSync(join(root, 'report.txt'), 'utf8')).toBe(brokenReport('1 file with 1 article'))
})

test('what content says moves no cursor and speaks to no runner', async () => {
  const root = rootOf({ 'a.md': '[a](<\x1b[2J::error::gone>)\n[b](%1b%5b2J)\n' })
  const [, out] = await runCheck(root, '--notes')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(out.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f]/)
})

test('rule files beside the content are named as they lie', async () => {
  const root = rootOf({
    'kb/PodDown.md': '# PodDown\n',
    'rules/x.yaml': 'groups: [{rules: [{alert: Quiet, expr: x}]}]\n',
  })
  const [, out] = await runCheck(root, '--root', join(root, 'kb'), '--alerts', 'rules/*.yaml')
  expect(out.split('\n')[0]).toBe('rules/x.yaml:1:27  warning  alerts/missing-runbook')
})

test('secrets and personal data are found in front matter too', async () => {
  const token = ['gh', 'p_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('')
  const root = rootOf({
    'a.md': `---\ntitle: A\ndescription: Log in with ${token}\naliases: [card 4539 5787 6362 1486]\n---\nText.\n`,
    'b.md': '---\ntitle: B\nslug: how-do-i-reset-a-password-2\nuid: 0f8fad5b-d9cb-469f-a165-70867728950e\n---\nText.\n',
  })
  const [exitCode, out] = await runCheck(root)
  expect(exitCode).toBe(1)
  expect([...out.matchAll(/^(\S+\.md:\d+):\d+ /gm)].map(([, at]) => at)).toEqual(['a.md:3', 'a.md:4'])
  expect(out).not.toContain(token)
})

test('secrets and passwords are found in files that articles offer', async () => {
  const token = ['gh', 'p_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('')
  const root = rootOf({
    'a.md': '[settings](settings.yaml)\n',
    'settings.yaml': `db:\n  password: tr0ub4dor9x\n  token: ${token}\n`,
    'other.yaml': 'password: tr0ub4dor9x\n',
  })
  const [exitCode, out] = await runCheck(root)
  expect([exitCode, out.match(/^\S+\.yaml\S* .*$/gm)]).toEqual([
    1,
    ['settings.yaml:2:13  warning  content/password', 'settings.yaml:3:10  error  content/secret'],
  ])
})

test('--drafts checks drafts as if they were published', async () => {
  const root = rootOf({ 'a.md': 'x\n', 'b.md': '---\nstatus: draft\n---\n\n[x](gone.md)\n' })
  expect((await runCheck(root))[0]).toBe(0)
  const [exitCode, out] = await runCheck(root, '--drafts')
  expect([exitCode, out]).toEqual([1, expect.stringContaining('b.md:5:1  warning  links/broken-page\n')])
})

test('where every article is a draft there is nothing to check, and --drafts does', async () => {
  const root = rootOf({ 'b.md': '---\nstatus: draft\n---\n\nText.\n' })
  const [exitCode, , error] = await runCheck(root)
  expect([exitCode, error]).toEqual([
    2,
    expect.stringContaining(
      'every article is a draft, so nothing was checked. Check them as if published with --drafts.',
    ),
  ])
  expect((await runCheck(root, '--drafts'))[0]).toBe(0)
})
