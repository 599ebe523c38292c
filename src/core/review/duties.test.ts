import { expect, test } from 'vitest'
import type { Finding } from '../domain/finding.ts'
import { toLinksDuty } from './duties.ts'

const finding = (severity: Finding['severity']): Finding => ({
  code: 'links/external-broken',
  severity,
  at: { type: 'unavailable' },
  message: '',
  advice: '',
})

test.each([
  [[], false],
  [['note'], false],
  [['note', 'warning'], true],
  [['error'], true],
] as [Finding['severity'][], boolean][])('links with %j ask for work: %s', (severities, isOpen) => {
  expect(toLinksDuty(severities.map(finding)).isOpen).toBe(isOpen)
})
