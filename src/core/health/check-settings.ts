import type { Finding } from '../domain/finding.ts'
import type { HealthConfig } from '../domain/health.ts'
import { findNearest } from '../text/nearest.ts'
import { isExpired } from './settings.ts'

/** What is wrong with the settings of rules themselves: codes that no rule has, codes that stay what they are, and switches whose day has passed. */
export function checkSettings(
  config: HealthConfig,
  today: string,
  codes: readonly string[],
  lockedCodes: ReadonlySet<string>,
  configFile: string | undefined,
): Finding[] {
  const at = { type: 'file', file: configFile ?? 'kb.config.ts' } as const
  return Object.entries(config.rules).flatMap(([code, written]): Finding[] => {
    if (!codes.includes(code)) {
      const nearest = findNearest(code, codes)
      const advice = nearest ? `Did you mean "${nearest}"?` : 'Remove it; check --explain lists every code.'
      return [{ code: 'health/unknown-rule', severity: 'warning', at, message: `No rule is called "${code}".`, advice }]
    }
    if (lockedCodes.has(code) && written !== 'error') {
      const message = `"${code}" stays an error: what it tells of is not on the site, whatever a setting says.`
      return [
        {
          code: 'health/locked-rule',
          severity: 'warning',
          at,
          message,
          advice: 'Remove the setting, and put right what is told.',
        },
      ]
    }
    const switches = typeof written === 'string' ? [] : [written].flat()
    return switches
      .filter((entry) => isExpired(entry, today))
      .map(({ off, until }) => ({
        code: 'health/expired-switch',
        severity: 'warning',
        at,
        message: `"${code}" was off until ${until} (${off}) and counts again.`,
        advice: 'Put right what it finds and remove the switch, or give it a new date.',
        subject: code,
      }))
  })
}
