import { expect, test } from 'vitest'
import { toSupportTargets } from './support-targets.ts'

const told = (support: unknown): string[] =>
  toSupportTargets({ support }).issues.map(({ path, message, advice }) => `${path.join('.')}: ${message} ${advice}`)

test('a target is its options, who may use it, and where it is without a draft', () => {
  const support = {
    trackers: {
      desk: { type: 'zendesk', label: 'Ask us', tiers: 'professional, gold', url: 'https://acme.zendesk.com' },
    },
    channels: { chat: { type: 'slack', url: 'https://acme.slack.com', channel: 'C024BE91L' } },
  }
  expect(toSupportTargets({ support })).toEqual({
    targets: [
      {
        name: 'desk',
        group: 'tracker',
        type: 'zendesk',
        system: 'Zendesk',
        label: 'Ask us',
        only: { tiers: ['professional', 'gold'] },
        options: { url: 'https://acme.zendesk.com', richText: false, fields: {}, budget: 2000 },
        plain: {
          kind: 'link',
          href: 'https://acme.zendesk.com/hc/requests/new',
          sent: { subject: '', description: '', fields: [] },
          dropped: [],
          cuts: [],
        },
        login: 'maybe',
        budget: 2000,
        formOrigins: [],
      },
      {
        name: 'chat',
        group: 'channel',
        type: 'slack',
        system: 'Slack',
        label: undefined,
        only: {},
        options: { url: 'https://acme.slack.com', channel: 'C024BE91L' },
        plain: {
          kind: 'copy',
          href: 'https://acme.slack.com/archives/C024BE91L',
          dropped: ['subject', 'description'],
          cuts: [],
        },
        login: 'required',
        budget: undefined,
        formOrigins: [],
      },
    ],
    issues: [],
  })
})

test.each([
  [
    'a system that is not there',
    { trackers: { desk: { type: 'zendsk' } } },
    'support.trackers.desk.type: "support.trackers.desk.type" is "zendsk", which is no tracker. Did you mean "zendesk"?',
  ],
  [
    'a channel among the trackers',
    { trackers: { chat: { type: 'slack' } } },
    'support.trackers.chat.type: "support.trackers.chat.type" is "slack", which is no tracker. It is one of the channels: move it to "support.channels".',
  ],
  [
    'an address without https',
    { trackers: { desk: { type: 'zendesk', url: 'http://acme.zendesk.com' } } },
    'support.trackers.desk.url: "support.trackers.desk.url" does not fit: expected an https address such as https://acme.zendesk.com. Correct the value, or remove the key.',
  ],
  [
    'an option that is missing',
    { trackers: { code: { type: 'github', opens: 'form', repository: 'acme/app', template: 'bug.yml' } } },
    'support.trackers.code.description: "support.trackers.code.description" is missing. Write it: the id of a text area of the form such as what-happened.',
  ],
  [
    'an option of another way',
    { trackers: { code: { type: 'github', opens: 'issue', repository: 'acme/app', category: 'q-a' } } },
    'support.trackers.code.category: "support.trackers.code.category" is not a key that exists here. Remove it; here are opens, url, repository, template, budget, type, label, tiers, products, audiences, severities.',
  ],
  [
    'a way that is not there',
    { trackers: { code: { type: 'github', opens: 'pull', repository: 'acme/app' } } },
    'support.trackers.code.opens: "support.trackers.code.opens" does not fit: expected issue, form or discussion, such as opens: "issue". Correct the value, or remove the key.',
  ],
  [
    'a key of every target, written wrongly',
    { trackers: { forum: { type: 'url', url: 'https://example.com', tier: 'gold' } } },
    'support.trackers.forum.tier: "support.trackers.forum.tier" is not a key that exists here. Did you mean "tiers"?',
  ],
  [
    'a fact that the form does not know',
    { trackers: { desk: { type: 'zendesk', url: 'https://acme.zendesk.com', fields: { versoin: 12 } } } },
    'support.trackers.desk.fields.versoin: "support.trackers.desk.fields.versoin" is not a fact that the form knows. Did you mean "version"?',
  ],
  [
    'a field that is called like a parameter',
    {
      trackers: {
        code: {
          type: 'github',
          opens: 'form',
          repository: 'acme/app',
          template: 'bug.yml',
          description: 'what-happened',
          fields: { severity: 'labels' },
        },
      },
    },
    'support.trackers.code.fields.severity: "support.trackers.code.fields.severity" does not fit: "labels" means something else there; expected the id of a text field of the form such as version. Correct the value, or remove the key.',
  ],
  [
    'a text area that is called like a parameter',
    {
      trackers: {
        code: { type: 'github', opens: 'form', repository: 'acme/app', template: 'bug.yml', description: 'title' },
      },
    },
    'support.trackers.code.description: "support.trackers.code.description" does not fit: expected the id of a text area of the form such as what-happened, as this means something else there. Correct the value, or remove the key.',
  ],
  [
    'a name that two have',
    {
      trackers: { help: { type: 'email', to: 'a@example.com' } },
      channels: { help: { type: 'telegram', username: 'acme' } },
    },
    'support.channels.help: "support.channels.help" is called like one of the trackers. Give it another name.',
  ],
  [
    'a route to nowhere',
    { trackers: { desk: { type: 'email', to: 'a@example.com' } }, routes: [{ to: ['desk', 'desq'] }] },
    'support.routes.0.to: "support.routes.0.to" names "desq", which is neither a tracker nor a channel. Did you mean "desk"?',
  ],
])('%s is told with its place and what would be right', (_, support, expected) => {
  expect(told(support)).toEqual([expected])
})

test.each([undefined, null, 7, [], { trackers: 7 }, { trackers: { a: null, b: { type: 7 } }, routes: 'x' }])(
  'of settings like %j, nothing is told here: their own schema does',
  (support) => {
    expect(toSupportTargets({ support })).toEqual({ targets: [], issues: [] })
  },
)
