import { expect, test } from 'vitest'
import { checkExample, told } from '../../check-example.fixture.ts'
import type { AlertRule } from '../../context.ts'

const rule = (alert: string, runbookUrl?: string): AlertRule => ({
  alert,
  runbookUrl,
  at: { type: 'source', file: 'rules/x.yaml', line: 7, column: 5 },
})

const files = {
  'runbooks/PodDown.md': '# PodDown\n\nText.\n\n## Fix it',
  'runbooks/disk.md': { data: { alerts: ['DiskFull', 'DiskSlow'] }, text: '# Disk' },
}

const check = (alertRules: AlertRule[] | undefined, config = {}): string[] =>
  told(checkExample({ files, config }, { alertRules }), 'alerts/').filter((line) => !line.includes('alerts/foreign-'))

test('says nothing of alerts where nobody named rule files', () => {
  expect(check(undefined)).toEqual([])
})

test('compares alerts with runbooks both ways', () => {
  expect(check([rule('PodDown', '/'), rule('PodDwn', '/'), rule('DiskFull', '/'), rule('Quiet')])).toEqual([
    'runbooks/disk.md:2 warning alerts/unknown-alert No rule file has an alert "DiskSlow". Correct the name, or retire the runbook.',
    'rules/x.yaml:7 warning alerts/missing-runbook The alert "PodDwn" has no runbook. There is one for "PodDown"; is it the same?',
    'rules/x.yaml:7 warning alerts/missing-runbook The alert "Quiet" has no runbook. Write one with "alerts: [Quiet]" in its front matter.',
    'rules/x.yaml:7 note alerts/missing-runbook-url The alert "Quiet" has no runbook_url. Add the address of its runbook as the annotation "runbook_url".',
  ])
})

test('a runbook with no list of alerts answers the one that its title names, wherever the title stands', () => {
  const titled = {
    'runbooks/a.md': { data: { title: 'PodStuck' }, text: 'Text.' },
    'runbooks/b.md': '# PodLate\n\nText.',
  }
  const alerts = [rule('PodStuck', '/runbooks/a/'), rule('PodLate', '/runbooks/b/')]
  expect(told(checkExample({ files: titled }, { alertRules: alerts }), 'alerts/')).toEqual([])
})

const known = [rule('DiskFull', '/'), rule('DiskSlow', '/')]
const config = {
  url: 'https://help.example',
  base: '/kb/',
  repository: { url: 'https://github.com/a/b', directory: 'docs' },
}

test.each([
  ['/runbooks/PodDown/'],
  ['/runbooks/PodDown.md#fix-it'],
  ['https://help.example/kb/runbooks/PodDown/'],
  ['https://github.com/a/b/blob/main/docs/content/runbooks/PodDown.md'],
  ['https://elsewhere.example/runbooks/Nothing'],
  ['https://help.example/kb/{{ $labels.x }}'],
  ['http://help.example/kb/runbooks/PodDown/'],
  ['https://Help.Example:443/kb/runbooks/PodDown/'],
  ['https://GitHub.com/a/b/blob/main/docs/content/runbooks/PodDown.md'],
])('takes the runbook_url %s for right, or for another place’s', (url) => {
  expect(check([...known, rule('PodDown', url)], config)).toEqual([])
})

test.each([
  ['/runbooks/pod/'],
  ['/runbooks/PodDown/#mend-it'],
  ['https://help.example/kb/runbooks/PodUp/'],
  ['http://help.example/kb/runbooks/PodUp/'],
  ['HTTPS://HELP.EXAMPLE/kb/runbooks/PodUp/'],
  ['https://github.com/a/b/blob/main/docs/content/runbooks/PodUp.md'],
])('reports the runbook_url %s, which leads to no page here', (url) => {
  expect(check([...known, rule('PodDown', url)], config)).toEqual([
    `rules/x.yaml:7 warning alerts/broken-runbook-url The runbook_url of "PodDown", "${url}", leads to no page. Correct it, or add the path to "redirects" of the runbook.`,
  ])
})

test('the site itself is not called foreign, however its host is written', () => {
  const alertRules = ['http://help.example/kb/runbooks/PodDown/', 'https://HELP.example/kb/runbooks/PodDown/'].map(
    (url) => rule('PodDown', url),
  )
  expect(told(checkExample({ files, config }, { alertRules }), 'alerts/foreign')).toEqual([])
  const others = [rule('PodDown', 'https://help.example.org/kb/x'), rule('PodDown', 'http://help.example:8080/kb/x')]
  expect(told(checkExample({ files, config }, { alertRules: others }), 'alerts/foreign')).toHaveLength(2)
})

test('notes once a host that addresses of runbooks lead elsewhere, so that they were not checked', () => {
  const alertRules = [
    rule('PodDown', 'https://runbooks.example/PodDown'),
    rule('DiskFull', 'https://runbooks.example/DiskFull'),
    rule('DiskSlow', 'https://help.example/kb/{{ $labels.x }}'),
  ]
  expect(told(checkExample({ files, config }, { alertRules }), 'alerts/')).toEqual([
    'rules/x.yaml:7 note alerts/foreign-runbook-url 2 alerts have a runbook_url at runbooks.example, which is neither this site nor its repository, so these were not checked. Set "url" or "repository" in kb.config.ts if it is.',
  ])
})
