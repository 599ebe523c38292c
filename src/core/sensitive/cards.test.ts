import { expect, test } from 'vitest'
import { strike } from './strike.fixture.ts'

const noBreak = '\u00a0'

test.each([
  ['Visa, beginning as a test number does', '4000123604739153'],
  ['Mastercard, beginning as a test number does', '5454123604739151'],
  ['Mastercard from 2221 on', '2223123604739158'],
  ['Diners Club', '36550136047398'],
  ['Diners Club in its groups', '3655 013604 7398'],
  ['Maestro', '6759643604739158'],
  ['Visa of 19 digits', '4539578763621480001'],
  ['Visa of 19 digits, in groups', '4539 5787 6362 1480 001'],
  ['no-break spaces', `4539${noBreak}5787${noBreak}6362${noBreak}1486`],
  ['dots', '4539.5787.6362.1486'],
  ['long hyphens', '4539–5787–6362–1486'],
  ['full-width digits', '４５３９５７８７６３６２１４８６'],
  ['full-width digits in groups', '４５３９ ５７８７ ６３６２ １４８６'],
])('finds a card: %s', (_, number) => {
  expect(strike(`my card ${number} is refused`)).toBe('my card ▮ is refused')
})

test.each([
  ['Stripe', '4242424242424242 4000000000000002 4000056655665556 5555555555554444 2223003122003222 5200828282828210'],
  ['Stripe', '5105105105105100 378282246310005 371449635398431 6011111111111117 3056930009020004 36227206271667'],
  ['PayPal', '4111111111111111 4012888888881881 4222222222222 38520000023237 3530111333300000 3566002020360505'],
  ['Braintree', '4009348888881881 4012000033330026 6304000000000000 6243030000000001 36259600000004'],
  ['others', '6200000000000005 5454545454545454 6759649826438453 4444333322221111 4417123456789113'],
  ['Luhn', '4539578763621487 and of no network: 1234567890123452 9999000012345674'],
  ['a version', '4.539.5787.6362.1486 4539.5787.6362.1486.2 45.39.57.87.63.62.14.86'],
])('leaves what is none, of %s: %s', (_, numbers) => {
  expect(strike(numbers)).toBe(numbers)
})

test('of random numbers of 13 to 19 digits, less than one in a hundred looks like a card', () => {
  const numbers = Array.from({ length: 20_000 }, (_, index) => toDigits(index, 13 + (index % 7)))
  const taken = numbers.filter((number) => strike(number, 'secret') !== number)
  expect(taken.length / numbers.length).toBeLessThan(0.01)
})

/** A multiplicative generator, so that each run tries the same. */
function toDigits(seed: number, length: number): string {
  let state = (seed * 2_654_435_761 + 12_345) % 2_147_483_647
  return Array.from({ length }, (_, index) => {
    state = (state * 48_271) % 2_147_483_647
    return String(index === 0 ? 1 + (state % 9) : state % 10)
  }).join('')
}
