import { defineTarget } from '../../shared/target.ts'
import { prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

export const discourse = defineTarget({
  name: 'discourse',
  label: 'Discourse',
  options: OptionsSchema,
  prefill,
  ways: [
    {
      title: 'Topic',
      example: {
        url: 'https://forum.example.com',
        category: 'product/support',
        tags: ['question'],
        fields: { version: 'version' },
      },
      confidence: 'documented',
      login: 'required',
      budget: 2000,
      carries: ['subject', 'description', 'fields'],
      note: {
        en: 'Fields where the category has a form. Whether the text stays when the visitor signs in first is not known.',
        'zh-cn': '分类带有表单时可预填字段。访客需要先登录时，内容能否保留尚不清楚。',
      },
    },
    {
      title: 'Private message',
      example: { opens: 'message', url: 'https://forum.example.com', group: 'support', tags: ['vpn'] },
      confidence: 'documented',
      login: 'required',
      budget: 2000,
      carries: ['subject', 'description'],
      note: {
        en: 'To a group, or to users by their names; only they and the visitor see it.',
        'zh-cn': '发给一个群组或指定用户；只有他们和访客能看到。',
      },
    },
  ],
})
