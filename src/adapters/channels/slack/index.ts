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
      title: '',
      example: { url: 'https://acme.slack.com', channel: 'C024BE91L' },
      confidence: 'no-prefill',
      login: 'required',
      budget: undefined,
      carries: [],
      note: {
        en: 'Slack documents no link that writes a message: the page offers the text to copy, and opens the channel.',
        'zh-cn': 'Slack 没有可写入消息的链接：页面提供可复制的文本，并打开频道。',
      },
    },
  ],
})
