import { expect, test } from 'vitest'
import { toBreadcrumbs } from './breadcrumbs.ts'
import { exampleSite } from './files/example-site.fixture.ts'
import { findVersion } from './versions.ts'

const site = exampleSite({
  files: {
    'en/faq/login/reset.md': '# Reset',
    'en/runbooks/disk/README.md': '# Disks',
    'en/runbooks/disk/full.md': '# Disk full',
    'en/tiers/gold.md': '# Gold',
    'en/docs/storage/README.md': '# Storage',
    'en/docs/storage/volumes/README.md': '# Volumes',
    'en/docs/storage/volumes/grow.md': '# Grow a volume',
    'en/guides/README.md': '# All guides',
    'en/guides/backup/README.md': '# Backup',
    'en/guides/backup/plan.md': '# Plan a backup',
    'en/guides/moved.md': { data: { topic: 'backup' }, text: '# Moved' },
    'zh-cn/faq/other/a.md': '# 甲',
  },
})

const cases: [title: string, id: string, locale: string, crumbs: [title: string, route: string][]][] = [
  [
    'a question stands below its topic',
    'faq/login/reset',
    'en',
    [
      ['Home', '/'],
      ['Login', '/topics/login/'],
    ],
  ],
  [
    'a runbook stands below the runbooks and its folder',
    'runbooks/disk/full',
    'en',
    [
      ['Home', '/'],
      ['Runbooks', '/runbooks/'],
      ['Disks', '/runbooks/disk/'],
    ],
  ],
  [
    'a tier stands below the tiers',
    'tiers/gold',
    'en',
    [
      ['Home', '/'],
      ['Support tiers', '/tiers/'],
    ],
  ],
  [
    'folders with a page of their own are steps',
    'docs/storage/volumes/grow',
    'en',
    [
      ['Home', '/'],
      ['Storage', '/docs/storage/'],
      ['Volumes', '/docs/storage/volumes/'],
    ],
  ],
  [
    'the page of a folder stands below the folder above it, not below the topic that is itself',
    'guides/backup',
    'en',
    [
      ['Home', '/'],
      ['All guides', '/guides/'],
    ],
  ],
  [
    'a topic stands below the folder that it lies in',
    'guides/backup/plan',
    'en',
    [
      ['Home', '/'],
      ['All guides', '/guides/'],
      ['Backup', '/guides/backup/'],
    ],
  ],
  [
    'a topic that no folder is named after comes before the folders',
    'guides/moved',
    'en',
    [
      ['Home', '/'],
      ['Backup', '/topics/backup/'],
      ['All guides', '/guides/'],
    ],
  ],
  [
    'a text that stands in for a translation has no topic that its readers could open',
    'faq/login/reset',
    'zh-cn',
    [['首页', '/zh-cn/']],
  ],
]

test.each(cases)('%s', (_title, id, locale, crumbs) => {
  const version = findVersion(site, id, locale)
  if (version === undefined) throw new Error(`no ${id}`)
  expect(toBreadcrumbs(site, version.article, locale).map(({ title, route }) => [title, route])).toEqual(crumbs)
})
