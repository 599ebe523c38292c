import { expect, test } from 'vitest'
import { handOverWith } from '../../shared/prefill.fixture.ts'
import { jira } from './index.ts'

test('opens the second step of the screen, with project and type chosen', () => {
  const options = {
    url: 'https://issues.acme.example/jira',
    projectId: 15222,
    issueTypeId: 1,
    fields: { severity: { id: 'priority', values: { critical: '2' } }, version: 'environment' },
  }
  expect(handOverWith(jira, options)).toEqual({
    kind: 'link',
    href: 'https://issues.acme.example/jira/secure/CreateIssueDetails!init.jspa?pid=15222&issuetype=1&summary=VPN%20drops%20%26%20reconnects&description=Since%202.1.%0AEvery%205%20min&environment=2.1&priority=2',
    dropped: ['product', 'email'],
    sent: { subject: 'VPN drops & reconnects', description: 'Since 2.1.\nEvery 5 min' },
    cuts: [],
  })
})
