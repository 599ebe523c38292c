import { defineListRule } from '../../list-rule.ts'

export const unknownTag = defineListRule({
  code: 'structure/unknown-tag',
  noun: 'tag',
  key: 'tags',
  valuesOf: ({ tags }) => tags,
  knownOf: ({ corpus }) => corpus.config.health.tags,
  summary: 'An article has a tag that the config does not list.',
  why: 'Two spellings of one tag part what belongs together.',
  remedy: 'Correct the tag, or add it to "health.tags" in kb.config.ts.',
})
