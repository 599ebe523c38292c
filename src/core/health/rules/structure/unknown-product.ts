import { defineListRule } from '../../list-rule.ts'

export const unknownProduct = defineListRule({
  code: 'structure/unknown-product',
  noun: 'product',
  key: 'product',
  valuesOf: ({ products }) => products,
  knownOf: ({ corpus }) => Object.keys(corpus.config.products),
  summary: 'An article names a product that the config does not list.',
  why: 'Readers who choose their product do not find it.',
  remedy: 'Correct "product", or add it to "products" in kb.config.ts.',
})
