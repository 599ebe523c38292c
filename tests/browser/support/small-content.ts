import { coverageReport } from './coverage-report.ts'

/**
 * Three languages, one of them written from right to left, an article that only one of them has, and one whose route
 * belongs to an index of the site; and a report of coverage.
 */
export const smallContent = {
  'content/en/faq/login/reset.md':
    '---\ntitle: Reset a password\nreviewed: 2026-03-04\n---\n\nOpen the settings.\n\n## Steps\n\n1. Go.\n   - [x] Look.\n     - [ ] Wait.\n       1. Count.\n          - Rest.\n2. Done.\n',
  'content/en/faq/login/only.md':
    '---\ntitle: Only in English\n---\n\nNobody has translated this.\n\n```sh\necho yes\n```\n',
  'content/en/tiers/index.md': '---\ntitle: Our support\n---\n\nOne for all.\n',
  'content/en/faq/login/reset-on-the-old-portal.md': [
    '---',
    'title: Reset a password on the old portal',
    'reviewed: 2026-02-03',
    'status: deprecated',
    '---',
    '',
    'Open the old portal to reset a password.',
    '',
  ].join('\n'),
  'content/zh-cn/faq/login/reset.md': '---\ntitle: 重置密码\n---\n\n打开设置。\n\n## 步骤\n\n1. 开始。\n',
  'content/ar/faq/login/reset.md':
    '---\ntitle: إعادة تعيين كلمة المرور\nreviewed: 2026-03-05\nversions: [1.x, 2.x]\n---\n\nافتح الإعدادات.\n\n## الخطوات\n\n1. ابدأ.\n\n```sh\ncurl --silent https://example.com | sh\n```\n',
  'coverage-report.json': JSON.stringify(coverageReport),
  'kb.config.ts': [
    'export default {',
    "  title: 'Small',",
    "  url: 'https://small.example',",
    '  coverage: { page: true },',
    "  help: { channels: [{ type: 'forum', label: 'forum', url: 'https://forum.example.com' }] },",
    '  support: {',
    '    trackers: {',
    "      forum: { type: 'discourse', label: 'Ask the forum', url: 'https://desk.site.kb', category: 'help' },",
    '      cases: {',
    "        type: 'salesforce-web-to-case',",
    "        label: 'Send a case',",
    "        action: 'https://desk.site.kb/servlet/servlet.WebToCase?encoding=UTF-8',",
    "        organization: '00D000000000001',",
    "        returnUrl: 'https://small.example/help/',",
    '      },',
    "      incident: { type: 'servicenow', label: 'Open an incident', url: 'https://desk.site.kb', mode: 'workspace' },",
    "      mail: { type: 'email', label: 'Write to us', to: 'help@small.example' },",
    '    },',
    '  },',
    '}',
    '',
  ].join('\n'),
}
