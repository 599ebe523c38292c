import { defineTarget } from '../../shared/target.ts'
import { prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

export const stackOverflow = defineTarget({
  name: 'stack-overflow',
  label: 'Stack Overflow',
  options: OptionsSchema,
  prefill,
  ways: [
    {
      title: '',
      example: { tags: ['acme-app', 'node.js'] },
      confidence: 'public-code',
      login: 'required',
      budget: 2000,
      carries: ['subject', 'description'],
      note: {
        en: 'The tags are seen in public code, title and text but once: the site’s own guide for questions may ignore them. Offer the text to copy as well.',
        'zh-cn': '标签参数见于多份公开代码，标题和正文仅见于一份：网站的提问向导可能忽略它们。请同时提供可复制的文本。',
      },
    },
  ],
})
