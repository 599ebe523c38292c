import { expect, test } from 'vitest'
import { toSubject, toTokens } from './question.ts'

const telling = (question: string): string[] =>
  toTokens(question, 'en')
    .filter(({ isNoise }) => !isNoise)
    .map(({ folded }) => folded)

test.each([
  ['Hi, I cannot log in.', ['log']],
  ['Hello VPN does not connect.', ['vpn', 'connect']],
  ['Dear support, my account is locked.', ['account', 'locked']],
  ['Hi team, VPN is down.', ['vpn', 'down']],
  ['Hi Anna,\nthe backup fails', ['backup', 'fails']],
  ['您好，\nbackup', ['backup']],
  ['Sehr geehrte Damen und Herren,\nbackup', ['backup']],
  ['Bonjour,\nbackup', ['backup']],
  ['backup\nViele Grüße\nAnna', ['backup']],
])('a greeting takes nothing of %j with it', (question, words) => {
  expect(telling(question)).toEqual(words)
})

test.each([
  ['0x80070005', ['0x80070005']],
  ['STOP 0x0000007B', ['stop', '0x0000007b']],
  ['agent 5.3.0.1 crashes', ['agent', '5301', 'crashes']],
  ['192.168.1.1', ['19216811']],
])('error codes and versions of %j are kept', (question, words) => {
  expect(telling(question)).toEqual(words)
})

test.each([
  ['request 3f2b8c1e-9a4d-4e6f-8b2a-1c3d5e7f9a0b failed', ['request', 'failed']],
  ['connect to 10.0.0.7:8443 refused', ['connect', 'refused']],
  ['at 0x00007ffdeadbeef0 in main', ['main']],
])('what differs each time is left out of %j', (question, words) => {
  expect(telling(question)).toEqual(words)
})

test.each([
  ['what the segmenter cuts in two', '删除旧内核', ['内核'], ['旧', '核']],
  ['a word of one character', '怎么装软件', ['装'], ['怎么']],
  ['no pair of a particle and another word', '新的包', [], ['的包', '新的']],
  ['no pair that is itself a word of asking', '什么时候发布', ['发布'], ['什么', '时候']],
])('a question in Chinese keeps %s: %j', (_, question, kept, left) => {
  const words = toTokens(question, 'zh-cn').filter(({ isNoise }) => !isNoise)
  expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(kept))
  expect(words.map(({ text }) => text).filter((text) => left.includes(text) && text.length > 1)).toEqual([])
})

test.each([
  ['<iframe>', ['iframe']],
  ['<T>', ['t']],
  ['Vec<String>', ['vec', 'string']],
  ['<b></b>', ['b', 'b']],
  ['<p>The VPN</p><p>is down</p>', ['vpn', 'down']],
  ['write to <help@example.com> about <HOST>', ['write', 'host']],
])('words in angle brackets are asked for, and markup is not: %s', (question, words) => {
  const tokens = toTokens(question, 'en').filter(({ isNoise, text }) => !isNoise || text.length === 1)
  expect(tokens.map(({ folded }) => folded)).toEqual(words)
})

test('the subject is the first line that says something', () => {
  expect(toSubject('Hi all,\n\nthe disk is full\nsince Monday')).toBe('the disk is full')
})

test('a long text of hyphens costs no time', () => {
  const before = performance.now()
  toTokens('a-'.repeat(2000), 'en')
  expect(performance.now() - before).toBeLessThan(500)
})
