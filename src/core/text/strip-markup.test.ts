import { expect, test } from 'vitest'
import { stripMarkup } from './strip-markup.ts'

const words = (text: string): string => stripMarkup(text).replace(/\s+/g, ' ').trim()

test.each([
  '<iframe>',
  '<br>',
  '</table>',
  '<table></table>',
  'how do I embed an <iframe>',
  'an <input type="checkbox"> does not show',
  'Vec<T>',
  'Option<String> to Result<T, E>',
  'std::vector<int> and Promise<Object>',
  'replace <HOST> with <your name>',
  'if a<b and c>d',
  '<Callout type="tip">',
  'List<a> of Map<b>',
  'what is 3 < 4 > 2',
])('%s has words in its angle brackets', (text) => {
  expect(words(text)).toBe(text)
})

test.each([
  ['<p>The VPN is down</p>', 'The VPN is down'],
  ['<div class="x">The <b>VPN</b><br/>is down</div>', 'The VPN is down'],
  ['The VPN is down<br>since Monday', 'The VPN is down since Monday'],
  ['<p class=MsoNormal>The VPN<o:p></o:p></p>\n<img\n src="cid:1">', 'The VPN'],
  ['<ul><li>one<li>two</ul>', 'one two'],
  ['<p>Vec&lt;T&gt; and Vec<T></p>', 'Vec&lt;T&gt; and Vec<T>'],
  ['<!DOCTYPE html><!-- hidden -->VPN', 'VPN'],
])('%j is markup', (text, expected) => {
  expect(words(text)).toBe(expected)
})

test.each(['<', '<p>', '</p>', '<p ', '<br><'])('a long text of %j costs no time', (part) => {
  const before = performance.now()
  stripMarkup(part.repeat(4000 / part.length))
  expect(performance.now() - before).toBeLessThan(200)
})
