import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channels } from '../../adapters/channels/index.ts'
import { handOverWith } from '../../adapters/shared/prefill.fixture.ts'
import { trackers } from '../../adapters/trackers/index.ts'
import { en } from '../../core/strings/en.ts'
import { toFullText, toSent } from './what-is-sent.ts'

const words = en.form
const labels = new Map([
  ['version', 'Version'],
  ['severity', 'Severity'],
])
const draft = {
  subject: 'VPN drops',
  description: 'Since 2.1.\nEvery 5 min',
  facts: { version: '2.1', severity: 'low' },
}
const github = {
  opens: 'form',
  repository: 'acme/app',
  template: 'bug.yml',
  description: 'what',
  fields: { version: 'v' },
}

test('of a link: whose it is, the texts, what has a field of its own or none, and the address as it is', () => {
  const handOff = handOverWith(trackers.github, github, draft)
  expect(toSent(handOff, draft, words, labels)).toEqual({
    rows: [
      { label: 'To', value: 'https://github.com' },
      { label: 'Subject', value: 'VPN drops' },
      { label: 'Text', value: 'Since 2.1.\nEvery 5 min' },
      { label: 'In fields of their own', value: 'Version: 2.1' },
      { label: 'Whole address', value: handOff.kind === 'link' ? handOff.href : '' },
    ],
    losses: ['This place has no field of its own for: Severity. It stands in the text.'],
  })
})

test('values in fields of their own are shown as the tracker gets them: by its names, and replaced', () => {
  const options = {
    mode: 'classic',
    url: 'https://acme.example',
    fields: { severity: { id: 'impact', values: { low: '3' } }, version: 'u_version' },
  }
  const caret = { ...draft, facts: { version: '^2.1', severity: 'low' } }
  const { rows, losses } = toSent(handOverWith(trackers.servicenow, options, caret), caret, words, labels)
  expect(rows[3]).toEqual({ label: 'In fields of their own', value: 'Version: ＾2.1\nSeverity: 3' })
  expect(losses).toEqual(['This place takes ^ for a command, so ＾ is sent instead.'])
})

test('of a form: every field as it is posted', () => {
  const options = {
    action: 'https://acme.my.salesforce.com/servlet/servlet.WebToCase?encoding=UTF-8',
    organization: '00D000000000001',
    returnUrl: 'https://acme.example/',
  }
  const handOff = handOverWith(trackers['salesforce-web-to-case'], options, { ...draft, facts: {} })
  expect(toSent(handOff, draft, words, labels).rows).toEqual([
    { label: 'To', value: options.action },
    { label: 'Field orgid', value: '00D000000000001' },
    { label: 'Field retURL', value: 'https://acme.example/' },
    { label: 'Field subject', value: 'VPN drops' },
    { label: 'Field description', value: 'Since 2.1.\nEvery 5 min' },
  ])
})

test('of a message in one: subject and text as they are in it', () => {
  const handOff = handOverWith(channels.telegram, { username: 'acme' }, draft)
  expect(toSent(handOff, draft, words, labels).rows.slice(0, 3)).toEqual([
    { label: 'To', value: 'https://t.me' },
    { label: 'Subject', value: 'VPN drops' },
    { label: 'Text', value: 'Since 2.1.\nEvery 5 min' },
  ])
})

test('where nothing can be filled in: the address, and the text to paste', () => {
  const handOff = { kind: 'copy' as const, href: 'https://forum.example.com/', dropped: [], cuts: [] }
  expect(toSent(handOff, draft, words, labels)).toEqual({
    rows: [
      { label: 'To', value: 'https://forum.example.com/' },
      { label: 'Text to paste there', value: 'VPN drops\n\nSince 2.1.\nEvery 5 min' },
    ],
    losses: [],
  })
})

test.each([
  ['an e-mail', trackers.email, { to: 'help@example.com' }, /[?&]body=([^&]*)/],
  [
    'a form of ServiceNow',
    trackers.servicenow,
    { mode: 'classic', url: 'https://acme.example' },
    /%5Edescription=(.*)/,
  ],
  ['an issue of GitLab', trackers.gitlab, { opens: 'issue', project: 'acme/app' }, /&issue%5Bdescription%5D=(.*)/],
] as const)(
  'the text that is shown of %s is the text in the address, and what is lost is counted',
  (_, target, options, place) => {
    const unit = fc.oneof(
      fc.constantFrom('^', '\n', '/', '\n/close', ' '),
      fc.string({ unit: 'grapheme', maxLength: 1 }),
    )
    fc.assert(
      fc.property(fc.array(unit, { minLength: 300, maxLength: 900 }), (units) => {
        const long = { subject: 'VPN', description: units.join(''), facts: {} }
        const handOff = handOverWith(target, { ...options, budget: 600 }, long)
        const href = handOff.kind === 'link' ? handOff.href : ''
        const body = decodeURIComponent(place.exec(href)?.[1] ?? '').replaceAll('\r\n', '\n')
        const { rows, losses } = toSent(handOff, long, words, labels)
        const shown = rows.find(({ label }) => label === 'Text')?.value
        expect(shown).toBe(body)
        if (handOff.cuts.length > 0)
          expect(losses[0]).toContain(`: ${handOff.cuts[0]?.removed} characters are not in it`)
      }),
      { numRuns: 50 },
    )
  },
)

test.each([
  [
    trackers.servicenow,
    { mode: 'classic', url: 'https://acme.example' },
    { ...draft, subject: 'a^b' },
    'a＾b',
    'This place takes ^ for a command, so ＾ is sent instead.',
  ],
  [
    trackers.gitlab,
    { opens: 'issue', project: 'acme/app' },
    { ...draft, subject: '/close' },
    '\u2060/close',
    'This place takes / for a command, so [U+2060]/ is sent instead.',
  ],
])('what is replaced is shown as it is sent, and told', (target, options, written, subject, loss) => {
  const { rows, losses } = toSent(handOverWith(target, options, written), written, words, labels)
  expect(rows[1]).toEqual({ label: 'Subject', value: subject })
  expect(losses[0]).toBe(loss)
})

test('the full text is subject and description, and nothing of either is cut', () => {
  const description = '登录🙈'.repeat(5000)
  expect(toFullText({ subject: 'a\nb', description, facts: {} })).toBe(`a b\n\n${description}`)
})

test('who the visitor is does not stand in the text, and the page says that it is not sent', () => {
  const told = { ...draft, facts: { ...draft.facts, email: 'ann@example.com' }, untold: ['email'] }
  const handOff = handOverWith(trackers.github, github, told)
  expect(toSent(handOff, told, words, new Map([...labels, ['email', 'E-mail']])).losses).toEqual([
    'This place has no field of its own for: Severity. It stands in the text.',
    'This place has no field for who you are: E-mail will not be sent. Say it there if they are to know.',
  ])
})
