import { expect, test } from 'vitest'
import { strike } from './strike.fixture.ts'

test.each([
  ['my account de12500105170648489890, please', 'my account ▮, please'],
  ['DE12\u00a05001\u00a00517\u00a00648\u00a04898\u00a090 from me', '▮ from me'],
  ['nl92 abna 0417 1643 00 or NL02ABNA0123456789', 'nl92 abna 0417 1643 00 or ▮'],
  ['be71 0961 2345 6769 from me', '▮ from me'],
  ['KB50 DE12 5001 0517 0648 4898 90', 'KB50 ▮'],
  // Of no country, of another length than the country has, or within a word.
  [
    'ZZ21500105170648489890 DE1250010517064848989 xde12500105170648489890',
    'ZZ21500105170648489890 DE1250010517064848989 xde12500105170648489890',
  ],
])('%j becomes %j', (text, left) => {
  expect(strike(text)).toBe(left)
})
