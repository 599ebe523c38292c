import { expect, test } from 'vitest'
import { readFrontMatter } from '../../io/front-matter.ts'
import { locateKey } from '../../io/locate-key.ts'
import type { Kind } from '../domain/article.ts'
import { readFields } from './fields.ts'

const read = (yaml: string, kind: Kind = 'guide') => {
  const { data, block } = readFrontMatter(`---\n${yaml}\n---\n`)
  return readFields({ data, locate: (keys) => block && locateKey(block, keys) }, () => kind)
}
const told = (yaml: string, kind?: Kind): string[] =>
  read(yaml, kind).problems.map(
    ({ severity, line, column, message, advice }) => `${severity} ${line}:${column} ${message} ${advice}`,
  )

const correct = 'Correct the value, or remove the key.'

test.each([
  [
    'title: A\nreviewed: yesterday',
    undefined,
    `error 3:11 "reviewed" does not fit: expected a date such as 2026-03-31. ${correct}`,
  ],
  [
    'reviewed: 2026-02-30',
    undefined,
    `error 2:11 "reviewed" does not fit: expected a date such as 2026-03-31. ${correct}`,
  ],
  [
    'reviewInterval: often',
    undefined,
    `error 2:17 "reviewInterval" does not fit: expected a span such as 90d, 6m or 1y. ${correct}`,
  ],
  [
    'tags:\n  - a\n  - {b: c}',
    undefined,
    'warning 3:3 "tags" holds more than texts, and only those count. Write texts only.',
  ],
  [
    'title:\n  a: b',
    undefined,
    'warning 3:3 "title" is no text, so it is as if it were not written. Write a text, or remove the key.',
  ],
  [
    'topic: [a, b]',
    undefined,
    'warning 2:8 "topic" takes one text, so only the first counts. Write the one that is meant.',
  ],
  [
    'status: publshed',
    undefined,
    'error 2:9 "status: publshed" is not one of draft, published, deprecated. Did you mean "published"?',
  ],
  [
    'kind: runbok',
    undefined,
    'error 2:7 "kind: runbok" is not one of faq, runbook, tier, guide. Did you mean "runbook"?',
  ],
  [
    'kind: page',
    undefined,
    'note 2:7 "kind: page" is not one of faq, runbook, tier, guide, so the folder decides. Write one of them, or remove the key.',
  ],
  [
    'redirects: [/a, https://old.example/x/y]',
    undefined,
    'error 2:12 "https://old.example/x/y" is a whole address, but only paths of this site can lead here. Write "/x/y" if this site answers there, else redirect on the other site.',
  ],
  [
    'aliases:\n  - Other words\n  - https://old.example',
    undefined,
    'error 3:3 "https://old.example" is a whole address, but only paths of this site can lead here. Write "/" if this site answers there, else redirect on the other site.',
  ],
  [
    'tilte: A',
    undefined,
    'warning 2:8 "tilte" is not a key that articles have, so it is ignored. Did you mean "title"?',
  ],
  [
    'hours:\n  timeZone: Mars/Olympus',
    'tier',
    `error 3:13 "hours.timeZone" does not fit: expected an IANA time zone such as Europe/Berlin. ${correct}`,
  ],
  [
    'hours:\n  week:\n    monday: 9-5',
    'tier',
    `error 4:13 "hours.week.monday" does not fit: expected hours such as 09:00-17:00, found "9-5". ${correct}`,
  ],
  [
    'targets:\n  high:\n    firstResponse: soonish',
    'tier',
    `error 4:20 "targets.high.firstResponse" does not fit: expected a target such as "30 minutes", "4 business hours", "2 business days" or "best effort". ${correct}`,
  ],
  [
    'channels:\n  - type: email\n    url: javascript:alert(1)',
    'tier',
    `error 4:10 "channels.0.url" does not fit: expected an address that starts with https:, mailto:, tel: or /. ${correct}`,
  ],
  [
    'hours:\n  week:\n    mondy: 09:00-17:00',
    'tier',
    'error 4:12 "hours.week.mondy" is not a key that exists here. Did you mean "monday"?',
  ],
  ['channels:\n  - label: Mail', 'tier', 'error 3:5 "channels.0.type" is missing. Write it: text.'],
] as [string, Kind | undefined, string][])('%j is told where it stands', (yaml, kind, problem) => {
  expect(told(yaml, kind)).toEqual([problem])
})

test('a wrong value is left out, and the rest counts', () => {
  const { fields, problems } = read('title: A\ntags: {a: 1}\nreviewed: never\nowner: docs\naudience: user')
  expect(problems).toHaveLength(2)
  expect(fields.article).toMatchObject({ title: 'A', owner: 'docs', audience: ['user'], tags: [] })
  expect(fields.article.reviewed).toBeUndefined()
})

test.each([
  [
    'Hugo',
    'title: A\nweight: 10\ndate: 2020-01-01T00:00:00Z\nlastmod: 2021-01-01\nslug: x\ntype: docs\nlayout: single\ncascade:\n  a: b\nmenu:\n  main:\n    weight: 1\naliases:\n  - /old/a/\n  - b.html\nkeywords: [k]\nparams: {x: 1}\ncategories: [c]\nsummary: S',
  ],
  [
    'Jekyll',
    'layout: page\ntitle: A\npermalink: /a/\nredirect_from:\n  - /b\nnav_order: 3\nparent: X\nhas_children: true\npublished: true',
  ],
  [
    'Docusaurus',
    'id: a\ntitle: A\nsidebar_label: B\nsidebar_position: 2.5\nhide_table_of_contents: true\ncustom_edit_url: null\npagination_next: null',
  ],
  ['PingCAP', 'title: A\nsummary: S\naliases: [/docs-cn/x/,/docs-cn/y/]\ncategory: z'],
  ['Prometheus', 'title: A\nsort_rank: 3\nnav_icon: flask'],
  [
    'anybody',
    'title: ~\ntags: ~\ndraft: "false"\nversion: 1.0\nkind: page\nsome thing: {deep: [1, {2: 3}]}\n1: 2\nconstructor: x\n__proto__: {a: 1}',
  ],
])('front matter of %s is understood or ignored, never fatal', (_name, yaml) => {
  const { problems } = read(yaml)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('keys of other tools are translated', () => {
  const { fields } = read(
    'summary: S\ncategories: [a]\naliases: [/old/, "Other words", c.html]\nredirect_from: /d\nsort_rank: 3\nversion: 1.5\nproducts: x, y\ndraft: "true"',
  )
  expect(fields).toMatchObject({
    status: 'draft',
    article: {
      description: 'S',
      tags: ['a'],
      aliases: ['Other words'],
      redirects: ['/d', '/old/', 'c.html'],
      weight: 3,
      versions: ['1.5'],
      product: ['x', 'y'],
    },
  })
})

test.each([
  ['owner: [docs, support]', { owner: 'docs, support' }],
  ['owner: {name: docs, email: a@b.example}', { owner: 'docs' }],
  ['owner:\n  - name: docs\n  - support', { owner: 'docs, support' }],
  ['topic: [billing]', { topic: 'billing' }],
  ['description: [One., Two.]', { description: 'One. Two.' }],
  ['locale: {a: 1}\ntitle: A', { locale: undefined, title: 'A' }],
  ['description: {en: x}', { description: undefined }],
  ['tags: [{name: a}, {id: b, x: y}, c]', { tags: ['a', 'b', 'c'] }],
  ['tags: {a: 1}', { tags: [] }],
  ['related:\n  - title: T\n    path: faq/b', { related: ['faq/b'] }],
  ['aliases: [~, Other words]', { aliases: ['Other words'] }],
  ['kind: [faq]', { kind: 'faq' }],
  ['reviewed: 2026/3/1', { reviewed: '2026-03-01' }],
  ['reviewed: 2026-3-1', { reviewed: '2026-03-01' }],
  ['reviewed: 2026-03-01T10:00:00Z', { reviewed: '2026-03-01' }],
])('%j is understood, or left out with a warning, and never fatal', (yaml, expected) => {
  const { fields, problems } = read(yaml)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const article: Record<string, unknown> = fields.article
  expect(Object.fromEntries(Object.keys(expected).map((key) => [key, article[key]]))).toEqual(expected)
})

test.each([
  ['90', 90],
  ['"90 days"', 90],
  ['6 months', 180],
  ['1 Year', 365],
  ['90d', 90],
  ['6w', 42],
  ['3m', 90],
  ['1y', 365],
])('a review interval of %s is %i days', (written, days) => {
  expect(read(`reviewInterval: ${written}`).fields.article.reviewInterval).toBe(days)
})

test('a tier is data', () => {
  const { fields, problems } = read(
    'kind: tier\nhours:\n  timeZone: Europe/Berlin\n  week:\n    weekdays: 09:00-12:00, 13:00-17:30\n    friday: closed\ntargets:\n  critical:\n    firstResponse: 30 minutes\n    resolution: best effort',
  )
  expect(problems).toEqual([])
  expect(fields.tier?.hours?.week.monday).toEqual([
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '17:30' },
  ])
  expect([fields.tier?.hours?.week.friday, fields.tier?.hours?.week.sunday]).toEqual([[], []])
  expect(fields.tier?.targets).toEqual({
    critical: {
      firstResponse: { type: 'within', amount: 30, unit: 'minute', business: false },
      resolution: { type: 'best-effort' },
    },
  })
})
