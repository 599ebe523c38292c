import { expect, test } from 'vitest'
import { HoursSchema, TargetSchema } from '../../core/domain/tier.ts'
import { en } from '../../core/strings/en.ts'
import { zhCn } from '../../core/strings/zh-cn.ts'
import { toDueSentence } from './due-sentence.ts'

const hours = HoursSchema.parse({ timeZone: 'Europe/Berlin', week: { weekdays: '09:00-18:00' } })
const tier = {
  value: 'tiers/gold',
  label: 'Gold',
  meaning: '',
  hours: { ...hours, holidays: [] },
  targets: {
    critical: { firstResponse: TargetSchema.parse('4 business hours') },
    low: { firstResponse: TargetSchema.parse('best effort') },
    medium: {},
  },
}
// A Tuesday, 15:00 in Berlin.
const now = Date.UTC(2026, 10, 24, 14)
const request = { form: { tiers: [tier] }, words: en.form, locale: 'en', timeZone: 'Asia/Shanghai', now }

test.each([
  ['critical', 'Somebody is there now. Write now, and the first reply is due by Wed 17:00 (UTC+8), your time.'],
  ['low', 'Somebody is there now. The first reply comes as soon as somebody can: there is no set time.'],
  ['medium', 'Somebody is there now.'],
  [undefined, 'Somebody is there now.'],
])('severity %s: %j', (severity, sentence) => {
  expect(toDueSentence({ ...request, visitor: { tier: 'tiers/gold', severity } })).toBe(sentence)
})

test('in Chinese', () => {
  const chinese = {
    ...request,
    words: zhCn.form,
    locale: 'zh-CN',
    visitor: { tier: 'tiers/gold', severity: 'critical' },
  }
  expect(toDueSentence(chinese)).toBe('现在有人值守。现在提交，首次回复最迟为您当地时间周三 17:00（UTC+8）。')
})

test('nobody promises anything to a visitor without a tier', () => {
  expect(toDueSentence({ ...request, visitor: { severity: 'critical' } })).toBe('')
})

test('a forum that is open round the clock, with no promise, has nobody sitting there', () => {
  const always = HoursSchema.parse({ week: 'always' })
  const forum = { ...tier, hours: { ...always, holidays: [] }, targets: { low: tier.targets.low } }
  const staffed = { ...forum, targets: tier.targets }
  const visitor = { tier: 'tiers/gold' }
  expect(toDueSentence({ ...request, form: { tiers: [forum] }, visitor })).toBe('')
  expect(toDueSentence({ ...request, form: { tiers: [staffed] }, visitor })).toBe('Somebody is there now.')
})

test('out of hours it says from when somebody is there', () => {
  // A Saturday, noon in Berlin.
  const saturday = Date.UTC(2026, 10, 28, 11)
  const sentence = toDueSentence({ ...request, now: saturday, visitor: { tier: 'tiers/gold' } })
  expect(sentence).toBe('Somebody is there again from Mon 16:00 (UTC+8), your time.')
})
