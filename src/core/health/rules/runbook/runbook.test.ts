import { expect, test } from 'vitest'
import { checkExample, told } from '../../check-example.fixture.ts'

const check = (text: string, data = {}, config = {}): string[] =>
  told(checkExample({ files: { 'runbooks/PodDown.md': { data, text } }, config }), 'runbook/').map((line) =>
    line.replace('runbooks/PodDown.md', 'page'),
  )

const sections = (...names: string[]): string =>
  `# PodDown\n\n${names.map((name) => `## ${name}\n\nText.\n`).join('\n')}`

test.each([
  [['Meaning', 'Impact', 'Diagnosis', 'Mitigation']],
  [['Symptoms', 'User impact', '1. Investigation:', 'Resolution']],
  [['Overview', 'Impact', 'Diagnosis and mitigation']],
  [['含义', '影响', '诊断', '缓解措施']],
  [['告警说明', '业务影响', '排查步骤', '应急处理']],
  [['故障现象', '影响范围', '如何定位', '解决办法']],
])('takes %j for a whole runbook', (names) => {
  expect(check(sections(...names))).toEqual([])
})

test('notes the sections that are missing', () => {
  expect(check(sections('Meaning', 'Diagnosis'))).toEqual([
    'page:1 note runbook/missing-section This runbook has no section for impact, mitigation. Add them, or name your heading under "health.runbooks.sections".',
  ])
})

test('a page without any section is a runbook only if it says so', () => {
  expect(check('# PodDown\n\nMoved.')).toEqual([])
  expect(check('# Diagnosis\n\nHow to look.\n\n## Logs\n\nText.')).toEqual([])
  expect(check('# PodDown\n\nText.', { alerts: ['PodDown'] })).toHaveLength(1)
  expect(check('# PodDown\n\nText.', { alerts: ['PodDown'], status: 'deprecated' })).toEqual([])
})

test('sections are the config’s to name', () => {
  const runbooks = { sections: { steps: { names: ['Do this'] }, thanks: { names: ['Thanks'], isRequired: false } } }
  expect(check(sections('Do this'), {}, { health: { runbooks } })).toEqual([])
})

const commanded = (command: string, after = ''): string[] =>
  check(`# PodDown\n\n\`\`\`sh\nls\n${command}\n\`\`\`\n\n${after}\n\n## Next\n\nCheck it, or roll back.`)

test.each([
  ['rm -rf /var/lib/x', 'rm'],
  ['$ kubectl delete pvc x', 'kubectl delete'],
  ['kubectl -n monitoring delete pvc x', 'kubectl -n monitoring delete'],
  ['sudo -u root kill -9 1', 'kill'],
  ['ps | xargs -r kill', 'kill'],
  ['find . -exec rm {} +', 'rm'],
  ["psql -c 'DROP TABLE users'", 'DROP TABLE'],
  ['oc adm drain node1', 'oc adm drain'],
  ['kubectl scale deploy x --replicas=0', 'kubectl scale deploy x --replicas=0'],
  ['root@host:~# reboot', 'reboot'],
])('notes that nothing behind "%s" says how to verify it and to roll it back', (command, name) => {
  expect(commanded(command)).toEqual([
    `page:5 note runbook/destructive-command Nothing behind "${name}" says how to verify it or how to roll it back. Say below it what success looks like and how to undo it, or that nothing undoes it.`,
  ])
})

test.each([
  ['a comment', '# rm -rf x'],
  ['a word that only begins so', 'rmx --help'],
  ['an option', 'ls --rm x'],
  ['a name', 'kubectl get pods delete-me'],
  ['scaling up', 'kubectl scale deploy x --replicas=3'],
])('takes %s for harmless', (_, command) => {
  expect(commanded(command)).toEqual([])
})

test('what stands behind the command counts up to the next section', () => {
  expect(commanded('rm x', 'Verify with ls. Roll back: restore the backup.')).toEqual([])
  expect(commanded('rm x', '确认文件已删除。回滚：无需。')).toEqual([])
  expect(commanded('rm x', 'Verify with ls.')).toEqual([
    expect.stringContaining('Nothing behind "rm" says how to roll it back.'),
  ])
})

test('what a block does itself to undo a command counts', () => {
  expect(
    commanded('kubectl scale deploy x --replicas=0\nkubectl scale deploy x --replicas=2', 'It should start.'),
  ).toEqual([])
})

test('nothing is left of a deployment either way it is written', () => {
  expect(commanded('kubectl scale deploy x --replicas 0')).toHaveLength(1)
})

test('each command of a block is looked at', () => {
  expect(commanded('rm x\nkubectl delete pvc y')).toEqual([
    expect.stringContaining('Nothing behind "rm" says'),
    expect.stringContaining('Nothing behind "kubectl delete" says'),
  ])
})

test('a pod that is deleted comes back by itself, so only what success looks like is asked for', () => {
  expect(commanded('kubectl -n a delete pod x', 'The pod will be recreated.')).toEqual([])
  expect(commanded('oc delete pods -l app=x')).toEqual([
    expect.stringContaining('Nothing behind "oc delete" says how to verify it. Say'),
  ])
})

test('notes a placeholder that the text does not speak of, and lets evident and explained ones pass', () => {
  const text = 'The shard is in the label.\n\n```sh\nget <namespace> <shard-id> <XYZ>\ncat <<EOF > x\n```'
  expect(check(text)).toEqual([
    'page:4 note runbook/unexplained-placeholder The placeholder "<XYZ>" is not explained. Say in the text what to put there.',
  ])
})

test('code that is not typed into a shell has no commands and no placeholders', () => {
  expect(check('```xml\n<XYZ>rm -rf</XYZ>\n```\n\n```go\nrm(x)\n```')).toEqual([])
})
