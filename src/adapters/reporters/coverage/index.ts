import type { CoverageFormat, CoverageFormatName } from './contract.ts'
import { csv } from './csv.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { terminal } from './terminal.ts'

/** Every format of a report of coverage by the name that `--format` takes. */
export const coverageFormats = { terminal, json, csv, markdown } satisfies Record<CoverageFormatName, CoverageFormat>
