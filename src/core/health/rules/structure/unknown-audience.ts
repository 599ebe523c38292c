import { defineListRule } from '../../list-rule.ts'

export const unknownAudience = defineListRule({
  code: 'structure/unknown-audience',
  noun: 'audience',
  key: 'audience',
  valuesOf: ({ audiences }) => audiences,
  knownOf: ({ corpus }) => Object.keys(corpus.config.audiences),
  summary: 'An article names an audience that the config does not list.',
  why: 'Readers who choose who they are do not find it.',
  remedy: 'Correct "audience", or add it to "audiences" in kb.config.ts.',
})
