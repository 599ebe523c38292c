import { defineTarget } from '../../shared/target.ts'
import { prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

export const slack = defineTarget({
  name: 'slack',
  label: 'Slack',
  options: OptionsSchema,
  prefill,
  ways: [
    {
      title: 'By the id of the workspace',
      example: { team: 'T024BE7LD', channel: 'C024BE91L' },
      confidence: 'no-prefill',
      login: 'required',
      budget: undefined,
      carries: [],
      note: {
        en: 'The link to the channel is documented by Slack. It documents none that writes a message: the page offers the text to copy, and opens the channel.',
        'zh-cn': '频道链接有 Slack 的文档，但没有可写入消息的链接：页面提供可复制的文本，并打开频道。',
      },
    },
    {
      title: 'By the address of the workspace',
      example: { url: 'https://acme.slack.com', channel: 'C024BE91L' },
      confidence: 'no-prefill',
      login: 'required',
      budget: undefined,
      carries: [],
      note: {
        en: 'The link that Slack copies: it is seen in public code, not documented. It carries no text either.',
        'zh-cn': 'Slack 复制出的链接：见于公开代码，无文档。同样不能携带文本。',
      },
    },
  ],
})
