import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readIndexFiles } from '../../io/index-files.ts'
import { answer } from './answer.ts'
import { type ExampleIndex, writeExampleIndex } from './example-index.fixture.ts'
import { openTermIndex } from './pagefind/open-term-index.ts'

/** Words that are like no others: every pair of syllables twice. */
const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ')
const words = syllables.flatMap((a) => syllables.flatMap((b) => syllables.map((c) => a + b + c + a)))
const articles = [...Array(160).keys()].map((number) => ({
  title: `Article ${number}`,
  text: words.filter((_, at) => at % 160 === number || at % 40 === number % 40).join(' '),
}))
const question = [1, 900, 1900, 2900, 3900, 4900, 5900, 6900].map((at) => words[at]).join(' ')

let example: ExampleIndex
beforeAll(async () => {
  example = await writeExampleIndex(articles)
})
afterAll(() => example.close())

/** The index, and the bytes of words that it has read as a host sends them. */
async function openCounted() {
  const read = readIndexFiles(example.folder)
  const moved = { bytes: 0 }
  const index = await openTermIndex((path) => {
    if (path.includes('/index/')) moved.bytes += statSync(join(example.folder, path)).size
    return read(path)
  }, 'en')
  return { index, moved }
}

test('says in advance, byte for byte, what loading words will move, and nothing for what is there', async () => {
  const { index, moved } = await openCounted()
  const keys = question.split(' ').slice(0, 2)
  const expected = index.countMissingBytes(keys)
  await index.load(keys)
  expect(moved.bytes).toBe(expected)
  expect(index.countMissingBytes(keys)).toBe(0)
  expect(words.some((word) => index.countMissingBytes([word]) > 0)).toBe(true)
})

test('a question of many words keeps within its bytes, asks for those that tell most, and still answers', async () => {
  const free = await openCounted()
  const whole = await answer(question, free.index, { locale: 'en' })
  const { index, moved } = await openCounted()
  const maxBytes = Math.floor(free.moved.bytes / 2)
  const { terms, results } = await answer(question, index, { locale: 'en', maxBytes })
  expect(moved.bytes).toBeLessThanOrEqual(maxBytes)
  expect(whole.terms).toHaveLength(8)
  expect(terms.length).toBeLessThan(8)
  expect(terms.every(({ found }) => found.length > 0)).toBe(true)
  expect(results.length).toBeGreaterThan(0)
})

test('however few bytes there are, three words are asked for, and what comes with them', async () => {
  const { index } = await openCounted()
  const { terms } = await answer(question, index, { locale: 'en', maxBytes: 1 })
  expect(terms.length).toBeGreaterThanOrEqual(3)
  expect(terms.length).toBeLessThan(8)
})
