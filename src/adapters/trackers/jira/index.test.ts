import { expect, test } from 'vitest'
import { handOverWith, sampleDraft } from '../../shared/prefill.fixture.ts'
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
    sent: {
      subject: 'VPN drops & reconnects',
      description: 'Since 2.1.\nEvery 5 min',
      fields: [
        { fact: 'version', value: '2.1' },
        { fact: 'severity', value: '2' },
      ],
    },
    cuts: [],
  })
})

test('a list of several values takes more than one fact; a pair of lists takes two', () => {
  const fields = {
    product: 'labels',
    version: 'labels',
    severity: { id: 'customfield_10080', values: { critical: '7' } },
    tier: { id: 'customfield_10080:1', values: { gold: '8' } },
    email: 'reporter',
  }
  const draft = { ...sampleDraft, facts: { ...sampleDraft.facts, tier: 'gold' } }
  expect(
    handOverWith(jira, { url: 'https://jira.acme.example', projectId: 1, issueTypeId: 2, fields }, draft),
  ).toMatchObject({
    href: expect.stringMatching(
      /&labels=vpn&labels=2\.1&customfield_10080=7&reporter=ann%40example\.com&customfield_10080%3A1=8$/,
    ),
    dropped: [],
  })
})

test('any other field takes one fact', () => {
  const fields = { product: 'environment', version: 'environment' }
  expect(() => handOverWith(jira, { url: 'https://jira.acme.example', projectId: 1, issueTypeId: 2, fields })).toThrow(
    '\\"environment\\" takes \\"product\\"; expected a field of Jira such as priority or customfield_10070',
  )
})
