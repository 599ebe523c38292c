import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileMarkdown } from '../src/core/markdown/compile.ts'

const folder = new URL('../content/', import.meta.url)
const files = readdirSync(new URL('en/', folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.mdx?$/.test(file),
)
const parts = ['<h2', '<h3', '<table', '<tr', '<pre', '<ol', '<details', '<img', 'class="callout ']

describe.each(files)('%s', (file) => {
  const [english, chinese] = [readHtml('en', file), readHtml('zh-cn', file)]

  test('has as many sections, tables, rows and blocks of code in Chinese as in English', () => {
    expect(countParts(chinese)).toEqual(countParts(english))
  })

  test.each([english, chinese])('shows no row of a table as text', (html) => {
    expect(html).not.toMatch(/<p>\|/)
  })
})

const countParts = (html: string): Record<string, number> =>
  Object.fromEntries(parts.map((part) => [part, html.split(part).length - 1]))

function readHtml(locale: string, file: string): string {
  const text = readFileSync(new URL(`${locale}/${file}`, folder), 'utf8').replace(/^---\n.*?\n---\n/s, '')
  return compileMarkdown(text, { format: file.endsWith('.mdx') ? 'mdx' : 'md', locale }).body.html
}
