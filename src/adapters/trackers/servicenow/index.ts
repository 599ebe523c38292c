import { defineTarget, type Way } from '../../shared/target.ts'
import { caret, prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

const facts = {
  login: 'required',
  budget: 2000,
  carries: ['subject', 'description', 'fields'],
} satisfies Partial<Way>

/** A catalog client script of the type onLoad. It only sets variables of the form, to text. */
const portalScript = `function onLoad() {
  var found = /[?&]sysparm_variables=([^&#]*)/.exec(top.location.href)
  if (!found) return
  var values = JSON.parse(decodeURIComponent(found[1]))
  for (var name in values) g_form.setValue(name, String(values[name]))
}`

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
      confidence: 'public-code',
      replaces: caret,
      note: {
        en: 'References want a sys_id, lists of choices the stored value. The address is documented, that it fills a new record is not: public code relies on it. A caret (^) is sent as ＾, and the visitor is told.',
        'zh-cn':
          '引用字段需要 sys_id，选项列表需要存储值。地址格式有文档，用它预填新记录没有文档，仅见于公开代码。脱字符（^）会以 ＾ 发送，并告知访客。',
      },
    },
    {
      ...facts,
      title: 'Classic form in its frame',
      example: { mode: 'classic', url: 'https://acme.service-now.com', frame: true },
      confidence: 'public-code',
      replaces: caret,
      note: {
        en: 'The same form with the navigator around it. Its address is encoded twice, so less text fits.',
        'zh-cn': '同一表单，带导航框架。地址要编码两次，因此能容纳的文本更少。',
      },
    },
    {
      ...facts,
      title: 'Workspace',
      example: { mode: 'workspace', url: 'https://acme.service-now.com', table: 'incident' },
      confidence: 'public-code',
      replaces: caret,
      note: {
        en: 'Seen in public code once, for incidents on the Service Operations Workspace: try it on your release.',
        'zh-cn': '仅在一份公开代码中见到，用于 Service Operations Workspace 的事件：请在您的版本上先行验证。',
      },
    },
    {
      ...facts,
      title: 'Service Portal',
      example: {
        mode: 'portal',
        url: 'https://acme.service-now.com',
        portal: 'esc',
        page: 'sc_cat_item',
        itemId: '3f1dd0320a0a0b99000a53f7604a2ef9',
        fields: { version: 'u_version' },
      },
      confidence: 'public-code',
      script: portalScript,
      note: {
        en: 'Only with a catalog client script that reads the parameter and sets the variables, such as the one below; without it the form opens empty.',
        'zh-cn': '需要一段目录客户端脚本读取该参数并设置变量，例如下面这段；没有脚本时表单为空。',
      },
    },
    {
      ...facts,
      title: 'Classic catalog',
      example: {
        mode: 'catalog',
        url: 'https://acme.service-now.com',
        itemId: '3f1dd0320a0a0b99000a53f7604a2ef9',
        fields: { version: 'u_version' },
      },
      confidence: 'public-code',
      note: {
        en: 'The same catalog item on its classic page; needs the same client script.',
        'zh-cn': '同一目录项的经典页面；需要同样的客户端脚本。',
      },
    },
  ],
})
