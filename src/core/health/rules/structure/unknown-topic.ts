import { isKindFolder } from '../../../corpus/kinds.ts'
import { defaultTopic } from '../../../corpus/to-article.ts'
import { defineListRule } from '../../list-rule.ts'

export const unknownTopic = defineListRule({
  code: 'structure/unknown-topic',
  noun: 'topic',
  key: 'topic',
  // Where nobody named a topic, none is named wrong.
  valuesOf: ({ topic, isIndex }) => (isIndex || topic === defaultTopic.slug || isKindFolder(topic) ? [] : [topic]),
  knownOf: ({ corpus }) => Object.keys(corpus.config.topics),
  summary: 'An article is about a topic that the config does not list.',
  why: 'It gets a topic page of its own, apart from those that belong with it.',
  remedy: 'Correct "topic", or add it to "topics" in kb.config.ts.',
})
