import { expect, test } from 'vitest'
import { writeExampleIndex } from './example-index.fixture.ts'
import { toIndexKey } from './index-key.ts'

/** Families whose stems were told apart after Porter 2 was published, and such as look like them. */
const words = `
  organ organs organic organically organism organize organized organizing organizer organization organizations organizational organise
  organisation evening evenings even emergency emergencies emergence emergent emerging emerge university universities universe universal
  universally lateral laterally later late international internationally internationalization internationalize internal internally
  internals internalize internalized intern internet internment interval intervals interfere interfered interfering interference
  interface interfaces interact interaction interpolation interoperability interceptor intercept interpret interrupt interrupted
  interleave interleaved intersect interstate intercity interment past paste pasted pasting pastes add added adding adds addition
  egg egged ebb ebbed err erred erring error off offed offer vying vied biologist biologists psychologist logist logistic logistics
  apologist apologize adding offing inning outing planned running hopped falling filling
`
  .trim()
  .split(/\s+/)

test('every word has the key under which Pagefind keeps it', async () => {
  const example = await writeExampleIndex(words.map((word) => ({ title: `Page ${word}`, text: 'Nothing else.' })))
  const index = await example.open('en')
  const toKey = (word: string): string => toIndexKey(word, index.stem)
  await index.load(words.map(toKey))
  const lost = words.filter((word, page) => index.find(toKey(word))?.pages.includes(page) !== true)
  expect(lost).toEqual([])
  example.close()
})
