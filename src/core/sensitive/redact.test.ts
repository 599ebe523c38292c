import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kinds } from './corpus.fixture.ts'
import { redact } from './redact.ts'

describe('nothing that people paste is left, of any kind', () => {
  test.each(kinds)('%s', (_, __, planted) => {
    const left = fc.sample(planted, { numRuns: 60, seed: 3 }).filter(({ text, value }) => redact(text).includes(value))
    expect(left.map(({ text }) => [text, redact(text)]).slice(0, 3)).toEqual([])
  })
})

test.each([
  ['mail me at ann.bee@corp.tld or AT ann(at)corp.tld', 'mail me at [e-mail address] or AT [e-mail address]'],
  ['用户 张@公司.中国 登录', '用户 [e-mail address] 登录'],
  ['see https://acme.tld/u/ann?token=1 now', 'see [link] now'],
  ['ping @ann_bee about it', 'ping [name] about it'],
  ['from 10.1.2.3, 127.0.0.1 and 93.184.216.34:443', 'from [IP address], 127.0.0.1 and [IP address]:443'],
  ['at 10:30:45 on version 1.29.14.2', 'at 10:30:45 on version 1.29.14.2'],
  ['fe80::1c2d:3e4f at 00:1a:2b:3c:4d:5e', '[IP address] at [hardware address]'],
  [
    'C:\\Users\\Ann Bee\\Desktop and /home/ann/x and /Users/ann',
    'C:\\Users\\[name]\\Desktop and /home/[name]/x and /Users/[name]',
  ],
  ['\\\\files01\\home$\\ann and CORP\\ann.bee', '[path] and [account]'],
  ['DE89 3704 0044 0532 0130 00 or 0049 30 1234567', '[account number] or [phone number]'],
  ['call (030) 123-4567 or 555 0199 123', 'call [number] or [number]'],
  ['customer 12345, order no. A-7781 and account #99812', 'customer [id], order no. [id] and account #[id]'],
  ['id 550e8400-e29b-41d4-a716-446655440000', 'id [id]'],
  ['Hi Ann, it fails. Thanks, Bob Smith', '[name], it fails. Thanks, [name]'],
  ['My name is Ann von Bee and I am stuck.', 'My name is [name] and I am stuck.'],
  ['Ask Dr. Smith or Frau Müller-Lüdenscheid', 'Ask Dr. [name] or Frau [name]'],
  ['Name: Ann Bee\nUser: abee\nIt fails', 'Name: [name]\nUser: [name]\nIt fails'],
  ['user j.doe cannot log in', 'user [name] cannot log in'],
  ['我叫王小明，请找李先生', '我叫[name]，[name]先生'],
  [
    'error 0x80070005 in KB5034441, ORA-00942, HTTP 500 and E404',
    'error 0x80070005 in KB5034441, ORA-00942, HTTP 500 and E404',
  ],
  ['How do I reset my password on Windows 11?', 'How do I reset my password on Windows 11?'],
  ['', ''],
])('%j becomes %j', (text, expected) => {
  expect(redact(text)).toBe(expected)
})

test('what is redacted is redacted once: a second time changes nothing', () => {
  const parts = fc.oneof(...kinds.map(([, , planted]) => planted.map(({ text }) => text)))
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 3 }), (texts) => {
      const once = redact(texts.join('\n'))
      expect(redact(once)).toBe(once)
    }),
    { numRuns: 60, seed: 5 },
  )
})
