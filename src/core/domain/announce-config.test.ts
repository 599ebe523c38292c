import { expect, test } from 'vitest'
import { ConfigSchema } from './config.ts'
import { wordIssue } from './word-issue.ts'

test.each([
  ['a type that there is not', { type: 'slak', urlFrom: 'HOOK' }, ['type']],
  [
    'an address in place of a variable',
    { type: 'slack', urlFrom: 'https://hooks.example.org/verysecret' },
    ['urlFrom'],
  ],
  ['a variable that is missing', { type: 'slack' }, ['urlFrom']],
  ['a chat that is none', { type: 'telegram', tokenFrom: 'TOKEN', chat: 'acme' }, ['chat']],
  [
    'a file that is no message',
    { type: 'email-file', path: '/etc/passwd', from: 'a@b.example', to: ['a@b.example'] },
    ['path'],
  ],
  ['a proxy without address and cluster', { type: 'kafka', topic: 'a' }, ['cluster', 'url']],
  ['brokers that are missing', { type: 'kafka', api: 'broker', topic: 'a' }, ['brokers']],
])('refuses %s, and repeats no value', (_, entry, keys) => {
  const written = { announce: { team: entry } }
  const issues = ConfigSchema.safeParse(written).error?.issues ?? []
  const worded = issues.flatMap((issue) => wordIssue(issue, ConfigSchema, written))
  expect(worded.map(({ path }) => path.join('.')).sort()).toEqual(keys.map((key) => `announce.team.${key}`))
  expect(JSON.stringify(worded)).not.toContain('verysecret')
})
