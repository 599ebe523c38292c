import { defineTarget } from '../../shared/target.ts'
import { prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

export const microsoftTeams = defineTarget({
  name: 'microsoft-teams',
  label: 'Microsoft Teams',
  options: OptionsSchema,
  prefill,
  ways: [
    {
      title: 'Chat',
      example: {
        opens: 'chat',
        users: ['support@acme.example', 'oncall@acme.example'],
        topicName: 'VPN support',
        tenantId: '72f988bf-86f1-41af-91ab-2d7cd011db47',
      },
      confidence: 'documented',
      login: 'required',
      budget: 2000,
      carries: ['message'],
      note: {
        en: 'For people of the same organization, or who have been in contact before. The message is a draft until the visitor sends it.',
        'zh-cn': '适用于同一组织的成员，或此前已有联系的人。消息只是草稿，由访客自行发送。',
      },
    },
    {
      title: 'Channel',
      example: { opens: 'channel', url: 'https://teams.microsoft.com/l/channel/19%3Aabc%40thread.tacv2/Support' },
      confidence: 'no-prefill',
      login: 'required',
      budget: undefined,
      carries: [],
      note: {
        en: 'A link to a channel takes no message: the page offers the text to copy, and opens the channel.',
        'zh-cn': '频道链接不能携带消息：页面提供可复制的文本，并打开频道。',
      },
    },
  ],
})
