import { expect, test } from 'vitest'
import { handOverWith } from '../../shared/prefill.fixture.ts'
import { solarwindsServiceDesk } from './index.ts'

const url = 'https://acme.samanage.com/catalog_items/12-vpn/service_requests/new.portal'
const email = 'helpdesk@acme.samanage.com'

test('an e-mail where there is an address for tickets, also beside a portal', () => {
  expect(handOverWith(solarwindsServiceDesk, { url, email })).toMatchObject({
    kind: 'link',
    href: 'mailto:helpdesk@acme.samanage.com?subject=VPN%20drops%20%26%20reconnects&body=Since%202.1.%0D%0AEvery%205%20min',
  })
})

test('else the portal, to paste the text into', () => {
  expect(handOverWith(solarwindsServiceDesk, { url })).toMatchObject({ kind: 'copy', href: url })
})

test('one of the two is needed', () => {
  expect(() => handOverWith(solarwindsServiceDesk, {})).toThrow(
    'expected an email such as helpdesk@acme.samanage.com, or a url',
  )
})
