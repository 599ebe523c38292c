import type { NearForm } from './recognise.ts'

/** `Jira (CSV of the issue navigator) lacks "Issue key" ("Isue key" is near)`, several in a row. */
export const formatNear = (near: readonly NearForm[]): string =>
  near
    .map(({ label, title, missing }) => {
      const names = missing.map(
        ({ name, nearest }) => `"${name}"${nearest === undefined ? '' : ` ("${nearest}" is near)`}`,
      )
      return `${label} (${title}) lacks ${names.join(', ')}`
    })
    .join('; ')
