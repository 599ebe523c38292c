import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readCorpus } from './read-corpus.ts'

const folder = mkdtempSync(join(tmpdir(), 'tierzero-read-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true })
  writeFileSync(join(folder, file), text)
}

test('a content folder that is a link is read like any other', async () => {
  write('elsewhere/a.md', '# A\n')
  mkdirSync(join(folder, 'linked'))
  symlinkSync('../elsewhere', join(folder, 'linked', 'content'))
  const { corpus, findings } = await readCorpus({ root: join(folder, 'linked'), skip: [] })
  expect([corpus.articles.map(({ file }) => file), findings]).toEqual([['content/a.md'], []])
})

test('what lies beside the content folder is no article, and what is wrong with it is no finding', async () => {
  write('whole/content/b.md', '# B\n')
  write('whole/contents.md', '# Not this\n')
  symlinkSync('nowhere.md', join(folder, 'whole', 'loose.md'))
  symlinkSync('nowhere.md', join(folder, 'whole', 'content', 'loose.md'))
  const { corpus, findings, files } = await readCorpus({ root: join(folder, 'whole'), skip: [] })
  expect(corpus.articles.map(({ file }) => file)).toEqual(['content/b.md'])
  expect(findings.map(({ code, at }) => [code, at])).toEqual([
    ['content/symlink', { type: 'file', file: 'content/loose.md' }],
  ])
  expect(files.map(({ file }) => file)).toEqual(['content/b.md', 'contents.md'])
})

test('the HTML of a text that was read without cannot be had by mistake', async () => {
  write('bare/c.md', '# C\n\nText.\n')
  const read = await readCorpus({ root: join(folder, 'bare'), skip: [], withHtml: false })
  expect(() => read.corpus.articles[0]?.body.html).toThrow('this text was read without its HTML')
  const whole = await readCorpus({ root: join(folder, 'bare'), skip: [] })
  expect(whole.corpus.articles[0]?.body.html).toBe('<p>Text.</p>')
})

test('content that the list of its root does not show is listed by itself', async () => {
  write('marked/_kb/build/site.json', '{}')
  write('marked/content/d.md', '# D\n')
  const { corpus } = await readCorpus({ root: join(folder, 'marked'), skip: [] })
  expect(corpus.articles.map(({ file }) => file)).toEqual(['content/d.md'])
})

test('files of Markdown end in .md, .mdx or .markdown, in any case', async () => {
  for (const name of ['a.md', 'b.mdx', 'c.markdown', 'd.MARKDOWN', 'e.txt', 'f.markdown.txt'])
    write(`ends/${name}`, '# X')
  const { corpus, findings } = await readCorpus({ root: join(folder, 'ends'), skip: [] })
  expect([corpus.articles.map(({ route }) => route), findings]).toEqual([['/a/', '/b/', '/c/', '/d/'], []])
})
