import { expect, test } from 'vitest'
import { compileMarkdown } from './compile.ts'
import { isInternal } from './references.ts'

const compile = (source: string, format: 'md' | 'mdx' = 'md') => compileMarkdown(source, { format, locale: 'en' }).body

test('every link and picture is listed where it stands, as it was written', () => {
  const { references, html } = compile(
    [
      '# T',
      '',
      'See [a *b*](c%20d.md#e) and',
      '![p](<q r.png> "T").',
      '',
      '> - [x][y]',
      '',
      '<a href="z.md">w</a>',
      '',
      '[y]: /u',
    ].join('\n'),
  )
  expect(references.map(({ type, target, text, line, column }) => [type, target, text, line, column])).toEqual([
    ['link', 'c%20d.md#e', 'a b', 3, 5],
    ['image', 'q%20r.png', 'p', 4, 1],
    ['link', '/u', 'x', 6, 5],
    ['link', 'z.md', 'w', 8, 1],
  ])
  expect(html.match(/kb:ref\/\d/g)).toEqual(['kb:ref/0', 'kb:ref/1', 'kb:ref/2', 'kb:ref/3'])
})

test.each([
  ['[x](https://a.example)', '<a href="https://a.example">x</a>'],
  ['[x](HTTPS://a.example)', '<a href="HTTPS://a.example">x</a>'],
  ['[x](mailto:a@b.example)', '<a href="mailto:a@b.example">x</a>'],
  ['[x](tel:+1)', '<a href="tel:+1">x</a>'],
  ['[x](ircs://a.example)', '<a href="ircs://a.example">x</a>'],
  ['[x](//a.example/y)', '<a href="https://a.example/y">x</a>'],
  ['[x](ftp://a.example)', '<a>x</a>'],
  ['[x](javascript:x)', '<a>x</a>'],
  ['![x](y.png "T")', '<img src="kb:ref/0" alt="x" title="T">'],
  ['![](y.png)', '<img src="kb:ref/0" alt="">'],
  [
    '<img src="y.png" alt="x" width="10" height=20 loading=eager>',
    '<img src="kb:ref/0" alt="x" width="10" height="20">',
  ],
  ['<img src="y.png" width="100%">', '<img src="kb:ref/0" alt="">'],
  ['![x](https://a.example/y.png)', '<a class="external-image" href="https://a.example/y.png">x</a>'],
  ['![](https://a.example/y.png)', '<a class="external-image" href="https://a.example/y.png">y.png</a>'],
  ['![x](//a.example/y.png)', '<span class="external-image">x</span>'],
  ['[![x](https://a.example/y.png)](z.md)', '<a href="kb:ref/0"><span class="external-image">x</span></a>'],
  ['![x](data:image/png;base64,iVBORw0=)', '<img src="data:image/png;base64,iVBORw0=" alt="x">'],
])('%s becomes %s', (source, html) => {
  expect(compile(source).html.replace(/^<p>|<\/p>$/g, '')).toBe(html)
})

test('a link in code is none', () => {
  expect(compile('`[x](y.md)`\n\n```\n[x](y.md)\n```\n\n    [x](y.md)').references).toEqual([])
})

test('Hugo’s references are links, in their place', () => {
  const { references } = compile('a [x]({{< ref "../y.md" >}}#z) [v]({{% relref "w" %}})\n\n`{{< ref "n" >}}`')
  expect(references.map(({ target, column }) => [target, column])).toEqual([
    ['../y.md#z', 3],
    ['w', 32],
  ])
})

test.each([
  ['x.md', true],
  ['/x', true],
  ['#x', true],
  ['', true],
  ['x?y=http://z', true],
  ['./a:b', true],
  ['//a.example', false],
  ['http:x', false],
  ['java\tscript:x', false],
  [' javascript:x', false],
  ['C:\\x', false],
])('%j is internal: %s', (target, expected) => {
  expect(isInternal(target)).toBe(expected)
})
