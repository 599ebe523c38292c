import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kinds } from '../../core/sensitive/corpus.fixture.ts'
import { findSensitive } from '../../core/sensitive/find-sensitive.ts'
import { en } from '../../core/strings/en.ts'
import { zhCn } from '../../core/strings/zh-cn.ts'
import { findPersonal, findUndecided, strikeOne, strikeSecrets, toStart } from './secrets.ts'

const marks = [en.form.struck, zhCn.form.struck]
const secretKinds = kinds.filter(([, severity]) => severity === 'secret')

describe.each(secretKinds)('%s', (_, __, planted) => {
  test.each(marks)('struck out as %j, it is gone and nothing else of its kind is seen in its place', (mark) => {
    fc.assert(
      fc.property(planted, ({ text }) => {
        const struck = strikeSecrets(text, mark, [], findSensitive)
        const values = findUndecided({ text }, [], findSensitive).map(({ value }) => value)
        expect(values.filter((value) => struck.includes(value))).toEqual([])
        // A whole text that went would hide that the mark itself looks like a secret.
        expect(struck === mark && !values.includes(text)).toBe(false)
        expect(findUndecided({ struck }, [mark], findSensitive)).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  test.each(marks)('one by one as %j, as somebody clicks, it comes to an end', (mark) => {
    fc.assert(
      fc.property(planted, ({ text }) => {
        let left = text
        for (let click = 0; click < 5; click++) {
          const [first] = findUndecided({ left }, [], findSensitive)
          if (first === undefined) return
          left = strikeOne(left, first.value, mark, findSensitive)
        }
        expect(findUndecided({ left }, [], findSensitive)).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})

const key = ['ghp', 'q7RkfmW2ZpXu9LsYb3NvHc6TdGa1JeQ8oKwi'].join('_')

test('what may stay is neither asked about nor struck out', () => {
  expect(findUndecided({ details: `a ${key}` }, [key], findSensitive)).toEqual([])
  expect(strikeSecrets(`a ${key}`, '[struck out]', [key], findSensitive)).toBe(`a ${key}`)
})

test.each([
  ['password: summer22 on summer2200.acme.test', 'summer22', 'password: [x] on summer2200.acme.test'],
  ['pw: Qk29fLx81! and password=Qk29fLx81!', 'Qk29fLx81!', 'pw: [x] and password=[x]'],
  ['postgres://u:p@ss1w0rd@host/db', 'p@ss1w0rd', 'postgres://u:[x]@host/db'],
  ['it was summer22', 'summer22', 'it was [x]'],
  ['nothing of the kind', 'summer22', 'nothing of the kind'],
])('of %j, %j struck out leaves %j', (text, value, left) => {
  expect(strikeOne(text, value, '[x]', findSensitive)).toBe(left)
})

test('tells which text holds it', () => {
  const found = findUndecided({ subject: 'VPN', details: `a ${key}` }, [], findSensitive)
  expect(found).toEqual([{ field: 'details', category: 'token', value: key }])
})

test('tells each kind of what is personal once', () => {
  expect(findPersonal(['ann@acme.io and bob@acme.io', 'ann@acme.io'], findSensitive)).toEqual(['email'])
})

test.each([
  ['hunter2secret', 'hunter…'],
  ['a', 'a'],
  ['🙈🙈🙈🙈🙈🙈🙈', '🙈🙈🙈🙈🙈🙈…'],
  ['-----BEGIN KEY\nabc', '-----B…'],
])('%j is told by %j', (value, start) => {
  expect(toStart(value)).toBe(start)
})
