import { expect, test } from 'vitest'
import { handOverWith } from '../../shared/prefill.fixture.ts'
import { jiraServiceManagement } from './index.ts'

const options = { url: 'https://acme.atlassian.net/', portalId: 2, requestTypeId: '17' }

test('links to the form of the request type, not to the portal', () => {
  expect(handOverWith(jiraServiceManagement, options)).toEqual({
    kind: 'link',
    href: 'https://acme.atlassian.net/servicedesk/customer/portal/2/create/17?summary=VPN%20drops%20%26%20reconnects&description=Since%202.1.%0AEvery%205%20min',
    dropped: ['product', 'version', 'severity', 'email'],
    sent: {
      subject: 'VPN drops & reconnects',
      description: 'Since 2.1.\nEvery 5 min',
      fields: [],
    },
    cuts: [],
  })
})

test('a list gets the number of a choice; a value without one stays out and is told', () => {
  const fields = {
    product: { id: 'customfield_10070', values: { vpn: '10037' } },
    severity: { id: 'customfield_10072', values: { low: '1' } },
    version: 'customfield_10071',
  }
  expect(handOverWith(jiraServiceManagement, { ...options, groupId: 5, fields })).toMatchObject({
    href: expect.stringMatching(
      /\/portal\/2\/group\/5\/create\/17\?.*&customfield_10070=10037&customfield_10071=2\.1$/,
    ),
    dropped: ['severity', 'email'],
  })
})

test('an address with the path of the portal is refused: the path is ours', () => {
  const url = 'https://acme.atlassian.net/jira/servicedesk/customer/portals'
  expect(() => handOverWith(jiraServiceManagement, { ...options, url })).toThrow(
    'expected the address without /servicedesk, such as https://acme.atlassian.net',
  )
})
