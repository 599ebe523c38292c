import { defineTarget } from '../../shared/target.ts'
import { prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

export const reddit = defineTarget({
  name: 'reddit',
  label: 'Reddit',
  options: OptionsSchema,
  prefill,
  ways: [
    {
      title: '',
      example: { subreddit: 'acme' },
      confidence: 'public-code',
      login: 'required',
      budget: 2000,
      carries: ['subject', 'description'],
      note: {
        en: 'A post of text in a subreddit.',
        'zh-cn': '在子版块中发布文字帖。',
      },
    },
  ],
})
