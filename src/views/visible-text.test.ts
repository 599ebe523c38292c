import { expect, test } from 'vitest'
import { toVisibleText } from './visible-text.ts'

test.each([
  ['<p>One</p><p>two &amp; three</p>', 'One\ntwo & three'],
  ['<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
  ['<p>Before <img src="/a.png" alt="A -> <b>B</b>"> after</p>', 'Before after'],
  ['<p><abbr title="a > b">AB</abbr></p>', 'AB'],
])('what is read of %s', (html, text) => {
  expect(toVisibleText(html)).toBe(text)
})
