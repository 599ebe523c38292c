import { expect, test } from 'vitest'
import { checkExample, told } from '../../check-example.fixture.ts'

const hours = { timeZone: 'Europe/Berlin', week: { weekdays: '09:00-17:00' } }
const channels = [{ type: 'email', url: 'mailto:a@example.com' }]
const all = (firstResponse: string) => ({
  critical: { firstResponse },
  high: { firstResponse },
  medium: { firstResponse },
  low: { firstResponse },
})

const check = (tiers: Record<string, object>, text = 'Text.'): string[] => {
  const entries = Object.entries(tiers).map(([name, data]) => [
    `tiers/${name}.md`,
    { data: { ...data }, text: `\n\n${text}` },
  ])
  return told(checkExample({ files: Object.fromEntries(entries) }), 'tier/')
}

test('a tier with channels, hours and a target for each severity passes', () => {
  expect(check({ a: { channels, hours, targets: all('4 business hours') } })).toEqual([])
  expect(check({ a: { channels } })).toEqual([])
})

test('reports a severity without a target, and a target without a severity', () => {
  const { low: _, ...targets } = { ...all('1 day'), lwo: { firstResponse: '1 day' } }
  expect(check({ a: { channels, targets } })).toEqual([
    'tiers/a.md:3 warning tier/missing-target This tier has no target for the severity "low". Add "low" under "targets", or write "best effort".',
    'tiers/a.md:3 warning tier/unknown-severity "lwo" is not a severity that kb.config.ts lists. Did you mean "low"?',
  ])
})

test('reports a tier without a channel, and one that promises business hours and is never open', () => {
  expect(check({ a: { targets: all('4 business hours') } })).toEqual([
    'tiers/a.md warning tier/missing-channel This tier has no channel. Say under "channels" where people reach it.',
    'tiers/a.md:2 warning tier/missing-hours This tier promises business hours or days, and it is never open. Add "hours" with the opening hours of each day.',
  ])
  const closed = { timeZone: 'UTC', week: { weekdays: 'closed' } }
  expect(check({ a: { channels, hours: closed, targets: all('1 business day') } })).toHaveLength(1)
})

test('reports a target that is looser than that of a lower severity', () => {
  const targets = { ...all('8 business hours'), critical: { firstResponse: '2 business days' } }
  expect(check({ a: { channels, hours, targets } })).toEqual([
    'tiers/a.md:4 warning tier/looser-target firstResponse is 2 business days for "critical" and 8 business hours for "high", which is less severe. Correct the figure that is wrong.',
  ])
})

test('reports a target that is looser than that of the next lower tier', () => {
  const lower = { rank: 1, channels, hours, targets: all('1 business day') }
  const targets = { ...all('8 business hours'), low: { firstResponse: 'best effort' } }
  expect(check({ lower, upper: { rank: 2, channels, hours, targets } })).toEqual([
    'tiers/upper.md:5 warning tier/looser-target firstResponse for "low" is best effort here and 1 business day in the lower tier content/tiers/lower.md. Correct the figure that is wrong.',
  ])
})

test('compares with the next severity and the next tier that have such a target', () => {
  const gap = { critical: { firstResponse: '2 days' }, high: { update: '1 day' }, medium: { firstResponse: '1 day' } }
  expect(check({ a: { channels, hours, targets: { ...all('3 days'), ...gap } } })).toEqual([
    expect.stringContaining('firstResponse is 2 days for "critical" and 1 day for "medium", which is less severe.'),
  ])
  const tiers = {
    a: { rank: 1, channels, hours, targets: all('1 day') },
    b: { rank: 2, channels, hours, targets: {} },
    c: { rank: 3, channels, hours, targets: { ...all('1 day'), low: { firstResponse: '2 days' } } },
  }
  expect(check(tiers)).toEqual([expect.stringContaining('2 days here and 1 day in the lower tier content/tiers/a.md.')])
})

test('severities are compared in whatever case a tier writes them', () => {
  const { critical: _, ...others } = all('8 hours')
  const targets = { ...others, Critical: { firstResponse: '2 days' } }
  expect(
    check({ a: { channels, hours, targets } }, 'A critical problem gets its first response within 4 hours.'),
  ).toEqual([
    expect.stringContaining('tiers/a.md:3 warning tier/prose-contradiction The text says "within 4 hours"'),
    expect.stringContaining('firstResponse is 2 days for "critical" and 8 hours for "high"'),
  ])
})

test.each([
  ['8 business hours', '1 business day'],
  ['4 hours', '4 business hours'],
  ['24 hours', '2 business hours'],
  ['1 week', '7 days'],
  ['best effort', 'best effort'],
])('does not call %s surely looser than %s', (upper, lower) => {
  const tiers = {
    a: { rank: 1, channels, hours, targets: all(lower) },
    b: { rank: 2, channels, hours, targets: all(upper) },
  }
  expect(check(tiers)).toEqual([])
})

test.each([
  ['We answer within 4 hours.', 'within 4 hours'],
  ['A critical problem gets its first response within 2 business hours.', 'within 2 business hours'],
  ['We reply within two working days.', 'within two working days'],
  ['我们在 4 小时内回复。', '4 小时内'],
])('reports a text that contradicts the data: %s', (text, words) => {
  expect(check({ a: { channels, hours, targets: all('8 business hours') } }, text)).toEqual([
    `tiers/a.md:3 warning tier/prose-contradiction The text says "${words}", the targets of this tier say 8 business hours; readers hold you to the shorter one. Correct the text, or ${words.includes('2 business') ? 'targets.critical.firstResponse' : 'the figure under "targets"'} in the data.`,
  ])
})

test.each([
  ['We answer within 8 hours.'],
  ['We answer within 8 business hours.'],
  ['Cancel within 14 days of your order.'],
  ['我们在 8 个工作小时内回复。'],
  ['```\nWe answer within 4 hours.\n```'],
])('takes "%s" for no contradiction', (text) => {
  expect(check({ a: { channels, hours, targets: all('8 business hours') } }, text)).toEqual([])
})

test('compares a sentence that names one severity and one kind of target with just that', () => {
  const targets = { ...all('8 hours'), critical: { firstResponse: '1 hour', resolution: '4 hours' } }
  const said = (text: string) => check({ a: { channels, hours, targets } }, text).length
  expect(said('A critical problem gets its first response within 4 hours.')).toBe(1)
  expect(said('A critical problem gets its first response within 1 hour.')).toBe(0)
  expect(said('A critical problem is resolved within 4 hours.')).toBe(0)
})

test('says nothing of what a tier lacks where that could not be read, and all the rest', () => {
  const wrongZone = { timeZone: 'Europe/Berlni', week: { weekdays: '09:00-17:00' } }
  expect(
    check({ a: { channels: 'mail', targets: all('1 day') }, b: { channels, targets: { high: { update: 'soon' } } } }),
  ).toEqual([])
  expect(check({ a: { hours: wrongZone, targets: all('1 business day') } })).toEqual([
    'tiers/a.md warning tier/missing-channel This tier has no channel. Say under "channels" where people reach it.',
  ])
  const { low: _, ...targets } = { ...all('1 day'), critical: { firstResponse: '2 days' } }
  expect(check({ a: { channels, hours: wrongZone, targets } }).map((line) => line.split(' ')[2])).toEqual([
    'tier/looser-target',
    'tier/missing-target',
  ])
  // How long a business day is, nobody can say.
  expect(
    check({ a: { channels, hours: wrongZone, targets: all('1 business day') } }, 'We answer within 9 hours.'),
  ).toEqual([])
})

test('takes a time for a promise only where its own sentence is about answers', () => {
  const targets = all('8 business hours')
  const fine =
    'Critical issues are answered in business hours. Send the invoice within 30 days. 严重问题会尽快回复。发票 30 天内付款。'
  expect(check({ a: { channels, hours, targets } }, fine)).toEqual([])
  expect(
    check({ a: { channels, hours, targets } }, 'Pay on time. We answer within 2 hrs, or within 30 min.'),
  ).toHaveLength(2)
})
