import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasHtml, htmlToText } from './html-text.ts'

test.each([
  ['<p>One <b>two</b></p><p>three</p>', 'One two\n\nthree'],
  ['One<br>two<br/>three', 'One\ntwo\nthree'],
  ['<ul><li>one</li><li>two</li></ul>', 'one\n\ntwo'],
  ['<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
  ['a &lt;b&gt; &amp; c&nbsp;d &#8364;', 'a <b> & c d €'],
  ['<style>p{}</style><script>x()</script>text', 'text'],
  ['<p>new</p><blockquote>old</blockquote>', 'new'],
  ['<p>new</p><div class="gmail_quote">On … wrote: <p>old</p></div><p>end</p>', 'new\n\nend'],
  ['<pre>a\n  b</pre>', 'a\nb'],
  ['<p>not closed <b>at all', 'not closed at all'],
  ['<<>>', '<<>>'],
  ['', ''],
])('%j is %j', (html, text) => {
  expect(htmlToText(html)).toBe(text)
})

test('reads no further than it has to', () => {
  expect(htmlToText('<p>word</p>'.repeat(1_000_000), 100).length).toBeLessThan(10_000)
})

test('is total, and leaves no tag that it knows', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', 'p', '/', '&', 'lt;', ' ', 'a', '"', '=', '!', '-') }),
      (html) => {
        expect(htmlToText(html)).not.toMatch(/<p>|<\/p>/)
      },
    ),
  )
})

test.each([
  ['<p>x</p>', true],
  ['a<br>b', true],
  ['a &amp; b', true],
  ['if a < b and c > d', false],
  ['List<String> x', false],
  ['AT&T', false],
])('%j is HTML: %s', (text, expected) => {
  expect(hasHtml(text)).toBe(expected)
})
