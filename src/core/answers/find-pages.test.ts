import { expect, test } from 'vitest'
import { answer } from './answer.ts'
import { writeExampleIndex } from './example-index.fixture.ts'

test('a page that has the word besides its synonym counts no less for it than one that has the synonym alone', async () => {
  const text = 'A couch is carried by two. Lift the couch, turn the couch, and set the couch down.'
  const example = await writeExampleIndex(
    [
      { title: 'Couch', text, aliases: ['Sofa'] },
      { title: 'Couch', text, aliases: ['Bench'] },
      { title: 'Lamp', text: 'A lamp stands on a table.' },
    ],
    { en: [['sofa', 'couch']] },
  )
  try {
    const { results } = await answer('sofa', await example.open('en'), { locale: 'en' })
    const words = new Map(results.map(({ page, parts }) => [page, parts.words]))
    expect([...words.keys()].sort()).toEqual([0, 1])
    expect(words.get(0)).toBeGreaterThanOrEqual(words.get(1) ?? Number.POSITIVE_INFINITY)
  } finally {
    example.close()
  }
})
