import { defineTarget, type Way } from '../../shared/target.ts'
import { prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

const facts = { login: 'required', budget: 4000 } satisfies Partial<Way>

export const github = defineTarget({
  name: 'github',
  label: 'GitHub',
  options: OptionsSchema,
  prefill,
  ways: [
    {
      ...facts,
      title: 'Issues',
      example: { opens: 'issue', repository: 'acme/app', template: 'bug.md' },
      confidence: 'documented',
      carries: ['subject', 'description'],
      note: {
        en: 'Labels and assignees come from the template: a link that names them fails for everybody who may not set them.',
        'zh-cn': '标签和负责人由模板设置：链接里若指定它们，无权设置的访客会看到 404。',
      },
    },
    {
      ...facts,
      title: 'Issue forms',
      example: {
        opens: 'form',
        repository: 'acme/app',
        template: 'bug.yml',
        description: 'what-happened',
        fields: { version: 'version' },
      },
      confidence: 'documented',
      carries: ['subject', 'description', 'fields'],
      note: {
        en: 'Text fields by their id. Lists of choices and check boxes of a form cannot be filled. Not on Enterprise Server.',
        'zh-cn': '按 id 预填文本字段。表单中的下拉列表和复选框无法预填。Enterprise Server 不支持。',
      },
    },
    {
      ...facts,
      title: 'Discussions',
      example: { opens: 'discussion', repository: 'acme/app', category: 'q-a' },
      confidence: 'public-code',
      carries: ['subject', 'description'],
      note: {
        en: 'Whether title and text stay when the visitor signs in first is not known.',
        'zh-cn': '访客需要先登录时，标题和正文能否保留尚不清楚。',
      },
    },
  ],
})
