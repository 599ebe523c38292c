import MiniSearch from 'minisearch'
import type { AnswerSet } from './answer-set.ts'
import type { AnswerEngine } from './engine.ts'

/** MiniSearch with its defaults: titles and texts as fields, any word of the question will do. */
export function openMiniSearch({ corpus }: AnswerSet): AnswerEngine {
  const index = new MiniSearch<{ _id: string; title: string; text: string }>({
    idField: '_id',
    fields: ['title', 'text'],
  })
  index.addAll(corpus)
  return {
    name: 'minisearch',
    ask: (question) => {
      const found = index.search(question).slice(0, 10)
      return Promise.resolve({ ids: found.map(({ id }) => String(id)), score: found[0]?.score ?? 0 })
    },
    indexBytes: Buffer.byteLength(JSON.stringify(index)),
  }
}
