import { defineListRule } from '../../list-rule.ts'

export const unknownOwner = defineListRule({
  code: 'structure/unknown-owner',
  noun: 'owner',
  key: 'owner',
  valuesOf: ({ owner }, known) => (owner === undefined || known.has(owner) ? [] : owner.split(', ')),
  knownOf: ({ corpus }) => corpus.config.health.owners,
  summary: 'An article names an owner that the config does not list.',
  why: 'Nobody is asked to review it.',
  remedy: 'Correct "owner", or add it to "health.owners" in kb.config.ts.',
})
