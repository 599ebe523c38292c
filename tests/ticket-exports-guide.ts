import { plainCsv } from '../src/adapters/exports/csv/plain.ts'
import { MappingSchema } from '../src/adapters/exports/csv/schema.ts'
import { ticketExports } from '../src/adapters/exports/index.ts'
import { toOptionDocs } from '../src/adapters/shared/option-docs.ts'
import type { ExportForm, TicketExport } from '../src/core/tickets/ticket-export.ts'

type Locale = 'en' | 'zh-cn'

/** The guide to ticket exports, made from the adapters themselves, so that it says no more than they do. */
export function formatTicketExportsGuide(locale: Locale): string {
  const { intro, systems, mapping } = words[locale]
  const sections = Object.values<TicketExport>(ticketExports).map((one) => toSection(one, locale))
  return `${intro.trim()}\n\n${systems}\n\n${sections.join('\n')}\n${mapping.trim()}\n\n${toOptions(locale)}\n`
}

function toSection({ name, label, note, forms }: TicketExport, locale: Locale): string {
  const { labels, titles, heads } = words[locale]
  const rows = forms.map((form) => `| ${titles[form.title] ?? form.title} | ${toRead(form)} | ${toNeeded(form)} |`)
  const table = [`| ${heads.join(' | ')} |`, `|${' --- |'.repeat(heads.length)}`, ...rows].join('\n')
  return `### ${labels[label] ?? label} {#${name}}\n\n${note[locale]}\n\n${table}\n`
}

/** The columns of usual names that `--from csv` takes. */
function formatPlain(): string {
  const [form] = plainCsv.forms
  return Object.entries<readonly string[]>(form?.columns ?? {})
    .map(([field, names]) => `- ${names.map(toCode).join(' / ')}${(form?.needs ?? []).includes(field) ? ' (*)' : ''}`)
    .join('\n')
}

/** Columns with those that may stand for each, or keys. */
function toRead(form: ExportForm): string {
  if (form.format === 'csv')
    return Object.values(form.columns)
      .map((names) => names.map(toCode).join(' / '))
      .join(', ')
  return (form.format === 'json' ? form.keys : form.attributes).map(toCode).join(', ')
}

/** By what a file is known. */
function toNeeded(form: ExportForm): string {
  if (form.format === 'csv') return form.needs.map((field) => toCode(form.columns[field]?.[0] ?? field)).join(', ')
  if (form.format === 'xml') return form.needs.map(toCode).join(', ')
  return form.needs.map((names) => names.map(toCode).join(' / ')).join(', ')
}

const toCode = (name: string): string => `\`${name}\``

function toOptions(locale: Locale): string {
  const { optionHeads, yes, no, options } = words[locale]
  const rows = toOptionDocs(MappingSchema).map(({ key, texts, isRequired }) => {
    const text = texts.map(({ text: told }) => (locale === 'en' ? told : options[key])).join(' ')
    return `| \`${key}\` | ${text} | ${isRequired ? yes : no} |`
  })
  return [`| ${optionHeads.join(' | ')} |`, `|${' --- |'.repeat(optionHeads.length)}`, ...rows].join('\n')
}

interface Words {
  intro: string
  systems: string
  mapping: string
  heads: string[]
  optionHeads: string[]
  yes: string
  no: string
  /** Names of systems and titles of forms, where they are not the same as in English. */
  labels: Readonly<Record<string, string>>
  titles: Readonly<Record<string, string>>
  options: Readonly<Record<string, string>>
}

const words: Record<Locale, Words> = {
  en: {
    heads: ['form', 'what is read', 'known by'],
    optionHeads: ['key', 'what it is', 'required'],
    yes: 'yes',
    no: 'no',
    labels: {},
    titles: {},
    options: {},
    systems: '## Systems {#systems}',
    intro: `---
title: Ticket exports
description: How to export tickets from your system, what is read of them, and what never is.
aliases:
  - Which ticket exports can be read?
  - Export tickets from Jira, Zendesk or ServiceNow for coverage
  - What happens to personal data in tickets?
topic: getting-started
tags: [tickets, coverage, privacy, exports]
audience: [operator]
owner: docs
weight: 6
related: [guides/integrations, guides/answers]
reviewed: 2026-11-25
---

Tickets tell which questions people really ask. Export them from your system as a file; the file is read where it lies, and nothing is sent anywhere.

## What is read {#read}

Of each ticket: its number, subject, the first 500 characters of its description, date, tags, status, product, and how it came in. Files may be CSV, JSON, one JSON object a line, or XML, also packed with gzip, of any size: they are read as a stream. A file is known by its own columns or keys, not by its name. Columns of one name are all read. A ticket that stands in several files counts once.

Descriptions become plain text: HTML, Jira’s markup and Markdown go, and so do quoted replies, the headers of forwarded mail, greetings, signatures and disclaimers. Alerts of monitoring, bounces and automatic replies are counted apart.

CSV may have \`,\`, \`;\`, tabs or \`|\` between cells, Excel’s \`sep=\` line, line breaks within quotes, titles above and a footer below. A byte-order mark decides the encoding; without one it is UTF-8, or else windows-1252, which a note then says. Dates in ISO 8601 are read; where day and month could be mistaken for each other, give the format, as in \`--date-format "d/M/yyyy H:mm"\`: without it the tickets count without a date, and the report says how many. A date without a zone is in UTC unless you give one.

A row that cannot be read is reported with the file, the row, the column, the cause and what to do, never with what stands in it. The good rows count all the same.

## What is never read {#never}

Columns of people are not touched: who asked, who answered, their addresses, telephone numbers and companies. From subjects and descriptions the following are struck out before anything else sees them, and a placeholder such as \`[e-mail address]\` stands there instead:

- e-mail addresses, telephone numbers, links, IP and hardware addresses
- passwords, hashes of them, keys, tokens, one-time codes, cookies
- cards, bank accounts, numbers of identity cards, customers, orders and contracts, and any other long number
- names in folders and accounts, mentions, and names that a greeting, a signature, a title or words like “my name is” introduce

A name in the middle of a sentence that nothing introduces cannot be told from another word; nor can a password that is one word of letters, except where a command or a file takes nothing else. For this reason nothing that only a few tickets share is ever shown.

Labels with an address, a long number or what looks like a password in them are dropped.`,
    mapping: `## Headers in other languages {#aliases}

Exports of Jira, ServiceNow, Salesforce and others have headers in the language of who exports. Name them in a YAML file, the header as the file has it first, then as the table above has it. Capital letters make no difference.

\`\`\`yaml
Vorgangsschlüssel: Issue key
Zusammenfassung: Summary
Erstellt: Created
\`\`\`

## Any other CSV {#csv}

With \`--from csv\`, columns of usual names are read as they are, in any order, capital or small, those with (*) at least:

${formatPlain()}

For all else, a mapping file says which column is what (\`--mapping FILE\`). A column that is not there is reported, with the nearest that is.

\`\`\`yaml
id: Ticket no.
subject: Title
description: Text
createdAt: Received
dateFormat: d.M.yyyy H:mm
timeZone: Europe/Berlin
tags: [Topic, Team]
\`\`\``,
  },
  'zh-cn': {
    heads: ['形式', '读取的内容', '识别依据'],
    optionHeads: ['键', '含义', '必填'],
    yes: '是',
    no: '否',
    labels: {
      'Jira and Jira Service Management': 'Jira 与 Jira Service Management',
      'Freshdesk and Freshservice': 'Freshdesk 与 Freshservice',
    },
    titles: {
      'CSV of the issue navigator': '事务导航器的 CSV',
      'REST API, search': 'REST API，搜索',
      'REST API of Jira Service Management, requests': 'Jira Service Management 的 REST API，请求',
      'JSON export or API': 'JSON 导出或 API',
      'CSV of a list, with names or with labels': '列表的 CSV，列名或标签均可',
      'Table API, or a list as JSON': 'Table API，或列表的 JSON',
      'API, tickets of a board': 'API，看板的工单',
      'CSV of a report': '报表的 CSV',
      'CSV of a query': '查询的 CSV',
      'JSON of a query': '查询的 JSON',
      'JSON of a list of topics, or of one topic': '主题列表或单个主题的 JSON',
      'Posts.xml of a data dump': '数据转储的 Posts.xml',
    },
    options: {
      name: '系统的名称，小写字母。默认为 csv。',
      id: '区分工单的列。',
      subject: '主题列。',
      description: '描述列。',
      createdAt: '创建日期列。',
      dateFormat: '日期的写法，例如 d/M/yyyy H:mm。',
      timeZone: '日期的时区，例如 Europe/Berlin。默认为 UTC。',
      tags: '标签列，可以是多列。',
      tagSeparator: '单元格内标签之间的分隔符。默认为逗号。',
      status: '状态列。',
      product: '产品或组件列。',
      tier: '支持级别列。',
      channel: '工单来源渠道列。',
      markup: '描述的写法。默认为 auto：含有 HTML 标签时按 HTML 读取。',
    },
    systems: '## 系统 {#systems}',
    intro: `---
title: 工单导出
description: 如何从您的系统导出工单，读取哪些内容，哪些内容从不读取。
aliases:
  - 可以读取哪些工单导出文件？
  - 从 Jira、Zendesk 或 ServiceNow 导出工单
  - 工单中的个人数据如何处理？
topic: getting-started
tags: [工单, 覆盖率, 隐私, 导出]
audience: [operator]
owner: docs
weight: 6
related: [guides/integrations, guides/answers]
reviewed: 2026-11-25
---

工单说明人们真正在问什么。请把工单从您的系统导出为文件；文件在原处读取，不会发送到任何地方。

## 读取的内容 {#read}

每张工单读取：编号、主题、描述的前 500 个字符、日期、标签、状态、产品和来源渠道。文件可以是 CSV、JSON、每行一个 JSON 对象或 XML，也可以用 gzip 压缩，大小不限：按流读取。文件按其自身的列或键识别，而不看文件名。同名的列全部读取。出现在多个文件中的工单只计一次。

描述会转成纯文本：去掉 HTML、Jira 标记和 Markdown，也去掉引用的回复、转发邮件的信头、问候、签名和免责声明。监控告警、退信和自动回复单独计数。

CSV 的分隔符可以是 \`,\`、\`;\`、制表符或 \`|\`，可以有 Excel 的 \`sep=\` 行、引号内的换行、表头上方的标题和末尾的页脚。字节顺序标记决定编码；没有标记时为 UTF-8，否则按 windows-1252 读取并给出提示。ISO 8601 日期可直接读取；日和月可能混淆时，请给出格式，例如 \`--date-format "d/M/yyyy H:mm"\`；不给出时，这些工单按没有日期计入，报告会说明有多少。没有时区的日期视为 UTC，除非您给出时区。

无法读取的行会报告文件、行、列、原因和处理办法，但绝不显示其内容。其余的行照常计入。

## 从不读取的内容 {#never}

不接触有关人员的列：提问者、答复者、他们的地址、电话和公司。主题和描述中的下列内容在其他任何处理之前就被删去，代之以 \`[e-mail address]\` 之类的占位符：

- 电子邮箱、电话号码、链接、IP 地址和硬件地址
- 密码及其哈希、密钥、令牌、一次性验证码、Cookie
- 银行卡、银行账户、身份证、客户、订单和合同的号码，以及其他任何长数字
- 文件夹和账号中的姓名、提及，以及由问候、签名、称谓或“我叫”之类的词引出的姓名

句子中间没有任何提示的姓名无法与其他词区分；由字母组成的单个词作密码时也是如此，除非它所在的命令或文件在那里只接受密码。因此，只有少数工单共有的内容从不显示。

含有地址、长数字或疑似密码的标签会被丢弃。`,
    mapping: `## 其他语言的表头 {#aliases}

Jira、ServiceNow、Salesforce 等系统的导出文件使用导出者语言的表头。请在 YAML 文件中列出：先写文件中的表头，再写上表中的表头。不区分大小写。

\`\`\`yaml
摘要: Summary
事务关键字: Issue key
已创建: Created
\`\`\`

## 其他任何 CSV {#csv}

加上 \`--from csv\`，列名常见的 CSV 可以直接读取，顺序和大小写不限，至少要有带 (*) 的列：

${formatPlain()}

其余的用映射文件（\`--mapping FILE\`）说明每一列的含义。如果某一列不存在，会报告并给出最接近的列。

\`\`\`yaml
id: 工单号
subject: 标题
description: 正文
createdAt: 收到时间
dateFormat: yyyy/M/d H:mm
timeZone: Asia/Shanghai
tags: [主题, 小组]
\`\`\``,
  },
}
