import { defineTarget } from '../../shared/target.ts'
import { prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

export const mattermost = defineTarget({
  name: 'mattermost',
  label: 'Mattermost',
  options: OptionsSchema,
  prefill,
  ways: [
    {
      title: '',
      example: { url: 'https://chat.acme.example', team: 'community', channel: 'support' },
      confidence: 'no-prefill',
      login: 'required',
      budget: undefined,
      carries: [],
      note: {
        en: 'No link that writes a message is documented: the page offers the text to copy, and opens the channel.',
        'zh-cn': '没有文档说明可写入消息的链接：页面提供可复制的文本，并打开频道。',
      },
    },
  ],
})
