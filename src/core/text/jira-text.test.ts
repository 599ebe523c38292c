import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adfToText, jiraToText } from './jira-text.ts'
import { markdownToText } from './markdown-text.ts'

test.each([
  ['h2. Title\ntext', 'Title\ntext'],
  ['*bold* and _thin_ {{code}} -x-', 'bold and thin code -x-'],
  ['[docs|https://a.tld] and [https://a.tld]', 'docs and https://a.tld'],
  ['[~ann.bee] and [~accountid:5b10a2:x]', '[name] and [name]'],
  ['{code:java}\nx = 1\n{code}', '\nx = 1\n'],
  ['{quote}old{quote}new', '\nnew'],
  ['* one\n** two\n# three', 'one\ntwo\nthree'],
  ['||a||b||\n|1|2|', ' a b \n 1 2 '],
  ['see !shot.png|width=300! here', 'see  here'],
  ['snake_case_name and 2*3*4', 'snake_case_name and 2*3*4'],
])('Jira: %j is %j', (markup, text) => {
  expect(jiraToText(markup)).toBe(text)
})

test('Atlassian documents of any shape are read without a fault', () => {
  expect(
    adfToText({
      type: 'doc',
      content: [
        { type: 'heading', content: [{ type: 'text', text: 'a' }] },
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'b' }, { type: 'hardBreak' }, { type: 'text', text: 'c' }],
        },
      ],
    }),
  ).toBe('a\nb\nc')
  fc.assert(fc.property(fc.anything(), (value) => typeof adfToText(value) === 'string'))
  let deep: unknown = { type: 'text', text: 'x' }
  for (let index = 0; index < 100_000; index++) deep = { type: 'paragraph', content: [deep] }
  expect(adfToText(deep)).toBe('')
})

test.each([
  ['# Title\n\ntext', 'Title\n\ntext'],
  ['<!-- template -->\nwhat', '\nwhat'],
  ['[docs](https://a.tld) ![x](y.png)', 'docs '],
  ['**bold** `code`', 'bold code'],
  ['- [x] done\n1. one', 'done\none'],
  ['```js\nx\n```', '\nx\n'],
])('Markdown: %j is %j', (markdown, text) => {
  expect(markdownToText(markdown)).toBe(text)
})

test.each([
  ['<!--'.repeat(20_000), markdownToText],
  ['['.repeat(20_000), markdownToText],
  ['{quote}'.repeat(20_001), jiraToText],
  ['[~'.repeat(20_000), jiraToText],
  ['*'.repeat(20_000), jiraToText],
])('hostile markup takes no long time: %#', (text, convert) => {
  const start = performance.now()
  convert(text)
  expect(performance.now() - start).toBeLessThan(1500)
})
