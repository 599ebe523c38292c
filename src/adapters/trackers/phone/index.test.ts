import { expect, test } from 'vitest'
import { handOverWith } from '../../shared/prefill.fixture.ts'
import { phone } from './index.ts'

test('a number that can be dialled from everywhere', () => {
  expect(handOverWith(phone, { number: '+1 (202) 555-0100' })).toMatchObject({ kind: 'copy', href: 'tel:+12025550100' })
})

test.each(['202 555 0100', '+1', 'tel:+12025550100', '+1 202 555 0100;ext=1'])('%j is no such number', (number) => {
  expect(() => handOverWith(phone, { number })).toThrow('expected a number with its country such as +1 202 555 0100')
})
