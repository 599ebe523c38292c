import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listFiles } from './list-files.ts'

let scratch = ''
let root = ''

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'tierzero-list-'))
  root = join(scratch, 'root')
  mkdirSync(root)
})

afterEach(() => rmSync(scratch, { recursive: true }))

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), 'text')
  }
}

const list = (below = '', ignore: string[] = [], skip: string[] = []) => {
  const { files, findings } = listFiles(root, below, ignore, skip)
  return {
    files: files.map(({ file }) => file),
    findings: findings.map(({ at, message }) => [at.type === 'file' ? at.file : '', message]),
  }
}

test('lists every file by name, but nothing hidden, ignored, skipped or installed', () => {
  write(
    'b.md',
    'a/z.md',
    'a/A.md',
    '.git/x.md',
    'a/.hidden.md',
    'node_modules/x/y.md',
    'drafts/x.md',
    'out/x.md',
    'ü/字.md',
  )
  expect(list('', ['drafts/**'], [join(root, 'out')])).toEqual({
    files: ['a/A.md', 'a/z.md', 'b.md', 'ü/字.md'],
    findings: [],
  })
  expect(list('a').files).toEqual(['a/A.md', 'a/z.md'])
})

test('a built site is no content', () => {
  write('a.md', 'dist/_kb/build/site.json', 'dist/a.md', 'docs/_kb/other.json', 'docs/b.md')
  expect(list().files).toEqual(['a.md', 'docs/_kb/other.json', 'docs/b.md'])
})

test('names are composed, whatever the disk keeps', () => {
  write('cafe\u0301.md')
  expect(list().files).toEqual(['caf\u00e9.md'])
})

test('a link that is no Markdown and leads nowhere, out, or to a folder is left alone without a word', () => {
  write('a.md', 'v2/b.md', 'v2/c.png')
  mkdirSync(join(scratch, 'elsewhere'))
  symlinkSync('v2', join(root, 'latest'))
  symlinkSync('../elsewhere', join(root, 'shared'))
  symlinkSync('/etc/hostname', join(root, 'LICENSE'))
  symlinkSync('gone.png', join(root, 'd.png'))
  symlinkSync('v2/c.png', join(root, 'c.png'))
  expect(list()).toEqual({ files: ['a.md', 'c.png', 'v2/b.md', 'v2/c.png'], findings: [] })
})

test('follows links to files inside the root, and says why it follows no other Markdown and no circle', () => {
  write('a.md', 'folder/b.md')
  for (const name of ['secret.md', 'logo.png']) writeFileSync(join(scratch, name), 'secret')
  mkdirSync(join(scratch, 'root-beside'))
  writeFileSync(join(scratch, 'root-beside/c.md'), 'c')
  symlinkSync('a.md', join(root, 'inside.md'))
  symlinkSync('../secret.md', join(root, 'out.md'))
  symlinkSync('/etc/hostname', join(root, 'absolute.md'))
  symlinkSync('../root-beside/c.md', join(root, 'prefix.md'))
  symlinkSync('../logo.png', join(root, 'logo.png'))
  symlinkSync('nowhere.md', join(root, 'dangling.md'))
  symlinkSync('.', join(root, 'folder/loop'))
  symlinkSync('..', join(root, 'folder/up'))
  symlinkSync('self.md', join(root, 'self.md'))
  symlinkSync('folder', join(root, 'to-folder.md'))
  const start = performance.now()
  expect(list()).toEqual({
    files: ['a.md', 'folder/b.md', 'inside.md'],
    findings: expect.arrayContaining([
      ['absolute.md', 'This symbolic link leads out of the content.'],
      ['dangling.md', 'This symbolic link leads nowhere.'],
      ['folder/loop', 'This symbolic link leads in a circle.'],
      ['folder/up', 'This symbolic link leads in a circle.'],
      ['logo.png', 'This symbolic link leads out of the content.'],
      ['out.md', 'This symbolic link leads out of the content.'],
      ['prefix.md', 'This symbolic link leads out of the content.'],
      ['self.md', 'This symbolic link leads in a circle.'],
      ['to-folder.md', 'This symbolic link leads to a folder.'],
    ]),
  })
  expect(list().findings).toHaveLength(9)
  expect(performance.now() - start).toBeLessThan(1000)
})

test('a folder with Markdown below it that is linked from elsewhere is told, for its pages are missing', () => {
  write('a.md')
  mkdirSync(join(scratch, 'other/deep'), { recursive: true })
  writeFileSync(join(scratch, 'other/deep/b.md'), '# B')
  symlinkSync('../other', join(root, 'docs'))
  expect(list()).toEqual({ files: ['a.md'], findings: [['docs', 'This symbolic link leads out of the content.']] })
})

test.runIf(process.platform === 'linux')('names that are no UTF-8 are told', () => {
  write('a.md')
  const misnamed = (name: string): Buffer =>
    Buffer.concat([Buffer.from(`${root}/bad`), Buffer.of(0xff), Buffer.from(name)])
  writeFileSync(misnamed('.md'), '# Bad')
  mkdirSync(misnamed(''))
  const why = 'The name of this file is not valid UTF-8, so that it cannot be opened.'
  expect(list()).toEqual({
    files: ['a.md'],
    findings: [
      ['bad\uFFFD', why],
      ['bad\uFFFD.md', why],
    ],
  })
})

test('a link that is ignored is not told', () => {
  write('a.md')
  symlinkSync('nowhere.md', join(root, 'old.md'))
  expect(list('', ['old.md'])).toEqual({ files: ['a.md'], findings: [] })
})

test('a root that is a link itself is read', () => {
  write('a.md')
  symlinkSync(root, join(scratch, 'link'))
  expect(listFiles(join(scratch, 'link'), '', [], []).files.map(({ file }) => file)).toEqual(['a.md'])
})
