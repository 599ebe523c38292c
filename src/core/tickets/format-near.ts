import type { NearForm } from './recognise.ts'

/** `Jira (CSV of the issue navigator) lacks "Issue key" ("Isue key" is near)`, several in a row. */
export const formatNear = (near: readonly NearForm[]): string =>
  near.map((one) => `${one.label} (${one.title}) ${formatMissing([one])}`).join('; ')

/** `lacks "Issue key" ("Isue key" is near)` */
export const formatMissing = (near: readonly NearForm[]): string => {
  const names = near.flatMap(({ missing }) =>
    missing.map(({ name, nearest }) => `"${name}"${nearest === undefined ? '' : ` ("${nearest}" is near)`}`),
  )
  return `lacks ${names.join(', ')}`
}
