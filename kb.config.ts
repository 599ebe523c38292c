import { defineConfig } from './src/core/domain/config.ts'

/** The site that ships with the product. All keys are explained in content/en/guides/configuration.md. */
export default defineConfig({
  title: { en: 'Tierzero help', 'zh-cn': 'Tierzero 帮助中心' },
  description: {
    en: 'How to build a support site that answers before a ticket is written',
    'zh-cn': '让读者在提交工单之前就找到答案：支持站点搭建指南',
  },
  url: 'https://tierzero.example',
  repository: { url: 'https://git.tierzero.example/tierzero', type: 'github' },
  topics: {
    'getting-started': { en: 'Getting started', 'zh-cn': '快速入门' },
    writing: { en: 'Writing', 'zh-cn': '撰写文章' },
    search: { en: 'Search', 'zh-cn': '搜索' },
    languages: { en: 'Languages', 'zh-cn': '多语言' },
    hosting: { en: 'Hosting', 'zh-cn': '托管' },
    operations: { en: 'Building and operating', 'zh-cn': '构建与运维' },
    security: { en: 'Security and privacy', 'zh-cn': '安全与隐私' },
    support: { en: 'Getting support', 'zh-cn': '获取支持' },
  },
  audiences: {
    reader: { en: 'Readers', 'zh-cn': '读者' },
    writer: { en: 'Writers', 'zh-cn': '作者' },
    operator: { en: 'Site owners', 'zh-cn': '站点负责人' },
  },
  featured: [
    'faq/getting-started/first-site',
    'faq/getting-started/existing-markdown',
    'faq/writing/add-an-article',
    'faq/search/article-not-found',
    'faq/hosting/where-to-host',
    'faq/support/reach-a-person',
  ],
  reviewInterval: '6m',
  help: {
    message: {
      en: 'Ask people. Your question also shows us which article is missing or unclear.',
      'zh-cn': '请直接联系我们。您的提问也能让我们知道还缺哪篇文章、哪篇写得不够清楚。',
    },
    channels: [
      { type: 'chat', label: 'chat.example.com', url: 'https://chat.example.com' },
      { type: 'email', label: 'help@example.com', url: 'mailto:help@example.com' },
    ],
  },
  support: {
    trackers: {
      forum: {
        type: 'discourse',
        label: { en: 'Ask in the forum', 'zh-cn': '在论坛提问' },
        url: 'https://forum.example.com',
        category: 'questions',
      },
      bugs: {
        type: 'github',
        label: { en: 'Report a bug', 'zh-cn': '报告缺陷' },
        opens: 'form',
        repository: 'acme/tierzero',
        template: 'bug.yml',
        description: 'what-happened',
        fields: { version: 'version' },
      },
      desk: {
        type: 'zendesk',
        label: { en: 'Open a ticket', 'zh-cn': '提交工单' },
        tiers: ['professional', 'subscription'],
        url: 'https://support.example.com',
        fields: {
          version: 360000000001,
          severity: { id: 'priority', values: { critical: 'urgent', high: 'high', medium: 'normal', low: 'low' } },
        },
      },
      hotline: {
        type: 'phone',
        label: '+1 202 555 0100',
        tiers: 'subscription',
        severities: 'critical',
        number: '+1 202 555 0100',
      },
    },
    routes: [
      { severities: 'critical', to: ['hotline', 'desk', 'bugs'] },
      { severities: 'high', to: ['desk', 'bugs'] },
    ],
    severities: {
      critical: {
        en: 'The site is down or shows what it must not, and there is no way around it.',
        'zh-cn': '站点无法访问，或显示了不该显示的内容，且没有绕过的办法。',
      },
      high: {
        en: 'Readers cannot find or read much of it.',
        'zh-cn': '读者无法找到或阅读大部分内容。',
      },
      medium: {
        en: 'Something is wrong, but there is a way around it.',
        'zh-cn': '有问题，但可以绕过。',
      },
      low: { en: 'A question, or a wish.', 'zh-cn': '疑问或建议。' },
    },
    diagnostics: [
      {
        topics: ['operations', 'hosting'],
        ask: {
          'build-output': { en: 'What the build printed', 'zh-cn': '构建的输出' },
          host: { en: 'Where the site is hosted', 'zh-cn': '站点托管在哪里' },
        },
      },
    ],
  },
  security: {
    contact: 'mailto:security@example.com',
    expires: '2027-11-01',
    languages: ['en', 'zh'],
  },
})
