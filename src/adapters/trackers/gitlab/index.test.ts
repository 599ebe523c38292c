import { expect, test } from 'vitest'
import { handOverWith, sampleDraft } from '../../shared/prefill.fixture.ts'
import { gitlab } from './index.ts'

test('an issue of a project in a group of a group', () => {
  const options = { opens: 'issue', url: 'https://git.acme.example', project: 'acme/net/vpn', incident: true }
  expect(handOverWith(gitlab, options)).toMatchObject({
    kind: 'link',
    href: 'https://git.acme.example/acme/net/vpn/-/issues/new?issue%5Bissue_type%5D=incident&issue%5Btitle%5D=VPN%20drops%20%26%20reconnects&issue%5Bdescription%5D=Since%202.1.%0AEvery%205%20min',
  })
})

test('a line of the visitor is no command', () => {
  const draft = { ...sampleDraft, description: 'It says\n/close\nand C:/x', facts: {} }
  expect(handOverWith(gitlab, { opens: 'issue', project: 'acme/app' }, draft)).toMatchObject({
    href: expect.stringMatching(/=It%20says%0A%E2%81%A0%2Fclose%0Aand%20C%3A%2Fx$/),
    sent: { description: 'It says\n\u2060/close\nand C:/x' },
    replaced: { from: '/', to: '\u2060/' },
  })
})

test('the Service Desk gets an e-mail', () => {
  const email = 'contact-project+acme-app@incoming.gitlab.com'
  expect(handOverWith(gitlab, { opens: 'service-desk', email })).toMatchObject({
    href: `mailto:${email}?subject=VPN%20drops%20%26%20reconnects&body=Since%202.1.%0D%0AEvery%205%20min`,
  })
})
