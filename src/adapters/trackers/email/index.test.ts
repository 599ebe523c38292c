import { expect, test } from 'vitest'
import { handOverWith, sampleDraft } from '../../shared/prefill.fixture.ts'
import { email } from './index.ts'

test.each([
  [{ to: 'help@example.com' }, 'mailto:help@example.com?'],
  [{ to: ['help@example.com', 'b+c@example.com'] }, 'mailto:help@example.com,b+c@example.com?'],
  [{ to: "o'hara&co%=?@example.com" }, 'mailto:o%27hara%26co%25%3D%3F@example.com?'],
])('%j', (options, start) => {
  expect(handOverWith(email, options)).toMatchObject({
    kind: 'link',
    href: `${start}subject=VPN%20drops%20%26%20reconnects&body=Since%202.1.%0D%0AEvery%205%20min`,
  })
})

test('a plus is a plus and a space is none: RFC 6068 knows no form', () => {
  const draft = { ...sampleDraft, subject: '1 + 1', description: '', facts: {} }
  expect(handOverWith(email, { to: 'help@example.com', cc: ['team@example.com'] }, draft)).toMatchObject({
    href: 'mailto:help@example.com?subject=1%20%2B%201&cc=team@example.com',
  })
})

test.each(['help', 'help@example', 'a@b.c\r\nBcc: x@y.z', 'javascript:alert(1)', 'a b@example.com'])(
  '%j is no address',
  (to) => {
    expect(() => handOverWith(email, { to })).toThrow('expected an e-mail address such as help@example.com')
  },
)

test.each([
  { to: ['a@example.com', 'b@example.com', 'c@example.com', 'd@example.com'] },
  { to: 'help@example.com', cc: ['a@example.com', 'b@example.com', 'c@example.com', 'd@example.com'] },
])('a fourth address is told as one too many: %j', (options) => {
  expect(() => handOverWith(email, options)).toThrow(
    'expected three addresses at most, such as [\\"help@example.com\\"]',
  )
})
