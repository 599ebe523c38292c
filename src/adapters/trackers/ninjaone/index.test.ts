import { expect, test } from 'vitest'
import { handOverWith } from '../../shared/prefill.fixture.ts'
import { ninjaone } from './index.ts'

const url = 'https://acme.rmmservice.com/'
const email = 'help@acme.example'

test('an e-mail where there is an address for tickets, also beside a portal', () => {
  expect(handOverWith(ninjaone, { url, email })).toMatchObject({
    kind: 'link',
    href: 'mailto:help@acme.example?subject=VPN%20drops%20%26%20reconnects&body=Since%202.1.%0D%0AEvery%205%20min',
  })
})

test('else the portal, to paste the text into', () => {
  expect(handOverWith(ninjaone, { url })).toMatchObject({ kind: 'copy', href: url })
})

test('one of the two is needed', () => {
  expect(() => handOverWith(ninjaone, {})).toThrow('expected an email such as help@acme.example, or a url')
})
