import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { productFolder } from '../io/product-folder.ts'
import { exampleSite } from '../views/files/example-site.fixture.ts'
import { findTrustedFault } from './trusted-fault.ts'

const root = mkdtempSync(join(tmpdir(), 'tierzero-trusted-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const files = { 'content/a.mdx': '---\ntitle: A\n---\n<Gone />\n', 'content/chart.jsx': 'export default 1\n' }
for (const [name, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, name)), { recursive: true })
  writeFileSync(join(root, name), text)
}

const site = exampleSite({ files: { 'a.md': 'A' } })
const message = "'Gone' is not exported"
const failed = (errors: object[]): Error =>
  Object.assign(new Error('Build failed'), { errors: errors.map((error) => ({ message, ...error })) })
const told = (error: object | object[], below = root): string[] | undefined =>
  findTrustedFault(failed([error].flat()), below, site)?.findings.map(
    ({ at }) => `${at.type === 'unavailable' ? '?' : at.file}${at.type === 'source' ? `:${at.line}:${at.column}` : ''}`,
  )

test.each([
  ['a file of the content', { id: join(root, 'content/a.mdx') }, 'content/a.mdx:4:2'],
  ['a part of one', { id: join(root, 'content/a.mdx?astro&type=script') }, 'content/a.mdx:4:2'],
  ['what it imports', { id: join(root, 'content/chart.jsx') }, 'content/chart.jsx'],
])('an error in %s is for its writer', (_name, error, place) => {
  expect(told(error)).toEqual([place])
})

test.each([
  ['a file that is made up', { id: '\0virtual:tierzero/trusted' }, productFolder],
  ['a file that is not there', { id: join(root, 'content/gone.mdx') }, root],
  ['a file elsewhere', { id: join(root, '../elsewhere.mdx') }, root],
  ['the product itself', { id: join(productFolder, 'src/site/trusted-mdx.ts') }, productFolder],
  ['no file', {}, root],
])('an error in %s is none of a writer', (_name, error, below) => {
  expect(told(error, below)).toBeUndefined()
})

test('errors are told in the order of their files, not in that of the bundler', () => {
  const errors = ['content/chart.jsx', 'content/a.mdx'].map((file) => ({ id: join(root, file) }))
  expect(told(errors)).toEqual(['content/a.mdx:4:2', 'content/chart.jsx'])
})
