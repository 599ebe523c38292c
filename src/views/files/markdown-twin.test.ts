import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileMarkdown } from '../../core/markdown/compile.ts'
import { isSafeAddress } from '../../core/markdown/references.ts'
import { decodeText } from '../../io/decode.ts'
import { readFrontMatter } from '../../io/front-matter.ts'
import { readCorpus } from '../../io/read-corpus.ts'
import { corporaFolder, hasSharedData, sharedCorpora } from '../../shared-data.fixture.ts'
import { findHref } from '../body-html.ts'
import { createSite } from '../site.ts'
import { exampleFiles } from './example-site.fixture.ts'
import { stripFrontMatter } from './front-matter.ts'
import { hostileTitles } from './hostile-titles.fixture.ts'
import { toTwinFiles, toTwinRoute } from './markdown-twin.ts'

const twinOf = (text: string, data: Record<string, unknown> = {}): string =>
  exampleFiles({
    files: { 'faq/a.md': { data, text }, 'faq/b c.md': '## Part', 'guide.md': 'Guide' },
    assets: ['content/faq/x (1).png'],
    others: ['src/main.c'],
    config: { repository: { url: 'https://github.com/acme/help' } },
  })['faq/a.md'] ?? ''

test.each([
  ['# Title\n\nText.', '# Title\n\nText.\n'],
  ['\n\n# Title\nText.', '# Title\n\nText.\n'],
  ['Intro.\n\n# Title\n\nText.', '# Title\n\nIntro.\n\n\nText.\n'],
  ['Title\non two lines\n=====\n\nText.', '# Title on two lines\n\nText.\n'],
  ['<h1 align="center">Title</h1>\n\nText.', '# Title\n\nText.\n'],
  ['```\n# not a title\n```\n\n# Title\n', '# Title\n\n```\n# not a title\n```\n'],
  ['No heading.\n\n## Part', '# A\n\nNo heading.\n\n## Part\n'],
  ['    indented code', '# A\n\n    indented code\n'],
])('the title is the only h1: %j', (text, twin) => {
  expect(twinOf(text)).toBe(twin)
})

test('the title of the front matter has the word', () => {
  expect(twinOf('# Heading\n\nText.', { title: 'How do I *x*?' })).toBe('# How do I \\*x\\*?\n\nText.\n')
})

test.each(hostileTitles)('a Markdown reader gets back the title %j', (title) => {
  const { body } = compileMarkdown(twinOf('Text.', { title }), { format: 'md', locale: 'en' })
  const words = (text: string): string => text.replace(/[\s\p{Cc}\ufffd]+/gu, ' ').trim()
  expect(words(body.title?.text ?? '')).toBe(words(title.toWellFormed()))
})

const site = 'https://help.example.com'

test.each([
  ['[x](b%20c.md)', `[x](${site}/faq/b-c.md)`],
  ['[x](<b c.md> "Title")', `[x](${site}/faq/b-c.md "Title")`],
  ['[x](b%20c.md#part)', `[x](${site}/faq/b-c.md#part)`],
  ['[x][y]\n\n[y]: <b c.md> "Title"', `[x][y]\n\n[y]: ${site}/faq/b-c.md "Title"`],
  ['> [x][y]\n>\n> [y]: ../guide.md', `> [x][y]\n>\n> [y]: ${site}/guide.md`],
  ['[x](/guide)', `[x](${site}/guide.md)`],
  ['<a href="../guide.md">x</a>', `<a href="${site}/guide.md">x</a>`],
  ['![x](<x (1).png>)', `![x](${site}/assets/content/faq/x%20%281%29.png)`],
  ['![x](x%20(1).png)', `![x](${site}/assets/content/faq/x%20%281%29.png)`],
  ['<img src="x (1).png">', `<img src="${site}/assets/content/faq/x%20%281%29.png">`],
  ['[![x](x%20(1).png)](../guide.md)', `[![x](${site}/assets/content/faq/x%20%281%29.png)](${site}/guide.md)`],
  ['[x]({{< ref "../guide.md" >}})', `[x](${site}/guide.md              )`],
  ['[x](/src/main.c)', '[x](https://github.com/acme/help/blob/main/src/main.c)'],
  ['[x](/topics/)', `[x](${site}/topics/)`],
  ['[x](#part)', '[x](#part)'],
  ['[x](missing.md)', '[x](missing.md)'],
  ['[x](https://other.example/guide.md)', '[x](https://other.example/guide.md)'],
  ['[x](../guide.md) and `[x](../guide.md)`', `[x](${site}/guide.md) and \`[x](../guide.md)\``],
  ['a `[x](../guide.md)` b\n\n[x](../guide.md)', `a \`[x](../guide.md)\` b\n\n[x](${site}/guide.md)`],
  ['[x](../guide.md)\n\n```\n[x](../guide.md)\n```', `[x](${site}/guide.md)\n\n\`\`\`\n[x](../guide.md)\n\`\`\``],
  ['[x](../guide.md)\n\n- ~~~\n  [x](../guide.md)\n  ~~~', `[x](${site}/guide.md)\n\n- ~~~\n  [x](../guide.md)\n  ~~~`],
  ['a \\` [x](../guide.md) \\` b', `a \\\` [x](${site}/guide.md) \\\` b`],
])('links lead to where things are on the site: %s', (text, expected) => {
  expect(twinOf(text)).toBe(`# A\n\n${expected}\n`)
})

test('what the page refuses is not in its Markdown either', () => {
  const text =
    '# T\n\n<b onclick="alert(1)">x</b> <script>alert(1)</script>\n\n[y](javascript:alert(1)) [z](../guide.md)'
  expect(twinOf(text)).toBe(`# T\n\n<b>x</b> \n\ny [z](${site}/guide.md)\n`)
})

test('a twin never takes the place of a page', () => {
  const files = exampleFiles({ files: { 'x.md': 'X', 'x.md.md': 'Y', 'x.md.md.md': 'Z' } })
  expect(Object.keys(files).filter((path) => path.startsWith('x'))).toEqual(['x.md.md.md'])
})

test.each([
  '---\ntitle: x\n---\nText',
  '\ufeff---\r\ntitle: x\r\n---\r\nText\r\n',
  '---\ntitle: x\n---\nText e\u0301',
  '---\n---\nText',
  '---\nA paragraph between two rules.\n---\nText',
  '---\n\nAnother\n\n---\nText',
  '--- yaml\na: 1\n...\nText',
  '+++\na = 1\n+++\nText',
  '---\n# only a comment\n---\nText',
  '---\nunclosed: yes\n\nText',
  '----\na: 1\n----\nText',
  '{\n  "a": 1\n}\nText',
  '---json\n{ "a": 1 }\n---\nText',
  '---toml\na = 1\n---\nText',
  'Text\n---\na: 1\n---\n',
])('front matter ends where the reader says: %j', (text) => {
  const decoded = decodeText(Buffer.from(text))
  const { content } = readFrontMatter('text' in decoded ? decoded.text : '')
  expect(stripFrontMatter(text)).toBe(content.replace(/^\n+(?=Text)/, ''))
})

describe.skipIf(!hasSharedData)('on other people’s folders (needs ../shared/data)', () => {
  test.each(sharedCorpora)('every link of %s leads where the page leads', async (name) => {
    const root = join(corporaFolder, name)
    const { corpus, resolve } = await readCorpus({ root, skip: [] })
    const built = createSite(corpus, resolve, basename(root))
    const twins = new Map(
      [...toTwinFiles(built, (file) => readFileSync(join(root, file), 'utf8'))].map(({ path, content }) => [
        `/${path}`,
        content,
      ]),
    )
    expect(twins.size).toBe(corpus.articles.length)
    const wrong = corpus.articles.flatMap((article) => {
      const format = article.file.endsWith('.mdx') ? 'mdx' : 'md'
      const twin = compileMarkdown(twins.get(toTwinRoute(article)) ?? '', { format, locale: article.locale }).body
      const kept = article.body.references.filter(({ type, target }) => isSafeAddress(type, target))
      const expected = kept.map(({ target }) => {
        const resolution = /^(?:#|$)/.test(target) ? undefined : resolve(article, target)
        if (resolution?.type !== 'article') return (resolution && findHref(built, article, target)) ?? target
        const fragment = resolution.fragment === '' ? '' : `#${encodeURIComponent(resolution.fragment)}`
        return encodeURI(toTwinRoute(resolution.article)) + fragment
      })
      const same = (a: string, b: string): boolean => decodeURI(a) === decodeURI(b)
      return twin.references.length === expected.length &&
        twin.references.every(({ target }, index) => same(target, expected[index] ?? ''))
        ? []
        : [
            [
              article.file,
              twin.references.map(({ target }) => target).filter((t, i) => !same(t, expected[i] ?? '')),
              expected,
            ],
          ]
    })
    expect(wrong).toEqual([])
  })
})
