import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { changeOnePage, generateContent } from './generate.ts'

const scratch = mkdtempSync(join(tmpdir(), 'tierzero-generate-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

test('gives the same bytes for the same seed and others for another', () => {
  const [first, again, other] = [1, 1, 2].map((seed, index) =>
    digest(generate({ pages: 60, seed, name: `seed-${index}` })),
  )
  expect(again).toBe(first)
  expect(other).not.toBe(first)
})

test('writes as many files as asked for, in three folders', () => {
  const pages = readPages(generate({ pages: 50, seed: 3, name: 'folders' }))
  const folders = [...pages.keys()].map((file) => file.split('/')[0])
  expect(
    Object.fromEntries(['faq', 'runbooks', 'guides'].map((name) => [name, folders.filter((f) => f === name).length])),
  ).toEqual({ faq: 35, runbooks: 10, guides: 5 })
})

test('writes 600 to 900 words a page below the front matter', () => {
  const pages = readPages(generate({ pages: 400, seed: 4, name: 'words' }))
  const outside = [...pages]
    .map(([file, text]) => [file, bodyOf(text).split(/\s+/).filter(Boolean).length] as const)
    .filter(([, words]) => words < 600 || words > 900)
  expect(outside).toEqual([])
})

test('links only to files and headings that exist, six or seven times a page, and to every page', () => {
  const pages = readPages(generate({ pages: 300, seed: 5, name: 'links' }))
  const anchors = new Map([...pages].map(([file, text]) => [file, anchorsOf(text)]))
  const broken: string[] = []
  const linked = new Set<string>()
  let links = 0
  for (const [file, text] of pages) {
    for (const [, path = '', anchor] of text.matchAll(/\]\(([^)#]+)(?:#([^)]+))?\)/g)) {
      links++
      const to = normalize(join(dirname(file), path))
      if (to !== file) linked.add(to)
      const target = anchors.get(to)
      if (!target || (anchor !== undefined && !target.has(anchor))) broken.push(`${file}: ${path}#${anchor}`)
    }
  }
  expect(broken).toEqual([])
  expect(linked.size).toBe(pages.size)
  expect(links / pages.size).toBeGreaterThan(6)
  expect(links / pages.size).toBeLessThan(7)
})

test('can write a single page, which links to itself', () => {
  expect(readPages(generate({ pages: 1, seed: 6, name: 'single' })).size).toBe(1)
})

test('changes one paragraph of one page, another way each time', () => {
  const out = generate({ pages: 40, seed: 7, name: 'change' })
  const [before, once, twice] = [0, 1, 2].map((edits) => {
    if (edits > 0) changeOnePage({ root: out })
    return readPages(out)
  })
  for (const [older, newer] of [
    [before, once],
    [once, twice],
  ]) {
    const changed = [...(newer ?? [])].filter(([file, text]) => older?.get(file) !== text)
    expect(changed).toHaveLength(1)
    const lines = changed.flatMap(([file, text]) => diffLines(older?.get(file) ?? '', text))
    expect(lines).toHaveLength(1)
  }
})

test('refuses to change a folder without FAQs', () => {
  expect(() => changeOnePage({ root: join(scratch, 'nothing') })).toThrow(
    `${join(scratch, 'nothing', 'faq')} holds no .md file to change; generate the content first`,
  )
})

function generate({ pages, seed, name }: { pages: number; seed: number; name: string }): string {
  const out = join(scratch, name)
  generateContent({ pages, seed, out })
  return out
}

function readPages(out: string): Map<string, string> {
  const content = join(out, 'content')
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
  return new Map(files.sort().map((file) => [file, readFileSync(join(content, file), 'utf8')]))
}

function digest(out: string): string {
  const hash = createHash('sha256')
  for (const [file, text] of readPages(out)) hash.update(file).update('\0').update(text)
  return hash.digest('hex')
}

function bodyOf(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/, '')
}

function anchorsOf(text: string): Set<string> {
  const prose = bodyOf(text).replace(/^```[\s\S]*?^```$/gm, '')
  const headings = [...prose.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => heading)
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^a-z0-9_ -]/g, '')
        .replaceAll(' ', '-'),
    ),
  )
}

function diffLines(older: string, newer: string): string[] {
  const lines = older.split('\n')
  return newer.split('\n').filter((line, index) => line !== lines[index])
}
