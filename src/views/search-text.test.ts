import { expect, test } from 'vitest'
import { writeExampleIndex } from '../core/answers/example-index.fixture.ts'
import { compileMarkdown } from '../core/markdown/compile.ts'
import { allowedElements } from '../core/markdown/raw-elements.ts'
import { codeStart, cut } from '../core/text/borders.ts'
import { toSearchText } from './search-text.ts'

/** Without Pagefind's words, borders made visible. */
const read = (html: string): string =>
  toSearchText(html)
    .replace(/ ___\S+ /g, ' ')
    .replaceAll(cut, '¦')
    .replaceAll(codeStart, '¬')
    .replace(/\s+/g, ' ')
    .trim()

const readMarkdown = (source: string): string => read(compileMarkdown(source, { format: 'md', locale: 'en' }).body.html)

test.each([
  ['code is cut off from the text around it', 'Write:\n\n```sh\necho yes\n```\n\nDone.', 'Write: ¬echo yes¦ Done.'],
  [
    'a title of code and its language are no text',
    'Write:\n\n```sh title="Cook"\necho yes\n```\n\nDone.',
    'Write: ¬echo yes¦ Done.',
  ],
  [
    'a table is cut off from the text above, cut between its rows, and its cells are set apart',
    'Text.\n\n| key | what |\n| - | - |\n| `a` | one |\n',
    'Text. ¦key · what¦ a · one¦',
  ],
  ['a head of one cell', 'Text.\n\n| **`key`** |\n| - |\n| a |\n', 'Text. ¦key¦ a¦'],
  ['a head with an empty cell', 'Text.\n\n| | what |\n| - | - |\n| a | one |\n', 'Text. what¦ a · one¦'],
  ['a block that ends with a word has a full stop', '- one\n- *two*\n\n标题\n\n> three!', 'one. two. 标题. three!'],
  ['characters are what they stand for', 'a < b & c', 'a < b & c.'],
  ['a tag may hold what ends one', '[a](b "c > d") *e*', 'a e.'],
])('%s', (_says, source, text) => {
  expect(readMarkdown(source)).toBe(text)
})

test.each([
  ['code with many empty lines', `<pre>x${'\n'.repeat(200_000)}x</pre>`],
  ['code with a long line of spaces and an element', `<pre>x${' '.repeat(200_000)}<b>y</b></pre>`],
])('%s is read in no time', (_says, html) => {
  const start = process.cpuUsage()
  toSearchText(html)
  const { user } = process.cpuUsage(start)
  expect(user / 1000).toBeLessThan(500)
})

test('of a heading, what parts words or is a border is no letter', async () => {
  const index = await writeExampleIndex([
    { title: 'A', html: `<h2 id="x">next\u0085line${cut} of\u200b it ___<br>PAGEFIND_WEIGHT___5</h2><p>Text.</p>` },
  ])
  try {
    const { sections } = await (await index.open('en')).readPage(0)
    expect(sections).toMatchObject([{ id: 'x', title: 'next line of it __PAGEFIND_WEIGHT___5' }])
  } finally {
    index.close()
  }
})

test.each([
  '___PAGEFIND_ANCHOR___',
  '___PAGEFIND_ANCHOR___h2-3:0:x',
  '____PAGEFIND_WEIGHT___9',
  '___END_PAGEFIND_WEIGHT___',
  '__<b>_PAGEFIND_AUTO_WEIGHT___7</b>',
])('an article may say %s, and is found by what follows', async (word) => {
  const index = await writeExampleIndex([
    { title: `Of ${word}`, aliases: [word], text: `${word} zebra <code>${word}</code>` },
  ])
  try {
    const english = await index.open('en')
    const { words, sections } = await english.readPage(0)
    await english.load(['zebra'])
    expect([words.includes('zebra'), sections, [...(english.find('zebra')?.weights ?? [])]]).toEqual([true, [], [24]])
  } finally {
    index.close()
  }
})

test.each([
  ['words that a block parts are words of their own', '<dl><dt>a</dt><dd>b</dd></dl>c<br>d', 'a b c d'],
  ['words that an element marks are not parted', '<p>un<mark>mark</mark>ed <u title="a>b">x</u>y</p>', 'unmarked xy.'],
])('%s', (_says, html, text) => {
  expect(read(html)).toBe(text)
})

test('whatever an article may hold but blocks parts no word', () => {
  const blocks = new Set(
    (
      'blockquote br center dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary ' +
      'table tbody td tfoot th thead tr ul'
    ).split(' '),
  )
  const others = allowedElements.filter((name) => !blocks.has(name) && !name.startsWith('kb-'))
  expect(others.filter((name) => read(`<p>un<${name}>mark</${name}>ed</p>`) !== 'unmarked.')).toEqual([])
})

test('an index that is read back knows headings by their place, id and text, and what their words weigh', async () => {
  const html = compileMarkdown('Some text.\n\n## One *more* & all {#x}\n\nWords.\n\n### Again?\n\nSo `be` it.', {
    format: 'md',
    locale: 'en',
  }).body.html
  const index = await writeExampleIndex([
    { title: 'The title', aliases: ['Alias'], html },
    { title: '题目', locale: 'zh-cn', html: '<h2 id="a">第一 部分</h2><p>文字</p><h4>无锚</h4>' },
  ])
  try {
    const [english, chinese] = await Promise.all([index.open('en'), index.open('zh-cn')])
    const [page, other] = await Promise.all([english.readPage(0), chinese.readPage(0)])
    expect(page.words.join(' ')).toBe('The title. Some text. One more & all. Words. Again? So be it. Alias')
    expect(page.sections).toEqual([
      { id: 'x', title: 'One more & all', level: 2, at: 4 },
      { id: 'again', title: 'Again?', level: 3, at: 9 },
    ])
    expect(other.sections.map(({ id, title, level }) => ({ id, title, level }))).toEqual([
      { id: 'a', title: '第一 部分', level: 2 },
    ])
    const keys = ['titl', 'one', 'again', 'text', 'alia']
    await english.load(keys)
    expect(keys.map((key) => [key, [...(english.find(key)?.weights ?? [])]])).toEqual([
      ['titl', [168]],
      ['one', [144]],
      ['again', [120]],
      ['text', [24]],
      ['alia', [228]],
    ])
  } finally {
    index.close()
  }
})
