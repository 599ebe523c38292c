import { expect, test } from 'vitest'
import { isMachineMade } from './machine-made.ts'

test.each([
  '[FIRING:2] KubePodCrashLooping (prod)',
  '[RESOLVED] High latency',
  'PROBLEM: Host db01 is DOWN',
  '** PROBLEM Service Alert: web/HTTP is CRITICAL **',
  'ALARM: "cpu-high" in EU (Ireland)',
  '[Datadog] Monitor triggered',
  'Zabbix: disk on web01',
  'Automatic reply: Your ticket',
  'Re: Out of Office: until Monday',
  'Abwesenheitsnotiz: Urlaub',
  'Undeliverable: Your ticket',
  'Delivery Status Notification (Failure)',
  'Backup job nightly completed',
  'CPU usage on web01 is above 90 %',
  'Host web01 is unreachable',
  '告警：磁盘空间不足',
])('a machine wrote %j', (subject) => {
  expect(isMachineMade({ subject })).toBe(true)
})

test.each([
  'How do I silence an alert in Prometheus?',
  'How do I set up an automatic reply?',
  'My backup failed, what now?',
  'Disk is full, how do I add space?',
  'Grafana shows no data, why?',
  'Login is down',
  'Problem with my invoice',
  'Alert settings are missing',
  'Critical: cannot sign in',
])('a person wrote %j', (subject) => {
  expect(isMachineMade({ subject })).toBe(false)
})

test('the system, the channel or patterns may say it', () => {
  expect(isMachineMade({ subject: 'x', isMachineMade: true })).toBe(true)
  expect(isMachineMade({ subject: 'x', channel: 'Event Management' })).toBe(true)
  expect(isMachineMade({ subject: 'x', channel: 'email' })).toBe(false)
  expect(isMachineMade({ subject: 'Robot: x' }, [/^robot/i])).toBe(true)
})
