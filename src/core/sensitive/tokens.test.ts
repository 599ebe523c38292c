import { expect, test } from 'vitest'
import { strike } from './strike.fixture.ts'

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const row = (length: number): string => 'q7Rk29fLx81mZpW0_tYvB-'.repeat(200).slice(0, length)

const signed = `${encode({ alg: 'HS256' })}.${encode({ sub: row(2000) })}.${row(43)}`
const direct = `${encode({ alg: 'dir', enc: 'A128GCM' })}..${row(16)}.${row(3000)}.${row(22)}`
const encrypted = `${encode({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.${row(342)}.${row(16)}.${row(80)}.${row(22)}`

test.each([
  ['with a long payload', signed],
  ['encrypted', encrypted],
  ['encrypted with a shared key', direct],
])('finds a JSON Web Token: %s', (_, token) => {
  expect(strike(`It is ${token}. Help`)).toBe('It is ▮. Help')
  expect(strike(`{"jwt":"${token}"}`)).toBe('{"jwt":"▮"}')
})

test('leaves what only begins as one', () => {
  const text = `${encode({ alg: 'dir' })}.a.b.c.d ${encode({ typ: 'x' })}.${encode({ sub: 'a' })}.${row(43)}`
  expect(strike(text)).toBe(text)
})
