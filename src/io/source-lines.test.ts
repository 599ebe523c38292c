import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readCodeOwners } from './code-owners.ts'
import { SourceLines } from './source-lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'tierzero-lines-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function found(file: string, text: string | Buffer) {
  const path = join(folder, file)
  writeFileSync(path, text)
  return { file, path, size: 0 }
}

test('gives lines without marks and carriage returns, and the place of a key', () => {
  const sources = new SourceLines([found('a.md', '\ufeff---\r\ntitle: A\r\ntags: [b, c]\r\n---\r\nText.\r')])
  expect(sources.linesOf('a.md')).toEqual(['---', 'title: A', 'tags: [b, c]', '---', 'Text.', ''])
  expect(sources.locate('a.md', ['tags', 1])).toEqual({ line: 3, column: 11 })
  expect(sources.locate('a.md', ['none'])).toBeUndefined()
})

test('gives no place in a text between two rules', () => {
  const sources = new SourceLines([found('rules.md', '---\ntitle of this\n---\n')])
  expect(sources.locate('rules.md', ['title'])).toBeUndefined()
})

test('gives nothing of files that are no text, are gone, or were never listed', () => {
  const gone = found('gone.md', 'x')
  rmSync(gone.path)
  const sources = new SourceLines([found('b.md', Buffer.from([0xff, 0xfe, 0x41, 0])), gone])
  for (const file of ['b.md', 'gone.md', 'c.md']) expect(sources.linesOf(file)).toBeUndefined()
  expect(sources.locate('gone.md', ['title'])).toBeUndefined()
})

test('reads CODEOWNERS where GitHub looks first, and has none where there is none', () => {
  expect(readCodeOwners(folder)).toBeUndefined()
  mkdirSync(join(folder, '.github'))
  writeFileSync(join(folder, 'CODEOWNERS'), '* @second\n')
  writeFileSync(join(folder, '.github/CODEOWNERS'), '* @first\n')
  expect(readCodeOwners(folder)?.('a.md')).toEqual(['@first'])
})
