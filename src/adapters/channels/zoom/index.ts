import { defineTarget } from '../../shared/target.ts'
import { prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

export const zoom = defineTarget({
  name: 'zoom',
  label: 'Zoom',
  options: OptionsSchema,
  prefill,
  ways: [
    {
      title: 'Meeting',
      example: { meeting: '123 4567 8901', password: 'your-passcode' },
      confidence: 'no-prefill',
      login: 'maybe',
      budget: undefined,
      carries: [],
      note: {
        en: 'A link to join a meeting, for office hours.',
        'zh-cn': '加入会议的链接，用于开放答疑时间。',
      },
    },
    {
      title: 'Personal link',
      example: { url: 'https://acme.zoom.us', personal: 'acme.support' },
      confidence: 'no-prefill',
      login: 'maybe',
      budget: undefined,
      carries: [],
      note: {
        en: 'The room of one person, under a name instead of a number.',
        'zh-cn': '个人会议室，用名称代替会议号。',
      },
    },
  ],
})
