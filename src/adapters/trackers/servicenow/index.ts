import { defineTarget, type Way } from '../../shared/target.ts'
import { caret, prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

const facts = {
  login: 'required',
  budget: 2000,
  carries: ['subject', 'description', 'fields'],
} satisfies Partial<Way>

export const servicenow = defineTarget({
  name: 'servicenow',
  label: 'ServiceNow',
  options: OptionsSchema,
  prefill,
  ways: [
    {
      ...facts,
      title: 'Classic form',
      example: {
        mode: 'classic',
        url: 'https://acme.service-now.com',
        fields: { product: { id: 'category', values: { vpn: 'network' } }, version: 'u_version' },
      },
      confidence: 'documented',
      replaces: { '^': caret },
      note: {
        en: 'References want a sys_id, lists of choices the stored value. The address is documented; that it fills a new record is common practice.',
        'zh-cn': '引用字段需要 sys_id，选项列表需要存储值。地址格式有文档；用它预填新记录是普遍做法。',
      },
    },
    {
      ...facts,
      title: 'Workspace',
      example: { mode: 'workspace', url: 'https://acme.service-now.com', table: 'sn_customerservice_case' },
      confidence: 'public-code',
      replaces: { '^': caret },
      note: {
        en: 'Seen in public code once, on the Service Operations Workspace: try it on your release.',
        'zh-cn': '仅在一份公开代码中见到，用于 Service Operations Workspace：请在您的版本上先行验证。',
      },
    },
    {
      ...facts,
      title: 'Service Portal',
      example: {
        mode: 'portal',
        url: 'https://acme.service-now.com',
        portal: 'esc',
        itemId: '3f1dd0320a0a0b99000a53f7604a2ef9',
        fields: { version: 'u_version' },
      },
      confidence: 'public-code',
      note: {
        en: 'Only with a catalog client script that reads the parameter and sets the variables; without it the form opens empty.',
        'zh-cn': '需要一段目录客户端脚本读取该参数并设置变量；没有脚本时表单为空。',
      },
    },
  ],
})
