import { channels } from '../src/adapters/channels/index.ts'
import { toOptionDocs } from '../src/adapters/shared/option-docs.ts'
import type { Target, Way } from '../src/adapters/shared/target.ts'
import { trackers } from '../src/adapters/trackers/index.ts'

type Locale = 'en' | 'zh-cn'

/** The guide to all integrations, made from the adapters themselves, so that it says no more than they do. */
export function formatIntegrationsGuide(locale: Locale): string {
  const { intro, heads, groups } = words[locale]
  const sections = (
    [
      ['trackers', Object.values<Target>(trackers)],
      ['channels', Object.values<Target>(channels)],
    ] as const
  ).map(([group, targets]) => {
    const rows = targets.flatMap((target) => target.ways.map((way) => toRow(target, way, locale)))
    return [
      `## ${groups[group]} {#${group}}\n`,
      `| ${heads.join(' | ')} |`,
      `|${' --- |'.repeat(heads.length)}`,
      ...rows,
      '',
      ...targets.map((target) => toSection(target, locale)),
    ].join('\n')
  })
  return `${intro.trim()}\n\n${sections.join('\n')}`.replace(/\n+$/, '\n')
}

function toRow({ label, name }: Target, way: Way, locale: Locale): string {
  const { carries, confidence, login, nothing, unlimited } = words[locale]
  const what =
    way.carries.length === 0 ? nothing : way.carries.map((part) => carries[part]).join(locale === 'en' ? ', ' : '、')
  const title = way.title === '' ? '' : ` – ${way.title}`
  const cells = [
    `[${label}](#${name})${title}`,
    what,
    confidence[way.confidence],
    login[way.login],
    way.budget === undefined ? unlimited : String(way.budget),
  ]
  return `| ${cells.join(' | ')} |`
}

function toSection(target: Target, locale: Locale): string {
  const { optionHeads, yes, no } = words[locale]
  const ways = target.ways.map((way) => {
    const title = way.title === '' ? '' : `**${way.title}.** `
    const example = formatExample(target.name, way.example)
    return `${title}${way.note[locale]}\n\n\`\`\`ts\n${example}\n\`\`\`\n`
  })
  const docs = toOptionDocs(target.options)
  const options =
    locale === 'en'
      ? docs.map(
          ({ key, text, isRequired }) => `| \`${key}\` | ${text.replaceAll('|', '\\|')} | ${isRequired ? yes : no} |`,
        )
      : docs.map(({ key, isRequired }) => `| \`${key}\` | ${isRequired ? yes : no} |`)
  const table = [`| ${optionHeads.join(' | ')} |`, `|${' --- |'.repeat(optionHeads.length)}`, ...options].join('\n')
  return `### ${target.label} {#${target.name}}\n\n${ways.join('\n')}\n${table}\n`
}

/** The settings of an example as they stand in `kb.config.ts`. */
function formatExample(type: string, example: Way['example']): string {
  const lines = Object.entries(example).map(([key, value]) => `  ${key}: ${formatValue(value)},`)
  return [`{`, `  type: '${type}',`, ...lines, `}`].join('\n')
}

function formatValue(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`
  if (Array.isArray(value)) return `[${value.map(formatValue).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const entries = Object.entries(value).map(
    ([key, inner]) => `${/^\w+$/.test(key) ? key : `'${key}'`}: ${formatValue(inner)}`,
  )
  return `{ ${entries.join(', ')} }`
}

const words = {
  en: {
    groups: { trackers: 'Trackers', channels: 'Channels' },
    heads: ['system', 'what arrives in it', 'how we know', 'account', 'characters of the link'],
    optionHeads: ['option', 'what it is', 'required'],
    carries: { subject: 'subject', description: 'description', fields: 'fields', message: 'message' },
    nothing: 'nothing: copy and paste',
    confidence: {
      documented: 'documented by the vendor',
      'public-code': 'works in public code, not documented',
      'no-prefill': 'no prefill: link and copy',
    },
    login: { required: 'needed', maybe: 'perhaps', no: 'not needed' },
    unlimited: '–',
    yes: 'yes',
    no: 'no',
    intro: `---
title: Integrations
description: Every tracker and channel that a ticket can be handed to, what arrives there, and how sure that is.
aliases:
  - Which ticket systems are supported?
  - Prefilled tickets in Jira, Zendesk or GitHub
  - Slack, Teams and other chats
topic: getting-started
tags: [integrations, trackers, channels, tickets]
audience: [operator]
owner: docs
weight: 5
related: [guides/configuration, faq/support/reach-a-person]
reviewed: 2026-11-25
---

The site sends nothing by itself. It makes a link, or a form, that opens your own system with the text of the ticket filled in, and the visitor sends it there. Nothing typed goes to any other place.

Name your systems in \`support.trackers\` and \`support.channels\` of [the configuration](configuration.md#support). None of this was tried with an account of each vendor: “documented” means that the vendor’s own documentation says so, “public code” that several public projects do it. Try the link of your own system once before you rely on it.

A link has a length that browsers and servers take. A text that is too long is cut at its end, the visitor is told how much is missing, and can copy the whole. A Chinese character counts nine, an emoji twelve. Personal data such as an e-mail address goes into a link only if you map a field for it.`,
  },
  'zh-cn': {
    groups: { trackers: '工单系统', channels: '渠道' },
    heads: ['系统', '能带入的内容', '依据', '账号', '链接字符数'],
    optionHeads: ['选项', '必填'],
    carries: { subject: '主题', description: '描述', fields: '字段', message: '消息' },
    nothing: '无：复制并粘贴',
    confidence: {
      documented: '厂商有文档',
      'public-code': '见于公开代码，无文档',
      'no-prefill': '不能预填：链接加复制',
    },
    login: { required: '需要', maybe: '可能需要', no: '不需要' },
    unlimited: '–',
    yes: '是',
    no: '否',
    intro: `---
title: 集成
description: 工单可以交给哪些系统和渠道，能带入哪些内容，以及有多大把握。
aliases:
  - 支持哪些工单系统？
  - 在 Jira、Zendesk 或 GitHub 中预填工单
  - Slack、Teams 等聊天工具
topic: getting-started
tags: [集成, 工单系统, 渠道, 工单]
audience: [operator]
owner: docs
weight: 5
related: [guides/configuration, faq/support/reach-a-person]
reviewed: 2026-11-25
---

本站自己不发送任何内容。它生成一个链接或表单，打开您自己的系统并填好工单内容，由访客在那里发送。输入的内容不会去往其他地方。

请在[配置](configuration.md#support)的 \`support.trackers\` 和 \`support.channels\` 中写上您的系统。我们没有用各厂商的账号实际试过：“有文档”表示厂商自己的文档这样写，“公开代码”表示有公开项目这样做。正式使用之前，请先试一次您自己系统的链接。

浏览器和服务器能接受的链接长度有限。过长的文本会从末尾截断，页面会告诉访客缺少多少，并可复制全文。一个汉字算九个字符，一个表情符号算十二个。只有当您为其映射字段时，电子邮箱等个人数据才会进入链接。`,
  },
} as const
