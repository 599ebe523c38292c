import Prism from 'prismjs'
import { expect, test } from 'vitest'
import { toColouredHtml } from './code-colours.ts'

const { Token } = Prism

function textOf(tokens: Prism.TokenStream): string {
  if (typeof tokens === 'string') return tokens
  return Array.isArray(tokens) ? tokens.map(textOf).join('') : textOf(tokens.content)
}

test.each<[says: string, tokens: Prism.TokenStream, html: string]>([
  ['nothing is nothing', '', ''],
  ['a text is escaped', 'a < b && c', 'a &lt; b &amp;&amp; c'],
  ['a token that has a colour has an element', new Token('keyword', 'let'), '<span class="code-keyword">let</span>'],
  ['one that has none has none', [new Token('punctuation', '('), 'a', new Token('punctuation', ')')], '(a)'],
  [
    'of several colours the last of the table wins, whatever their order',
    [new Token('key', 'a', 'atrule'), new Token('atrule', 'b', ['key'])],
    '<span class="code-name">ab</span>',
  ],
  [
    'parts without a colour look like what they are a part of, and others do not',
    new Token('string', ['"', new Token('punctuation', '{'), new Token('number', '1'), '}"']),
    '<span class="code-string">"{</span><span class="code-number">1</span><span class="code-string">}"</span>',
  ],
  [
    'what looks the same is one element, with the white space between',
    [new Token('keyword', 'public'), ' ', new Token('keyword', 'static'), '\n', new Token('number', '1')],
    '<span class="code-keyword">public static</span>\n<span class="code-number">1</span>',
  ],
  ['white space has no element', new Token('comment', ' \n'), ' \n'],
  [
    'a title is strong, in its colour',
    new Token('title', [new Token('punctuation', '#'), ' A'], 'important'),
    '<span class="code-keyword code-strong"># A</span>',
  ],
])('%s', (_says, tokens, html) => {
  expect(toColouredHtml(tokens, textOf(tokens))).toBe(html)
})

test('tokens that say something else than the code have no colours', () => {
  expect(toColouredHtml(['a', new Token('keyword', '___TWIG0___')], 'a{{ b }}')).toBeUndefined()
})
