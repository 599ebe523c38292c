import { defineListRule } from '../../list-rule.ts'

export const unknownTopic = defineListRule({
  code: 'structure/unknown-topic',
  noun: 'topic',
  key: 'topic',
  valuesOf: ({ topic, isIndex }) => (isIndex ? [] : [topic]),
  knownOf: ({ corpus }) => Object.keys(corpus.config.topics),
  summary: 'An article is about a topic that the config does not list.',
  why: 'It gets a topic page of its own, apart from those that belong with it.',
  remedy: 'Correct "topic", or add it to "topics" in kb.config.ts.',
})
