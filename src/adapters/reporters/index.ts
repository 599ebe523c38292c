import type { Reporter, ReporterName } from './contract.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { sarif } from './sarif.ts'
import { terminal } from './terminal.ts'

export const reporters = {
  terminal,
  json,
  sarif,
  github,
  gitlab,
  junit,
  markdown,
} satisfies Record<ReporterName, Reporter>
