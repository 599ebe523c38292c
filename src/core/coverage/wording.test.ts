import { expect, test } from 'vitest'
import { toLine, toWords } from './wording.ts'

test.each([
  ["Can't log in (HTTP 403)!", ['cant', 'log', 'in', 'http', '403']],
  ['Réinitialiser l’accès', ['reinitialiser', 'lacces']],
  ['重置 VPN密码', ['重', '置', 'vpn', '密', '码']],
  ['snake_case e-mail', ['snake_case', 'e', 'mail']],
  ['?!', []],
])('the words of %j are %j', (text, words) => {
  expect(toWords(text)).toEqual(words)
})

test('a line holds nothing that moves a cursor', () => {
  expect(toLine(' a\u001b[2J\n\u202eb\t c ')).toBe('a [2J b c')
})
