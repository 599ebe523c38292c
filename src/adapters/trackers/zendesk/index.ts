import { defineTarget, type Way } from '../../shared/target.ts'
import { prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

const facts = {
  confidence: 'documented',
  login: 'maybe',
  budget: 2000,
  carries: ['subject', 'description', 'fields'],
} satisfies Partial<Way>

export const zendesk = defineTarget({
  name: 'zendesk',
  label: 'Zendesk',
  options: OptionsSchema,
  prefill,
  ways: [
    {
      ...facts,
      title: 'Request form',
      example: {
        url: 'https://acme.zendesk.com',
        locale: 'en-us',
        ticketFormId: 360000012345,
        fields: {
          product: { id: 360012345678, values: { vpn: 'product_vpn' } },
          severity: { id: 'priority', values: { critical: 'urgent', low: 'low' } },
          version: 360012345679,
        },
      },
      note: {
        en: 'Lists of choices want the tag of the choice. Over 2,048 characters nothing at all is filled in, so text is cut before. Somebody who must sign in first loses the text. Needs a theme of Templating API 2 or later. Only somebody who has signed in can name collaborators.',
        'zh-cn':
          '下拉列表需要填写选项的标签（tag）。链接超过 2,048 个字符时什么都不会预填，因此会事先截断。需要先登录的访客会丢失内容。主题须使用 Templating API 2 或更高版本。只有已登录的访客才能填写 collaborators。',
      },
    },
    {
      ...facts,
      title: 'Request form with a rich editor',
      example: { url: 'https://help.acme.example', richText: true },
      note: {
        en: 'For help centres whose description has an editor with formatting.',
        'zh-cn': '适用于描述字段带格式编辑器的帮助中心。',
      },
    },
  ],
})
