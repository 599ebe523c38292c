import fc from 'fast-check'
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { markdownToHtml } from 'satteri'
import { expect, test } from 'vitest'
import type { Finding } from '../../core/domain/finding.ts'
import { anyFindings } from './findings.fixture.ts'
import { markdown } from './markdown.ts'
import { clean, context, sample } from './sample.fixture.ts'

test('has a marker, a headline, and a table for each file, with errors open and first', () => {
  expect(markdown.format(sample, context)).toBe(
    `<!-- tierzero-check -->
### tierzero: 1 error, 1 warning, 1 note

Checked 12 files with 9 articles. The check fails, as there are errors.

<details open><summary><code>content/en/faq/login.md</code>: 1 error, 1 warning</summary>

| Line | Severity | Finding | What to do |
| --- | --- | --- | --- |
|  | warning | Nobody owns this article. <code>content/no-owner</code> | Name an owner. |
| 42:7 | error | "sso.md" leads to no page. <code>links/broken-page</code> | Correct the path. |

</details>

<details><summary>The whole site: 1 note</summary>

| Line | Severity | Finding | What to do |
| --- | --- | --- | --- |
|  | note | Nothing says when the articles changed. <code>freshness/no-history</code> | Check where the history is. |

</details>
`,
  )
})

test('is short where nothing was found', () => {
  expect(markdown.format([], clean)).toBe(
    `<!-- tierzero-check -->
### tierzero: no findings

Checked 12 files with 9 articles. The check passes.
`,
  )
})

const broken = sample[1] as Finding

test('links lines to the repository where its address is known', () => {
  const sourceUrl = 'https://github.com/acme/kb/blob/0123abc/'
  const at = { type: 'source', file: 'a (b).md', line: 42, column: 7 } as const
  expect(markdown.format([{ ...broken, at }], { ...context, sourceUrl, pathPrefix: 'docs/' })).toContain(
    '| [42:7](https://github.com/acme/kb/blob/0123abc/docs/a%20%28b%29.md#L42) | error |',
  )
})

test('keeps below the length that GitHub takes, and says how many findings had no room', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    ...broken,
    at: { type: 'source' as const, file: `faq/${index % 400}.md`, line: index + 1, column: 1 },
  }))
  const report = markdown.format(many, context)
  expect(report.length).toBeLessThanOrEqual(65_536)
  expect(report.length).toBeGreaterThan(64_000)
  const shown = report.match(/^\| \d+:1 \| error \|/gm)?.length ?? 0
  expect(report).toMatch(
    new RegExp(`\n\\*\\*And ${10_000 - shown} more findings\\*\\* that had no room here. Run the check to see all.\n$`),
  )
})

test('clips one finding that would leave no room for others', () => {
  const report = markdown.format([{ ...broken, message: '<'.repeat(100_000) }, broken], context)
  expect(report.match(/^\| 42:7 \| error \|/gm)).toHaveLength(2)
})

const hostile = [
  '<img src=x onerror=alert(1)>',
  '</details></table><h1>x',
  '--> <!--',
  '[log in](https://evil.example) ![x](y.png) <https://evil.example>',
  'https://evil.example www.evil.example _www.evil.example me@evil.example',
  '`a` | b | **c** _d_ ~~e~~ \\| \\',
  '# x',
  '- [ ] x',
  '&lt;b&gt; &#64;all',
  '$a$ @org/all #12 acme/kb#12 GH-12 !12',
]

const ownNames = ['code', 'details', 'h3', 'p', 'summary', 'table', 'tbody', 'td', 'th', 'thead', 'tr']

test.each(hostile)('shows %j as it is written: no markup, no address, no mention', (text) => {
  const report = markdown.format([{ ...broken, message: text, advice: text, code: text }], context)
  const { names, cells } = readHtml(markdownToHtml(report).html)
  expect([...names].sort()).toEqual(ownNames)
  expect(cells).toEqual(['42:7', 'error', `${text} ${text}`, text])
})

test('has four cells a finding and no markup but its own, whatever the findings say', () => {
  fc.assert(
    fc.property(anyFindings, (findings) => {
      const { names, cells } = readHtml(markdownToHtml(markdown.format(findings, context)).html)
      expect([...names].filter((name) => !ownNames.includes(name))).toEqual([])
      expect(cells).toHaveLength(4 * findings.length)
    }),
    { numRuns: 300 },
  )
})

test.each(['@org', 'acme/kb#12', '#12', '!12', 'GH-12', 'https://evil.example', 'www.evil.example'])(
  'breaks %s up for those who look for it in what is shown',
  (text) => {
    expect(markdown.format([{ ...broken, message: text }], context)).not.toContain(text)
  },
)

type Node = DefaultTreeAdapterMap['childNode']

/** Names of all elements, and the text of the cells below the head. */
function readHtml(html: string): { names: Set<string>; cells: string[] } {
  const names = new Set<string>()
  const cells: string[] = []
  const toText = (node: Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(toText).join('') : ''
  const walk = (node: Node): void => {
    if (!('tagName' in node)) return
    names.add(node.tagName)
    if (node.tagName === 'td') cells.push(toText(node).replaceAll('\u200b', ''))
    node.childNodes.forEach(walk)
  }
  parseFragment(html).childNodes.forEach(walk)
  return { names, cells }
}
