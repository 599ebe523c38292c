import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ExampleIndex, writeExampleIndex } from '../../src/core/answers/example-index.fixture.ts'
import { toIndexKey } from '../../src/core/answers/index-key.ts'
import { stemEnglish } from '../../src/core/answers/stemmers/english.ts'
import { openPagefind } from './pagefind.ts'

const texts = [
  'Passwords are reset in the settings. Resetting takes a minute; a reset password works at once.',
  'The invoice was sent on Monday. Invoices, billing and payments: see tikv_gc_life_time and ERR_8001.',
  'Café crème in Zürich, naïve users connecting to databases, connected connections and a connection.',
  'Running runners ran. Flies fly, dying dies, happily happy happiness. Nationalization of nations.',
]
let example: ExampleIndex

beforeAll(async () => {
  example = await writeExampleIndex(texts.map((text, number) => ({ title: `Title ${number}`, text })))
})
afterAll(() => example.close())

test('the decoder finds each word on the pages on which Pagefind itself finds it', async () => {
  const index = await example.open('en')
  const corpus = texts.map((text, number) => ({ _id: String(number), title: '', text }))
  const set = { corpus, queries: [], answers: new Map(), uncovered: [] }
  const pagefind = await openPagefind(set, { folder: example.folder, locale: 'en', bytes: 0, close: () => {} })
  const words = [...new Set(texts.join(' ').match(/[\p{L}\p{N}_]+/gu) ?? [])].filter((word) => word.length > 1)
  expect(words.length).toBeGreaterThan(40)
  for (const word of words) {
    const key = toIndexKey(word, stemEnglish)
    await index.load([key])
    const pages = [...(index.find(key)?.pages ?? [])]
    const hrefs = await Promise.all(pages.map(async (page) => (await index.readPage(page)).href.replaceAll('/', '')))
    // In quotes, Pagefind takes a word for itself and not for the beginning of others.
    const { ids } = await pagefind.ask(`"${word}"`)
    expect([word, hrefs.sort()]).toEqual([word, ids.sort()])
  }
})
