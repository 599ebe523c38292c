import { expect, test } from 'vitest'
import { findIrregularForms } from './irregular-forms.ts'

test.each([
  ['child', ['children']],
  ['children', ['child']],
  ['lost', ['lose']],
  ['stolen', ['steal', 'stole']],
])('%s is found by its other forms', (key, forms) => {
  expect(findIrregularForms(key)).toEqual(forms)
})

test.each(['card', 'constructor', '__proto__', ''])('%s has none', (key) => {
  expect(findIrregularForms(key)).toEqual([])
})
