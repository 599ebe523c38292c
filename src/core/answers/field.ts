/** Where on a page a word stands. */
export type Field = 'title' | 'alias' | 'heading' | 'text'

/** Weight in 24ths that the index gives to an article's other names, unlike that of any heading or of a part of one. */
export const aliasWeight = 228

/** Weights in 24ths that Pagefind gives to an `h1`, and to a text. */
export const titleWeight = 7 * 24
export const textWeight = 24

/** Pagefind's own weights: 7 for an `h1`, 6 for an `h2` and so on; a part of a compound has its share of the whole's. */
const fields = new Map<number, Field>([
  ...toShares(titleWeight, 'title'),
  ...toShares(aliasWeight, 'alias'),
  ...[6, 5, 4, 3].flatMap((weight) => toShares(weight * 24, 'heading')),
  [textWeight, 'text'],
  [12, 'text'],
  [8, 'text'],
])

function toShares(weight: number, field: Field): [number, Field][] {
  return [1, 2, 3, 4].map((count) => [Math.floor(weight / count), field])
}

/** The field that a place's weight tells. */
export const toField = (weight: number): Field => fields.get(weight) ?? 'text'
