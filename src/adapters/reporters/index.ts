import type { Reporter } from './contract.ts'
import { formatGrouped } from './terminal.ts'

/** Every format that `--format` takes, by name. */
export const reporters: Record<string, Reporter> = {
  terminal: { format: formatGrouped },
}
