import { defineTarget } from '../../shared/target.ts'
import { prefill } from './prefill.ts'
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
      carries: ['subject', 'description'],
      note: {
        en: 'Templates are left out, as releases differ in what they do with a description. Lines that GitLab would take as commands are made plain text.',
        'zh-cn': '不使用模板，因为各版本对描述的处理不同。GitLab 会当作快捷命令的行将转为普通文本。',
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
