import { defineTarget } from '../../shared/target.ts'
import { prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

export const url = defineTarget({
  name: 'url',
  label: 'Any web page',
  options: OptionsSchema,
  prefill,
  ways: [
    {
      title: '',
      example: { url: 'https://support.example.com/new' },
      confidence: 'no-prefill',
      login: 'maybe',
      budget: undefined,
      carries: [],
      note: {
        en: 'For every system that is not listed: the page offers the text to copy, and the link.',
        'zh-cn': '适用于未列出的任何系统：页面提供可复制的文本和链接。',
      },
    },
  ],
})
