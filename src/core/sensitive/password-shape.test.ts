import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kinds } from './corpus.fixture.ts'
import { findPasswords } from './find-passwords.ts'
import { hasPasswordShape } from './password-shape.ts'

/** Nobody writes these into articles, and every text would have to be looked through for them. */
const inSentence = /phrase is|token is|^Bearer/

const planted = kinds.filter(([, severity]) => severity === 'secret')

test.each(planted)('a text in which a password or a token is found by its name is looked at: %s', (_, __, texts) => {
  const missed = fc
    .sample(texts, { numRuns: 80, seed: 5 })
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => findPasswords(line).length > 0 && !hasPasswordShape(line) && !inSentence.test(line))
  expect(missed).toEqual([])
})

test.each([
  ['password: hunter22', true],
  ['Authorization: Bearer q7Rk29fLx8', true],
  ['curl -u ann:s3rv1ce https://acme.example', true],
  ['mysql -h db -pQ7xkL29f', true],
  ['docker login -u ann -p q7Rk29fLx8', true],
  ['密码是Qk29f!', true],
  ['The password is required, and the token expires.', false],
  ['Reset your password: open Settings.', false],
  ['password: <your password>', false],
  ['curl https://acme.example/api', false],
])('%s: %s', (text, isLookedAt) => {
  expect(hasPasswordShape(text)).toBe(isLookedAt)
})
