import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Finding } from '../core/domain/finding.ts'
import { type AlertRulesRead, readAlertRules } from '../io/alert-rules.ts'
import { readConfig } from '../io/config-file.ts'
import { readCorpus } from '../io/read-corpus.ts'
import { checkSite } from './check-site.ts'

/** A day on which the site that ships is as fresh as it says. */
const today = '2026-11-25'
const root = mkdtempSync(join(tmpdir(), 'tierzero-planted-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

async function check(alerts?: AlertRulesRead): Promise<Finding[]> {
  const config = await readConfig(process.cwd())
  const read = await readCorpus({ root, config: { ...config, configFile: undefined }, skip: [] })
  return checkSite(root, read, { today, alerts })
}

beforeAll(() => cpSync('content', join(root, 'content'), { recursive: true }))

test('the site that ships has nothing to find, not even a note', async () => {
  expect(await check()).toEqual([])
})

type Fault = [file: string, from: string | RegExp, to: string, code: string, at?: string]

/**
 * One edit each, in a file of its own: what is found must be just that, on the line of the edit, or
 * of the text `at`.
 */
const faults: Fault[] = [
  ['en/faq/writing/aliases.md', /\]\(([^)#]+\.md)/, '](no-such-page.md', 'links/broken-page'],
  [
    'en/faq/hosting/edit-link.md',
    /$/,
    '\nSee [the reference](../../guides/configuration.md#no-such-part).\n',
    'links/broken-anchor',
  ],
  ['en/faq/writing/add-an-image.md', /$/, '\n![A menu](no-such.png)\n', 'links/missing-image'],
  ['en/faq/search/keyboard.md', /$/, '\n[Guide](../../Guides/Markdown.md)\n', 'links/wrong-case'],
  ['en/guides/hosting.md', /$/, '\n[Go](javascript:alert(1))\n', 'links/unsafe-scheme'],
  ['en/guides/languages.md', /$/, '\n[Go](//example.com/x)\n', 'links/protocol-relative'],
  ['en/guides/migrating.md', /$/, '\n[Write](mailto:docs)\n', 'links/malformed-address'],
  ['en/guides/markdown.md', /$/, '\nAs [they say][no-such-name].\n', 'links/undefined-reference'],
  ['zh-cn/guides/hosting.md', /$/, '\n[指南](../../en/guides/markdown.md)\n', 'links/other-locale'],
  ['en/faq/languages/add-a-language.md', /^owner: docs/m, 'topic: langauges\nowner: docs', 'structure/unknown-topic'],
  [
    'en/faq/languages/missing-translation.md',
    /^title: .*$/m,
    'title: How do I add a second language',
    'structure/duplicate-question',
  ],
  [
    'en/faq/support/which-tier.md',
    /^related: .*$/m,
    'related: [faq/support/no-such-article]',
    'structure/unknown-related',
  ],
  ['en/faq/support/change-tiers.md', /^reviewed: .*$/m, 'reviewed: 2024-11-23', 'freshness/review-overdue'],
  ['en/faq/security/reader-data.md', /^reviewed: .*$/m, 'reviewed: 2031-11-23', 'freshness/reviewed-in-future'],
  ['en/runbooks/disk-full.md', '## Diagnosis', '## Background', 'runbook/missing-section', '## Meaning'],
  [
    'en/runbooks/build-locked.md',
    /$/,
    '\n## Last\n\n```sh\nrm -rf /srv/site\n```\n',
    'runbook/destructive-command',
    'rm -rf /srv/site',
  ],
  ['en/runbooks/csp-violations.md', /$/, '\n## Last\n\n```\nls\n```\n', 'content/fence-language', '```\nls\n```'],
  ['en/runbooks/site-down.md', /$/, '\n```sh\nls <QUUX>\n```\n', 'runbook/unexplained-placeholder', 'ls <QUUX>'],
  ['en/tiers/professional.md', 'within 4 business hours', 'within 9 business hours', 'tier/prose-contradiction'],
  ['en/tiers/subscription.md', /^ {2}low: .*\n/m, '', 'tier/missing-target', '  critical:'],
  ['en/guides/accessibility.md', /$/, '\n#### Too deep\n', 'content/heading-order'],
  ['en/guides/writing-articles.md', /$/, '\nMore is [here](markdown.md).\n', 'content/link-text'],
  ['en/guides/getting-started.md', /$/, '\nText with \u202e in it.\n', 'content/bidi-control'],
  ['en/guides/front-matter.md', /$/, `\nUse ${'gh'}p_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8.\n`, 'content/secret'],
  ['en/faq/security/html-removed.md', /$/, '\nCard 4539 5787 6362 1486.\n', 'content/personal-data'],
  ['en/faq/hosting/subfolder.md', /$/, '\n```sh\nnever closed\n', 'content/unclosed-fence'],
  ['en/faq/writing/add-an-image.md', /$/, '\nSee <page> for more.\n', 'content/hidden-html'],
  ['en/faq/getting-started/node-version.md', /$/, '\n`DB_PASSWORD=tr0ub4dor-9x`\n', 'content/password'],
  ['en/guides/answers.md', /$/, '\nMore: [](markdown.md).\n', 'content/empty-link'],
  ['en/guides/coverage.md', /$/, '\n<div><h3></h3></div>\n', 'content/empty-heading'],
  ['zh-cn/guides/coverage.md', /$/, '\n| 名称 | |\n| --- | --- |\n| 甲 | 乙 |\n', 'content/empty-header-cell'],
  ['zh-cn/guides/answers.md', /$/, '\n<table><tr><td>甲</td></tr></table>\n', 'content/table-header'],
  ['en/guides/how-a-build-works.md', /!\[[^\]]+\]/, '![Screenshot]', 'content/vague-alt'],
  ['en/faq/search/without-javascript.md', 'owner: ', 'ownr: ', 'schema/unknown-key'],
]

test('34 faults of different kinds are found, each on its line, and nothing else', async () => {
  expect(new Set(faults.map(([, , , code]) => code)).size).toBe(faults.length)
  const expected = faults.map(([file, from, to, code, at]) => {
    const path = join(root, 'content', file)
    const before = readFileSync(path, 'utf8')
    const after = before.replace(from, to)
    expect(after, `${file} has no ${from}`).not.toBe(before)
    writeFileSync(path, after)
    return `content/${file}:${at === undefined ? firstDifference(before, after) : lineOf(after, at)} ${code}`
  })
  const found = (await check()).map(({ at, code }) =>
    at.type === 'source' ? `${at.file}:${at.line} ${code}` : `${at.type === 'file' ? at.file : ''} ${code}`,
  )
  // Without its owner, the article is one without an owner, which is true as well.
  expected.push('content/en/faq/search/without-javascript.md freshness/owner-missing')
  expect(found.sort()).toEqual(expected.sort())
})

test('alerts of rule files are compared with the runbooks that ship', async () => {
  const alerts = `groups: [{rules: [{alert: SupportSiteBuildDiskFull, expr: x}, {alert: NoSuchAlert, expr: x}]}]\n`
  writeFileSync(join(root, 'rules.yaml'), alerts)
  const found = await check(readAlertRules(['rules.yaml'], root))
  expect(found.filter(({ code }) => code === 'alerts/missing-runbook').map(({ subject }) => subject)).toEqual([
    'NoSuchAlert',
  ])
  expect(found.filter(({ code }) => code === 'alerts/unknown-alert').length).toBeGreaterThan(5)
})

function firstDifference(before: string, after: string): number {
  const old = before.split('\n')
  return after.split('\n').findIndex((line, index) => line !== old[index]) + 1
}

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length
