import { formatFindings } from '../adapters/reporters/terminal.ts'
import type { Config } from '../core/domain/config.ts'
import { hasErrors } from '../core/domain/finding.ts'
import { readConfig } from '../io/config-file.ts'
import { type Terminal, UsageError } from './command.ts'

/** The settings of a root. @throws UsageError where they are wrong, after saying what is */
export async function readSettings(root: string, terminal: Terminal): Promise<Config> {
  const { config, findings } = await readConfig(root)
  if (!hasErrors(findings)) return config
  terminal.writeError(formatFindings(findings, terminal))
  throw new UsageError('the settings are wrong, so nothing was done.')
}
