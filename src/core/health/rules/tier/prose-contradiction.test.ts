import { expect, test } from 'vitest'
import { checkExample } from '../../check-example.fixture.ts'

const channels = [{ type: 'email', url: 'mailto:a@example.com' }]
const professional = {
  title: 'Professional support',
  rank: 2,
  channels,
  hours: { timeZone: 'Europe/Berlin', week: { weekdays: '09:00-17:00' } },
  targets: {
    critical: { firstResponse: '4 business hours', update: '1 business day', resolution: '3 business days' },
    high: { firstResponse: '8 business hours', update: '2 business days', resolution: '5 business days' },
    medium: { firstResponse: '2 business days' },
    low: { firstResponse: '3 business days' },
  },
}
const plain = {
  critical: { firstResponse: '1 hour' },
  high: { firstResponse: '8 hours' },
  medium: { firstResponse: '8 hours' },
  low: { firstResponse: '8 hours' },
}
const community = {
  title: 'Community support',
  rank: 1,
  channels,
  hours: { timeZone: 'UTC', week: 'always' },
  targets: {
    critical: { firstResponse: '4 days' },
    high: { firstResponse: '4 days' },
    medium: { firstResponse: '4 days' },
    low: { firstResponse: '4 days' },
  },
}

/** Findings in the text of the tier Professional, next to the tier Community, as `line:column "words" → what the data says`. */
const check = (text: string, own: object = professional): string[] =>
  checkExample({
    files: {
      'tiers/community.md': { data: community },
      'tiers/professional.md': { data: { ...own }, text },
    },
  })
    .filter(({ code }) => code === 'tier/prose-contradiction')
    .map(({ at, message }) => {
      const [, words, figures] = /"(.+)", the targets of .+ say (.+);/.exec(message) ?? []
      return `${at.type === 'source' ? `${at.line}:${at.column}` : at.type} ${words} → ${figures}`
    })

/** Sentences of support policies that name a figure which no target has, and contradict none. */
const quiet: [about: string, text: string][] = [
  ['what readers do', 'If you do not reply within 10 days, we close the ticket.'],
  ['what readers do', 'Please reply within 5 days.'],
  ['what readers do', 'Reply within 5 days, or the ticket is closed.'],
  ['what readers do', 'We wait for your answer and close the ticket if there is none within two weeks.'],
  ['what readers do', 'Customers must respond to questions within 2 days.'],
  ['what readers do', 'You need to provide an update within 3 days.'],
  ['what readers do', 'Tickets that are not answered within 14 days are closed.'],
  ['what readers do', 'We ask you to answer within 5 business days.'],
  ['what readers do', 'Your reply within 5 days keeps the ticket open.'],
  ['what readers do', 'Restart the service and the problem is fixed in 5 minutes.'],
  ['what readers do', '10 天内没有回复的工单会被关闭。'],
  ['what readers do', '如果您 10 天内未回复，我们会关闭工单。'],
  ['what readers do', '请在 5 天内回复。'],
  ['what readers do', '客户需要在 2 天内答复我们的问题。'],
  ['what readers do', '超过 10 天没有答复，工单自动关闭。'],
  ['what readers do', '14 天内未收到您的回复，工单将自动关闭。'],
  ['denied', 'We do not promise an answer within 2 hours.'],
  ['denied', 'Nobody can guarantee a resolution within 4 hours.'],
  ['denied', 'We can’t always respond within an hour.'],
  ['denied', '我们不承诺在 2 小时内回复。'],
  ['denied', '无法保证 1 小时内解决。'],
  ['the past', 'Until 2024 we answered within 2 hours.'],
  ['the past', 'We answered within 2 hours last year.'],
  ['the past', 'Previously, the first response took up to 6 hours.'],
  ['the past', 'Our team replied within 20 minutes.'],
  ['the past', '2024 年以前，我们在 2 小时内回复。'],
  ['the past', '过去的首次响应时间是 2 小时。'],
  ['the future', 'From January we will answer within 2 hours.'],
  ['the future', 'We plan to answer within 2 hours.'],
  ['the future', '我们计划在明年做到 2 小时内响应。'],
  ['others', 'GitHub answers within 6 days.'],
  ['others', 'Our hosting provider responds within 30 minutes.'],
  ['others', 'The vendor resolves hardware faults within 6 weeks.'],
  ['others', 'Tickets at Stripe are answered within 6 days.'],
  ['others', 'The maintainers of Redis reply within 2 weeks.'],
  ['others', '微软在 3 天内回复。'],
  ['others', 'GitHub 在 6 天内答复。'],
  ['others', '供应商会在 6 天内响应。'],
  ['hours', 'Support is open 8 hours a day, and we answer every ticket.'],
  ['hours', 'We answer 24 hours a day, 7 days a week.'],
  ['hours', '我们 7×24 小时响应。'],
  ['hours', '24 小时热线随时答复。'],
  ['keeping', 'Logs are kept for 30 days.'],
  ['keeping', 'Answered tickets are deleted within 90 days.'],
  ['keeping', 'You can reopen a resolved ticket within 30 days.'],
  ['keeping', '已解决的工单可以在 30 天内重新打开。'],
  ['keeping', '日志保留 30 天，更新后删除。'],
  ['other matters', 'Security reports are answered within 2 days.'],
  ['other matters', 'Questions about invoices are answered within 10 days.'],
  ['other matters', 'You get an automatic reply within 5 minutes.'],
  ['other matters', 'Calls are answered within 3 minutes.'],
  ['other matters', 'Pull requests get a first response within 2 weeks.'],
  ['other matters', 'Critical fixes are released within 2 weeks.'],
  ['other matters', 'Install the update within 30 days.'],
  ['other matters', '## Escalation\n\nThe lead answers within 2 hours.'],
  ['other matters', '## Billing\n\nWe answer within 10 days.'],
  ['other matters', '安全漏洞报告会在 2 天内回复。'],
  ['other matters', '系统会在 5 分钟内自动回复。'],
  ['other matters', '账单问题 10 天内回复。'],
  ['pairs', 'First response within 4 hours and a workaround within 2 days.'],
  ['pairs', 'A critical problem gets its first response within 4 hours and is resolved within 3 days.'],
  ['pairs', 'Critical problems are answered within 4 hours, high ones within 8 hours, low ones within 3 days.'],
  ['pairs', '严重问题：首次响应 4 小时，解决 3 个工作日。'],
  ['pairs', '严重问题 4 小时内首次响应，3 个工作日内解决。'],
  ['pairs', '严重问题 4 小时内回复，高优先级问题 8 小时内回复。'],
  ['pairs', 'Critical problems are answered within 4 hours, everything else within 3 days.'],
  ['other tiers', 'Professional answers within 8 hours, Community within 4 days.'],
  ['other tiers', 'Unlike Community, which answers in 4 days, we answer within 8 hours.'],
  ['other tiers', 'With Community, the first response takes 6 days.'],
  ['other tiers', 'Community is slower. It answers within 4 days.'],
  ['other tiers', 'Enterprise customers get an answer within 15 minutes.'],
  ['other tiers', '企业版 15 分钟内响应。'],
  ['usual', 'On average, we answer within 2 hours.'],
  ['usual', '95 % of tickets are answered within 2 hours.'],
  ['usual', 'We usually reply within 30 minutes.'],
  ['usual', '平均首次响应时间为 2 小时。'],
  ['usual', 'We answer within about 5 hours.'],
  ['questions', 'Do you answer within 2 hours?'],
  ['questions', '你们会在 2 小时内回复吗？'],
  ['examples', 'For example, a ticket that arrives at 16:00 is answered within 2 hours of the next morning.'],
  ['examples', '例如，2 小时内回复的工单。'],
  ['other hours', 'Outside business hours, critical tickets are answered within 12 hours.'],
  ['other hours', '夜间提交的工单 12 小时内回复。'],
  ['other moments', 'After the first response, we send a solution within 6 days.'],
  ['other moments', '首次响应后 6 天内解决。'],
  ['the same', 'We answer within 8 business hours, that is one business day.'],
  ['the same', 'We answer by the next business day.'],
  ['the same', 'We answer within 4 to 8 hours.'],
  ['the same', 'We answer within four (4) business hours.'],
  ['the same', 'We answer the same day.'],
  ['the same', '当日答复。'],
  ['the same', '一个工作日内回复。'],
  ['the same', 'Every ticket is answered within 24 hours on business days.'],
  ['no target', 'We update the page within 6 days.'],
  ['no target', 'A low ticket is resolved within 6 weeks.'],
  ['no target', 'Send the plan five business days ahead, so that we can answer.'],
  ['quotes', 'People read “we answer within 2 hours” and believe it.'],
  ['tables', '| | hours |\n| --- | --- |\n| critical | 24 hours |'],
  ['tables', '| severity | workaround |\n| --- | --- |\n| critical | 6 hours |'],
  [
    'tables',
    '| severity | first response | resolution |\n| --- | --- | --- |\n| critical | 4 business hours | 3 business days |\n| high | 1 business day | 5 business days |',
  ],
  ['tables', '| severity | first response | update |\n| --- | --- | --- |\n| low | 3 business days | every 9 days |'],
  ['code', '```\nWe answer within 2 hours.\n```\n\nThe field `answer within 2 hours`.'],
]

test.each(quiet)('no alarm, %s: %s', (_about, text) => {
  expect(check(text)).toEqual([])
})

test.each([
  [
    'We answer within 2 hours.',
    ['1:11 within 2 hours → 4 business hours, 8 business hours, 2 business days, 3 business days'],
  ],
] as [string, string[]][])('alarm: %s', (text, expected) => {
  expect(check(text)).toEqual(expected)
})

/** With a target of eight hours for everything but critical problems, and one hour for those. */
test.each([
  ['We answer within 4 hours.', ['1:11 within 4 hours → 1 hour, 8 hours']],
  ['Our engineers answer within **4 hours**.', ['1:22 within 4 hours → 1 hour, 8 hours']],
  ['The response time is 45 minutes.', ['1:22 45 minutes → 1 hour, 8 hours']],
  ['Response time: 45 minutes', ['1:16 45 minutes → 1 hour, 8 hours']],
  ['A response time of 45 min.', ['1:20 45 min → 1 hour, 8 hours']],
  ['You get a 4-hour response.', ['1:11 4-hour → 1 hour, 8 hours']],
  ['A first response can take up to six hours.', ['1:27 up to six hours → 1 hour, 8 hours']],
  ['We reply in under half an hour.', ['1:10 in under half an hour → 1 hour, 8 hours']],
  ['We respond in half an hour.', ['1:12 in half an hour → 1 hour, 8 hours']],
  ['You will hear from us by the next business day.', ['1:23 by the next business day → 1 hour, 8 hours']],
  ['Tickets are answered within 24 hours.', ['1:22 within 24 hours → 1 hour, 8 hours']],
  ['Your ticket gets a reply within 2 days.', ['1:26 within 2 days → 1 hour, 8 hours']],
  ['You can expect a first response within twelve hours.', ['1:33 within twelve hours → 1 hour, 8 hours']],
  [
    'Somebody from our team gets back to you within 2 business days.',
    ['1:41 within 2 business days → 1 hour, 8 hours'],
  ],
  ['We answer\nwithin 4 hours.', ['2:1 within 4 hours → 1 hour, 8 hours']],
  ['Critical problems get a first response within 2 hours.', ['1:40 within 2 hours → 1 hour']],
  ['Critical problems are answered within 8 hours.', ['1:32 within 8 hours → 1 hour']],
  ['Critical problems are answered within 1 hour, high ones within 4 hours.', ['1:57 within 4 hours → 8 hours']],
  ['- Critical: within 30 minutes\n- High: within 8 hours', []],
  ['First response:\n\n- Critical: within 30 minutes\n- High: within 8 hours', ['3:13 within 30 minutes → 1 hour']],
  ['## Critical problems\n\nFirst response within 2 hours.', ['3:16 within 2 hours → 1 hour']],
  ['Professional answers within 4 hours, Community within 4 days.', ['1:22 within 4 hours → 1 hour, 8 hours']],
  ['Professional answers within 8 hours, Community within 2 days.', ['1:48 within 2 days → 4 days']],
  ['> [!NOTE]\n> We answer within 4 hours.', ['2:13 within 4 hours → 1 hour, 8 hours']],
  ['我们在两小时内回复。', ['1:4 两小时内 → 1 hour, 8 hours']],
  ['首次响应时间为半小时。', ['1:8 半小时 → 1 hour, 8 hours']],
  ['首次响应：4 小时', ['1:6 4 小时 → 1 hour, 8 hours']],
  ['工单将在 1 个工作日内得到答复。', ['1:6 1 个工作日内 → 1 hour, 8 hours']],
  ['您会在 4 小时内收到回复。', ['1:5 4 小时内 → 1 hour, 8 hours']],
  ['严重问题 2 小时内响应。', ['1:6 2 小时内 → 1 hour']],
  ['严重问题 1 小时内响应，高优先级问题 4 小时内响应。', ['1:21 4 小时内 → 8 hours']],
  ['下一个工作日回复。', ['1:1 下一个工作日 → 1 hour, 8 hours']],
  [
    '| severity | first response |\n| --- | --- |\n| critical | 2 hours |\n| high | within 8 hours |',
    ['3:14 2 hours → 1 hour'],
  ],
  ['| | critical | high |\n| --- | --- | --- |\n| **First response** | 1 h | 4 h |', ['3:30 4 h → 8 hours']],
  [
    '| 严重程度 | 首次响应 |\n| --- | --- |\n| 严重 | 2 小时内 |\n| 高 | 4 小时 |',
    ['3:8 2 小时内 → 1 hour', '4:7 4 小时 → 8 hours'],
  ],
  ['First response times:\n\n| severity | target |\n| --- | --- |\n| critical | 2 hours |', ['5:14 2 hours → 1 hour']],
] as [string, string[]][])('where it is one hour or eight, alarm: %s', (text, expected) => {
  expect(check(text, { ...professional, hours: { week: 'always' }, targets: plain })).toEqual(expected)
})

test.each([
  [
    'A critical problem gets its first response within 4 hours and an update every 4 hours.',
    ['1:73 every 4 hours → 1 business day'],
  ],
  ['We send an update at least every day on critical problems.', []],
  ['A critical problem gets daily updates.', []],
  ['High problems get hourly updates.', ['1:19 hourly → 2 business days']],
  ['Critical problems are resolved within 2 business days.', ['1:32 within 2 business days → 3 business days']],
  [
    'Our target is to solve critical problems, or to give you a way around them, within 8 hours.',
    ['1:77 within 8 hours → 3 business days'],
  ],
  ['High: first response 4 hours, resolution 5 business days.', ['1:22 4 hours → 8 business hours']],
  ['高优先级问题：首次响应 4 小时，解决 5 个工作日。', ['1:13 4 小时 → 8 business hours']],
  ['高优先级问题：首次响应 8 小时，解决 2 个工作日。', ['1:21 2 个工作日 → 5 business days']],
  ['Critical problems get a first response within 24 hours.', ['1:40 within 24 hours → 4 business hours']],
] as [string, string[]][])('each figure is compared with its own target: %s', (text, expected) => {
  expect(check(text)).toEqual(expected)
})

test('an article that links to a tier is held to it, and one that does not is let be', () => {
  const found = checkExample({
    files: {
      'tiers/community.md': { data: community },
      'tiers/professional.md': { data: professional },
      'guides/linking.md': '[Professional support](../tiers/professional.md) answers critical problems within 2 hours.',
      'guides/other.md': 'We answer critical problems within 2 hours.',
    },
  }).filter(({ code }) => code === 'tier/prose-contradiction')
  expect(found.map(({ at, message }) => [at, message])).toEqual([
    [
      { type: 'source', file: 'content/guides/linking.md', line: 1, column: 76 },
      'The text says "within 2 hours", the targets of content/tiers/professional.md say 4 business hours; readers hold you to the shorter one.',
    ],
  ])
})
