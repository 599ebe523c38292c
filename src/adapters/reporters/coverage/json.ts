import { toJsonText } from '../shared/json-text.ts'
import type { CoverageFormat } from './contract.ts'

/** For programs, and for the page of the site. Its shape is `coverage.schema.json`; `version` goes up when a known field changes. */
export const json: CoverageFormat = {
  name: 'json',
  format: (report, change) =>
    toJsonText(
      change === undefined
        ? report
        : {
            ...report,
            change: {
              before: change.before,
              gained: change.gained.map(({ id }) => id),
              lost: change.lost.map(({ id }) => id),
              isFailing: change.isFailing,
            },
          },
    ),
}
