import { expect, test } from 'vitest'
import type { Example } from '../../../corpus/example-corpus.fixture.ts'
import { checkExample, told } from '../../check-example.fixture.ts'

const check = (example: Example): string[] => told(checkExample(example), 'structure/')

test.each([
  ['topic', 'billng', { topics: { billing: 'Billing' } }],
  ['product', 'billng', { products: { billing: 'Billing' } }],
  ['audience', 'billng', { audiences: { billing: 'Billing' } }],
  ['tag', 'billng', { health: { tags: ['billing'] } }],
  ['owner', 'billng', { health: { owners: ['billing'] } }],
])('reports a %s that the config does not list', (noun, value, config) => {
  const key = noun === 'tag' ? 'tags' : noun
  const files = { 'faq/billing/a.md': { data: { title: 'A', topic: 'billing', [key]: value }, text: 'a' } }
  expect(check({ files, config })).toEqual([
    `faq/billing/a.md:${noun === 'topic' ? 3 : 4} warning structure/unknown-${noun} "billng" is not ${noun === 'owner' || noun === 'audience' ? 'an' : 'a'} ${noun} that kb.config.ts lists. Did you mean "billing"?`,
  ])
})

test('each of several owners is looked for in the list', () => {
  const config = { health: { owners: ['docs', 'support', 'Docs, EMEA'] } }
  const of = (owner: unknown): string[] => check({ files: { 'a.md': { data: { owner }, text: 'a' } }, config })
  expect([...of(['docs', 'support']), ...of('Docs, EMEA')]).toEqual([])
  expect(of(['docs', 'suport'])).toEqual([
    'a.md:2 warning structure/unknown-owner "suport" is not an owner that kb.config.ts lists. Did you mean "support"?',
  ])
})

test('any name will do where the config lists none', () => {
  expect(check({ files: { 'faq/x/a.md': { data: { product: 'p', tags: ['t'], owner: 'o' }, text: 'a' } } })).toEqual([])
})

test('names with which to choose are offered where none is near', () => {
  const config = { products: { one: '1', two: '2' } }
  expect(check({ files: { 'a.md': { data: { product: 'something else' }, text: 'a' } }, config })).toEqual([
    'a.md:2 warning structure/unknown-product "something else" is not a product that kb.config.ts lists. Add it to the list, or use one of one, two.',
  ])
})

test('reports a related article that is not there, and takes ids, paths and files', () => {
  const files = {
    'faq/a.md': { data: { title: 'A', related: ['faq/b', '/faq/b/', 'b.md', 'faq/bb'] }, text: 'a' },
    'faq/b.md': '# B',
  }
  expect(check({ files })).toEqual([
    'faq/a.md:3 warning structure/unknown-related "related" names "faq/bb", which is no article. Did you mean "faq/b"?',
  ])
})

test('reports an article that redirects to itself, and two that redirect each other', () => {
  const files = {
    'a.md': { data: { redirects: ['/a.html'] }, text: 'a' },
    'b.md': { data: { redirects: ['/c/'] }, text: 'b' },
    'c.md': { data: { redirects: ['/b/'] }, text: 'c' },
  }
  expect(check({ files })).toEqual([
    'a.md:2 warning structure/redirect-to-self "/a.html" is this article\'s own address. Write its old address, or remove the line.',
    'b.md:2 error structure/redirect-collision Redirects /c/, which is a page. Remove one of the two.',
    'c.md:2 error structure/redirect-collision Redirects /b/, which is a page. Remove one of the two.',
  ])
})

const questions = (one: object, two: object): string[] =>
  check({
    files: {
      'faq/a.md': { data: { title: 'How do I reset my password?', ...one }, text: 'a' },
      'faq/b.md': { data: { title: 'Other', ...two }, text: 'b' },
    },
  })

test.each([
  ['the same title', { title: 'How do I reset my password' }, 2],
  ['an alias that is another’s title', { aliases: ['Anything', 'HOW do I reset my   password?!'] }, 3],
])('reports one question with two answers: %s', (_, two, line) => {
  expect(questions({}, two)).toEqual([
    expect.stringMatching(
      `^faq/b.md:${line} warning structure/duplicate-question ".*" is a question that content/faq/a.md(?::2)? answers too. Merge the two, or say in both how they differ.$`,
    ),
  ])
})

test.each([
  ['small words and endings', {}, { title: 'Resetting the passwords' }, 'How do I reset my password?'],
  ['order', {}, { aliases: ['Password reset'] }, 'How do I reset my password?'],
])('notes questions that differ in %s, with both places', (_, one, two, other) => {
  const [asked = ''] = Object.values(two).flat()
  expect(questions(one, two)).toEqual([
    expect.stringMatching(
      `^faq/b.md:\\d note structure/similar-question "${asked}" asks the same words as "${other.replace('?', '\\?')}" in content/faq/a.md:2. Merge the two, or name in each what only it is about.$`,
    ),
  ])
})

test.each([
  ['如何重置密码？', '怎么重置我的密码'],
  ['怎样把数据从旧服务器迁移到新服务器？', '如何将数据从旧服务器迁移到新服务器'],
  ['我可以退款吗', '能否申请退款？', false],
  ['如何从 Jira 迁移到 Zendesk？', '如何从 Zendesk 迁移到 Jira？', false],
  ['为什么密码被重置？', '如何重置密码？', false],
])('%s and %s are told as Chinese asks', (one, two, isSame = true) => {
  expect(questions({ title: one }, { title: two })).toEqual(
    isSame ? [expect.stringContaining(`structure/similar-question "${two}" asks the same words as "${one}"`)] : [],
  )
})

test('a guide that answers the question of a FAQ is told, and titles that many guides have are not', () => {
  const files = {
    'faq/a.md': { data: { title: 'How do I reset my password?' }, text: 'a' },
    'guides/b.md': { data: { title: 'How do I reset my password' }, text: 'b' },
    'guides/x/configuration.md': { data: { title: 'Set up the server' }, text: 'c' },
    'guides/y/configuration.md': { data: { title: 'Set up the server' }, text: 'd' },
  }
  expect(check({ files })).toEqual([
    'guides/b.md:2 warning structure/duplicate-question "How do I reset my password" is a question that content/faq/a.md:2 answers too. Merge the two, or say in both how they differ.',
  ])
})

const contradicting = (one: string, two: string): string[] =>
  told(
    checkExample({
      files: {
        'faq/a.md': { data: { title: 'How long do refunds take?' }, text: one },
        'faq/b.md': { data: { title: 'How long does a refund take?' }, text: two },
      },
    }),
    'structure/contradicting',
  )

test.each([
  ['They take 14 days.', 'x\n\nWait for 30 days.', 3, '30 days', '14 days'],
  ['Up to $5,000.', 'Up to $500.', 1, '$500', '$5,000'],
  ['It is 5 business days.', 'It is 3 working days, 30 days at most.', 1, '3 working days', '5 business days'],
  ['14 天内到账。', '30 个工作日，最多 20 天。', 1, '20 天', '14 天'],
  ['需要 3 个月。', '需要 2 个月。', 1, '2 个月', '3 个月'],
  ['Keep 2.5 GB free.', 'Keep 4GiB free.', 1, '4GiB', '2.5 GB'],
])('two answers to one question contradict each other: %s %s', (one, two, line, amount, said) => {
  expect(contradicting(one, two)).toEqual([
    `faq/b.md:${line} warning structure/contradicting-answers "${amount}" is "${said}" in content/faq/a.md:1, which answers the same question. Find out which is true and merge the two, or say in both titles how they differ.`,
  ])
})

test.each([
  ['They take 14 days.', 'They take 14 days, or 30 days abroad.'],
  ['They take 14 days.', 'They take 2 hours.'],
  ['They take 14 days.', '```\nsleep 30 days\n```'],
  ['Version 2.14 of day 3.', 'Version 2.30 of day 4.'],
  ['They take 5 business days.', 'They take 7 days.'],
  ['They take 7 days.', 'They take 7-10 days.'],
  ['They take 10 days.', 'They take 7 to 10 days.'],
  ['更新于 2024年3月15日。', '更新于 2025年6月20日。'],
  ['They take 14 days.', '- First:\n\n  ```sh\n  sleep 30 days\n  ```\n\nDone.'],
])('and these do not: %s %s', (one, two) => {
  expect(contradicting(one, two)).toEqual([])
})

test('takes one alias that two articles share for a symptom with two causes, and two aliases for one question', () => {
  const [hang, freeze] = ['It hangs again', 'The screen freezes']
  expect(questions({ aliases: [hang] }, { aliases: ['it hangs again.'] })).toEqual([])
  expect(questions({ aliases: [hang, freeze] }, { aliases: [freeze, hang] })).toEqual([
    expect.stringContaining(`"${hang}" asks the same words as "${hang}" in content/faq/a.md:3.`),
    expect.stringContaining(`"${freeze}" asks the same words as "${freeze}" in content/faq/a.md:3.`),
  ])
})

test.each([
  ['Why is my password reset?', 'How do I change my password?'],
  ['Password', 'The password'],
  ['How do I reset my phone?', 'How do I reset my password?'],
  ['How do I move tickets from Jira into Zendesk?', 'How do I move tickets from Zendesk into Jira?'],
  ['Where is the audit log?', 'What is the audit log?'],
])('takes "%s" and "%s" for two questions', (one, two) => {
  expect(questions({ title: one }, { title: two })).toEqual([])
})

test('notes a translation that is older than its source by more than a week', () => {
  const change = (date: string) => ({ date: `${date}T10:00:00Z`, commit: 'abc' })
  const files = {
    'en/a.md': { text: '# A', change: change('2026-03-10') },
    'zh-cn/a.md': { text: '# 甲', change: change('2026-02-01') },
    'en/b.md': { text: '# B', change: change('2026-03-10') },
    'zh-cn/b.md': { text: '# 乙', change: change('2026-03-05') },
  }
  expect(check({ files })).toEqual([
    'zh-cn/a.md note structure/stale-translation content/en/a.md changed on 2026-03-10, this translation last on 2026-02-01. Compare the two and bring the translation up to date.',
  ])
})

test('where git knows nothing, the days of review say which version is older', () => {
  const page = (reviewed: string) => ({ data: { reviewed }, text: 'x' })
  const files = {
    'en/a.md': page('2026-03-01'),
    'zh-cn/a.md': page('2026-01-01'),
    'en/b.md': page('2026-03-01'),
    'zh-cn/b.md': 'x',
  }
  expect(told(checkExample({ files }), 'structure/stale')).toEqual([
    'zh-cn/a.md note structure/stale-translation content/en/a.md was reviewed on 2026-03-01, this translation last on 2026-01-01. Compare the two and bring the translation up to date.',
  ])
})

test('orphans and missing translations are told of every article where the config wants them', () => {
  const files = { 'en/a.md': '[b](b.md)', 'en/b.md': '# B', 'zh-cn/b.md': '# 乙' }
  expect(check({ files })).toEqual([])
  const rules = { 'structure/orphan': 'warning', 'structure/missing-translation': 'note' } as const
  expect(check({ files, config: { health: { rules } } })).toEqual([
    'en/a.md warning structure/orphan No other article links here. Link to it where readers need it next, or name it in "related".',
    'en/a.md note structure/missing-translation There is no version of this article in zh-cn. Translate it, or switch this rule off for articles that stay as they are.',
    'zh-cn/b.md warning structure/orphan No other article links here. Link to it where readers need it next, or name it in "related".',
  ])
})

test('the one article that nothing links to is noted where all others are linked, and a runbook is not', () => {
  const ring = [0, 1, 2, 3, 4].map((n) => [`guides/${n}.md`, `[next](${(n + 1) % 5}.md)`])
  const files = { ...Object.fromEntries(ring), 'guides/lost.md': '# Lost', 'runbooks/x.md': '# X' }
  expect(check({ files })).toEqual([
    'guides/lost.md note structure/orphan No other article links here. Link to it where readers need it next, or name it in "related".',
  ])
})

test('the one article that is not translated is noted where most are', () => {
  const files = Object.fromEntries(
    ['en/a.md', 'en/b.md', 'en/c.md', 'zh-cn/a.md', 'zh-cn/b.md', 'ja/a.md'].map((file) => [file, 'Text.']),
  )
  expect(told(checkExample({ files }), 'structure/missing')).toEqual([
    'en/c.md note structure/missing-translation There is no version of this article in zh-cn. Translate it, or switch this rule off for articles that stay as they are.',
  ])
})

test('an article that names no topic, and lies in no folder of one, names none wrong', () => {
  const files = { 'a.md': 'a', 'guides/b.md': 'b', 'faq/c.md': 'c', 'faq/billng/d.md': 'd' }
  expect(told(checkExample({ files, config: { topics: { billing: 'Billing' } } }), 'structure/unknown')).toEqual([
    'faq/billng/d.md warning structure/unknown-topic "billng" is not a topic that kb.config.ts lists. Did you mean "billing"?',
  ])
})
