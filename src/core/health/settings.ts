import picomatch from 'picomatch'
import type { FindingSeverity } from '../domain/finding.ts'
import type { HealthConfig, RuleSwitch } from '../domain/health.ts'

/** What the config makes of one code. */
export interface Setting {
  severity: FindingSeverity | 'off'
  /** True for a file for which the code is switched off. */
  isOffFor: (file: string) => boolean
}

/** The severity of a code where the config says one, else `severity`; switches whose last day has passed do not count. */
export function toSetting(code: string, severity: Setting['severity'], config: HealthConfig, today: string): Setting {
  const written = Object.hasOwn(config.rules, code) ? config.rules[code] : undefined
  if (written === undefined) return { severity, isOffFor: () => false }
  if (typeof written === 'string') return { severity: written, isOffFor: () => false }
  const active = [written].flat().filter((entry) => !isExpired(entry, today))
  if (active.some(({ files }) => files === undefined)) return { severity: 'off', isOffFor: () => true }
  const globs = active.flatMap(({ files = [] }) => files)
  return { severity, isOffFor: globs.length > 0 ? picomatch(globs, { dot: true }) : () => false }
}

/** The config gives the code a severity: whoever does wants to be told of every place, not only of the likely ones. */
export function isAskedFor(code: string, { rules }: HealthConfig): boolean {
  return Object.hasOwn(rules, code) && typeof rules[code] === 'string'
}

export function isExpired({ until }: RuleSwitch, today: string): boolean {
  return until !== undefined && until < today
}
