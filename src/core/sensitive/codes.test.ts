import { expect, test } from 'vitest'
import { strike } from './strike.fixture.ts'

test.each([
  ['Your code is 482913', 'Your code is ▮'],
  ['Your Acme code is: 482 913.', 'Your Acme code is: ▮.'],
  ['my code: 482-913', 'my code: ▮'],
  ['482913 is your verification code', '▮ is your verification code'],
  ['G-482913 is your Google verification code.', '▮ is your Google verification code.'],
  ['Use 482913 as your code', 'Use ▮ as your code'],
  ['Enter 482913 to verify', 'Enter ▮ to verify'],
  ['the SMS code is 4829', 'the SMS code is ▮'],
  ['您的验证码为：482913，5分钟内有效', '您的验证码为：▮，5分钟内有效'],
  ['动态码：482913', '动态码：▮'],
  // What other codes are called, and numbers as long as they have.
  ['The error code is 482913 and my postal code is 482913', 'The error code is 482913 and my postal code is 482913'],
  ['Your code is 48291, my code is 4829137, exit code 137', 'Your code is 48291, my code is 4829137, exit code 137'],
  ['The code is 482913.5', 'The code is 482913.5'],
])('%j becomes %j', (text, left) => {
  expect(strike(text)).toBe(left)
})
