import { defineTarget } from '../../shared/target.ts'
import { prefill, quickAction } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

export const gitlab = defineTarget({
  name: 'gitlab',
  label: 'GitLab',
  options: OptionsSchema,
  prefill,
  ways: [
    {
      title: 'Issues',
      example: { opens: 'issue', project: 'acme/app', confidential: true },
      confidence: 'documented',
      login: 'required',
      budget: 2000,
      replaces: quickAction,
      carries: ['subject', 'description'],
      note: {
        en: 'Templates are left out, as releases differ in what they do with a description. Before the slash of a line that GitLab would take as a command, an invisible character is sent (U+2060), and the visitor is told.',
        'zh-cn':
          '不使用模板，因为各版本对描述的处理不同。对于 GitLab 会当作快捷命令的行，会在斜杠前加入不可见字符（U+2060），并告知访客。',
      },
    },
    {
      title: 'Service Desk',
      example: { opens: 'service-desk', email: 'contact-project+acme-app@incoming.gitlab.com' },
      confidence: 'documented',
      login: 'no',
      budget: 1800,
      carries: ['subject', 'description'],
      note: {
        en: 'By e-mail, without an account. The visitor needs a mail program.',
        'zh-cn': '通过电子邮件，无需账号。访客需要有邮件程序。',
      },
    },
  ],
})
