import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { compileMarkdown } from '../core/markdown/compile.ts'
import { decodePack, encodePack, openPack, type Packed, savePack, withoutHtml } from './body-pack.ts'

const folder = mkdtempSync(join(tmpdir(), 'tierzero-pack-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function toPacked(text: string): Packed {
  const { body, problems } = compileMarkdown(text, { format: 'md', locale: 'en' })
  const { html, ...facts } = body
  const frontMatter = { data: { title: text }, block: undefined }
  return { reading: { frontMatter, body: facts, problems }, html: Buffer.from(html) }
}

const entries = new Map(
  ['# One\n\ntext', '', '中文 [x](y.md)'].map((text, number) => [`key-${number}`, toPacked(text)]),
)
const toPlain = (pack: ReadonlyMap<string, Packed>): unknown =>
  [...pack].map(([key, { reading, html }]) => [key, reading, Buffer.from(html).toString()])

test('what is saved is opened again, HTML and all', () => {
  const path = join(folder, 'below', 'whole')
  savePack(path, encodePack(entries))
  expect(toPlain(openPack(path))).toEqual(toPlain(entries))
})

test('the same entries are the same bytes, whatever their order', () => {
  expect(encodePack(entries).equals(encodePack(new Map([...entries].reverse())))).toBe(true)
})

test('without its HTML, a pack says the rest', () => {
  const bare = [...entries].map(([key, { reading }]) => [key, { reading, html: Buffer.from('') }] as const)
  expect(toPlain(decodePack(withoutHtml(encodePack(entries))))).toEqual(toPlain(new Map(bare)))
})

test('a pack in which any byte is another, or that ends early, is as good as none', () => {
  const path = join(folder, 'damaged')
  savePack(path, encodePack(entries))
  const whole = readFileSync(path)
  for (let at = 0; at < whole.length; at += 41) {
    const damaged = Buffer.from(whole)
    damaged[at] = (damaged[at] ?? 0) ^ 0x10
    writeFileSync(path, damaged)
    expect(openPack(path).size).toBe(0)
    writeFileSync(path, whole.subarray(0, at))
    expect(openPack(path).size).toBe(0)
  }
})

test('a pack that is not there holds nothing, and one that cannot be written costs nothing', () => {
  expect(openPack(join(folder, 'nowhere')).size).toBe(0)
  writeFileSync(join(folder, 'file'), '')
  expect(() => savePack(join(folder, 'file', 'pack'), encodePack(entries))).not.toThrow()
})
