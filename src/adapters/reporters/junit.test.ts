import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import type { Finding } from '../../core/domain/finding.ts'
import { anyFindings } from './findings.fixture.ts'
import { junit } from './junit.ts'
import { clean, context, sample } from './sample.fixture.ts'

test('has a suite for each file; what fails the check is a failure, the rest are passing cases', () => {
  expect(junit.format(sample, context)).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="tierzero" tests="3" failures="1" errors="0">
  <testsuite name="The whole site" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="The whole site" name="freshness/no-history: Nothing says when the articles changed.">
      <system-out>note freshness/no-history Nothing says when the articles changed. Check where the history is.</system-out>
    </testcase>
  </testsuite>
  <testsuite name="content/en/faq/login.md" tests="2" failures="1" errors="0" skipped="0">
    <testcase classname="content/en/faq/login.md" name="content/no-owner: Nobody owns this article." file="content/en/faq/login.md">
      <system-out>content/en/faq/login.md warning content/no-owner Nobody owns this article. Name an owner.</system-out>
    </testcase>
    <testcase classname="content/en/faq/login.md" name="links/broken-page: &quot;sso.md&quot; leads to no page." file="content/en/faq/login.md" line="42">
      <failure type="links/broken-page" message="&quot;sso.md&quot; leads to no page.">content/en/faq/login.md:42:7 error links/broken-page &quot;sso.md&quot; leads to no page. Correct the path.</failure>
    </testcase>
  </testsuite>
</testsuites>
`,
  )
})

test('has one case that passes where nothing was found, as a run without cases counts as broken', () => {
  expect(junit.format([], clean)).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="tierzero" tests="1" failures="0" errors="0">
  <testsuite name="The whole site" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="The whole site" name="No findings">
      <system-out>Checked 12 files with 9 articles. The check passes.</system-out>
    </testcase>
  </testsuite>
</testsuites>
`,
  )
})

const broken = sample[1] as Finding

test('numbers equal names, which readers would take for one case', () => {
  const names = readXml(junit.format([broken, broken], context)).names
  expect(names).toEqual([
    'links/broken-page: "sso.md" leads to no page.',
    'links/broken-page: "sso.md" leads to no page. (2)',
  ])
})

test.each([
  [']]></failure><failure>', ']]></failure><failure>'],
  ['<script>&amp;&#0;', '<script>&amp;&#0;'],
  ['a\u0000b\ufffec\uffffd', 'a�b�c�d'],
  ['\ud800', '�'],
  ['👩‍💻 größe', '👩‍💻 größe'],
  ['" onload="x', '" onload="x'],
])('the message %j is valid XML and reads %j', (message, read) => {
  const { messages, texts } = readXml(junit.format([{ ...broken, message }], context))
  expect(messages).toEqual([read])
  expect(texts).toEqual([`content/en/faq/login.md:42:7 error links/broken-page ${read} Correct the path.`])
})

test('is valid XML whatever the findings say', () => {
  fc.assert(
    fc.property(anyFindings, (findings) => {
      expect(readXml(junit.format(findings, context)).names).toHaveLength(findings.length || 1)
    }),
    { numRuns: 300 },
  )
})

/** Throws on what is not well-formed, and on characters that XML 1.0 has not. */
function readXml(xml: string): { names: string[]; messages: string[]; texts: string[] } {
  const found = { names: [] as string[], messages: [] as string[], texts: [] as string[] }
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'testcase') found.names.push(attributes['name'] ?? '')
    if (name === 'failure') found.messages.push(attributes['message'] ?? '')
  })
  parser.on('text', (text) => {
    if (text.trim() !== '') found.texts.push(text)
  })
  parser.write(xml).close()
  return found
}

test('a check that fails at warnings has failures for them', () => {
  const report = junit.format(sample, { ...context, failOn: ['error', 'warning'] })
  expect(report).toContain('<testsuites name="tierzero" tests="3" failures="2" errors="0">')
  expect(report).toContain('<failure type="content/no-owner"')
})
