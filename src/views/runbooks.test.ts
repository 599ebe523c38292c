import { expect, test } from 'vitest'
import { exampleSite } from './files/example-site.fixture.ts'
import { toRunbooksView } from './runbooks.ts'

test('an alert that several runbooks answer names each of them, and has the rank of each', () => {
  const site = exampleSite({
    files: {
      'en/runbooks/pages.md': { data: { title: 'Publish to pages', alerts: ['PublishFailed'] } },
      'en/runbooks/s3.md': { data: { title: 'Publish to storage', alerts: ['PublishFailed'] } },
      'en/runbooks/disk.md': { data: { title: 'Disk full', alerts: ['DiskFull'], severity: 'high' } },
    },
  })
  expect(toRunbooksView(site, 'en').alerts).toEqual([
    { alert: 'DiskFull', href: '/runbooks/disk/', rank: '1' },
    { alert: 'PublishFailed', href: '/runbooks/pages/', rank: 'none', title: 'Publish to pages' },
    { alert: 'PublishFailed', href: '/runbooks/s3/', rank: 'none', title: 'Publish to storage' },
  ])
})

test('severities that the config lists in capitals are sorted and filtered by', () => {
  const site = exampleSite({
    config: { severities: ['P1', 'P2'] },
    files: {
      'runbooks/a.md': { data: { title: 'Slow', severity: 'p2' } },
      'runbooks/b.md': { data: { title: 'Down' }, text: 'Severity: P1' },
    },
  })
  const { severities, groups } = toRunbooksView(site, 'en')
  expect(severities).toEqual([
    { rank: 0, label: 'P1' },
    { rank: 1, label: 'P2' },
  ])
  expect(groups[0]?.runbooks.map(({ title, rank }) => [title, rank])).toEqual([
    ['Down', '0'],
    ['Slow', '1'],
  ])
})
