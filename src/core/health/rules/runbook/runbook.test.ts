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

test('reports the sections that are missing', () => {
  expect(check(sections('Meaning', 'Diagnosis'))).toEqual([
    'page:1 warning runbook/missing-section This runbook has no section for impact, mitigation. Add them, or name your heading under "health.runbooks.sections".',
  ])
})

test('a page without any section is a runbook only if it says so', () => {
  expect(check('# PodDown\n\nMoved.')).toEqual([])
  expect(check('# Diagnosis\n\nHow to look.\n\n## Logs\n\nText.')).toEqual([])
  expect(check('# PodDown\n\nText.', { alerts: ['PodDown'] })).toHaveLength(1)
  expect(check('# PodDown\n\nText.', { alerts: ['PodDown'], status: 'deprecated' })).toEqual([])
})

test('a page that names a few sections among others is a runbook only if it is for an alert', () => {
  const text = sections('Purpose', 'Scope', 'Procedure')
  const codesOf = (file: string, body = text): number =>
    told(checkExample({ files: { [`runbooks/${file}`]: body } }), 'runbook/missing-section').length
  expect(codesOf('escalation-path.md', text.replace('PodDown', 'Escalation path'))).toBe(0)
  expect(codesOf('PodDown.md')).toBe(1)
  expect(codesOf('PodDown.md', text.replace('# PodDown', '# PodDown [Deprecated]'))).toBe(0)
  expect(codesOf('how-to.md', `# How to\n\n## Meaning\n\n## Impact\n\n## Mitigation`)).toBe(1)
})

test('sections that an unclosed fence swallows are not told missing: the fence is', () => {
  expect(check('# PodDown\n\n## Meaning\n\n```\n\n## Impact\n\n## Diagnosis\n\n## Mitigation')).toEqual([])
})

test('a severity is one that the config lists, in any case', () => {
  const whole = sections('Meaning', 'Impact', 'Diagnosis', 'Mitigation')
  const of = (severity: unknown, config = {}): string[] => check(whole, { severity }, config)
  expect([...of('Critical'), ...of('p1', { severities: ['P1', 'P2'] }), ...of(undefined)]).toEqual([])
  expect([...of('hgih'), ...of('bogus')]).toEqual([
    'page:2 warning runbook/unknown-severity "hgih" is not a severity that kb.config.ts lists. Did you mean "high"?',
    'page:2 warning runbook/unknown-severity "bogus" is not a severity that kb.config.ts lists. Use one of critical, high, medium, low.',
  ])
})

test('a severity that the text states too is none for that, but for what alerts call so', () => {
  const of = (severity: string): string[] =>
    check(`# PodDown\n\nSeverity: ${severity}\n\n## Next\n\nCheck it, or roll back.`, { severity })
  expect(of('gruesome').filter((line) => line.includes('unknown-severity'))).toEqual([
    'page:2 warning runbook/unknown-severity "gruesome" is not a severity that kb.config.ts lists. Use one of critical, high, medium, low.',
  ])
  expect(of('warning').filter((line) => line.includes('unknown-severity'))).toEqual([])
})

test('sections are the config’s to name', () => {
  const runbooks = { sections: { steps: { names: ['Do this'] }, thanks: { names: ['Thanks'], isRequired: false } } }
  expect(check(sections('Do this'), {}, { health: { runbooks } })).toEqual([])
})

const commanded = (command: string, after = ''): string[] =>
  check(`# PodDown\n\n\`\`\`sh\nls\n${command}\n\`\`\`\n\n${after}\n\n## Next\n\nCheck it, or roll back.`)

test.each([
  ['rm -rf /var/lib/x', 'rm', 1],
  ['$ kubectl -n monitoring delete pvc x', 'kubectl -n monitoring delete', 3],
  ["psql -c 'DROP TABLE users'", 'DROP TABLE', 10],
  ['kubectl scale deploy x --replicas 0', 'kubectl scale deploy x --replicas 0', 1],
])('reports that nothing behind "%s" says how to verify it and to roll it back', (command, name, column) => {
  expect(commanded(command)).toEqual([
    `page:5 warning runbook/destructive-command Nothing behind "${name}" says how to verify it or how to roll it back. Say below it what success looks like and how to undo it, or that nothing undoes it.`,
  ])
  const text = `# PodDown\n\n\`\`\`sh\nls\n${command}\n\`\`\``
  const [found] = checkExample({ files: { 'runbooks/PodDown.md': text } }).filter(({ code }) =>
    code.startsWith('runbook/'),
  )
  expect(found?.at).toEqual({ type: 'source', file: 'content/runbooks/PodDown.md', line: 5, column })
})

test.each([
  ['a reboot', 'reboot'],
  ['a reboot that is spelt otherwise', 'shutdown -r now'],
  ['a pod', 'kubectl delete pod/x'],
  ['pods that are listed', 'kubectl get pods -o name | xargs -r kubectl delete'],
])('asks only for how to verify %s', (_, command) => {
  expect(commanded(command)).toEqual([
    expect.stringMatching(/Nothing behind "[^"]+" says how to verify it\. Say below it what success looks like\.$/),
  ])
})

test.each([
  ['kubectl drain node-1', 'The node should be empty. Let pods back: `kubectl uncordon node-1`.'],
  ['kubectl scale deploy x --replicas=0', 'Wait until it is gone, then scale it back up.'],
  ['systemctl stop x', 'Check it. Then `systemctl start x`.'],
  ['kill -9 1', 'Make sure it is gone, and start it again.'],
  ['helm uninstall x', 'Then:\n\n```sh\nhelm list\nhelm install x y\n```'],
  ['rm x', '## Verification\n\nIt should be gone.\n\n## Rollback\n\nRestore the backup.'],
  ['rm x', '## 验证\n\n应当没有了。\n\n## 回滚\n\n从备份恢复。'],
])('takes what stands behind "%s" for how to verify and undo it: %s', (command, after) => {
  expect(commanded(command, after)).toEqual([])
})

test('a namespace called monitoring is no way to verify, and starting a service undoes no rm', () => {
  expect(commanded('rm x', 'kubectl -n monitoring annotate x y\n\nsystemctl start x')).toEqual([
    expect.stringContaining('says how to verify it or how to roll it back.'),
  ])
})

test('a here-document is text, unless a shell or a database reads it', () => {
  expect(commanded('cat > x.sh <<EOF\nrm -rf x\nEOF\nls')).toEqual([])
  expect(commanded("psql <<'EOF'\nDROP TABLE x;\nEOF")).toEqual([expect.stringContaining('page:6 warning')])
})

const stepped = (text: string): string[] => check(`# PodDown\n\n${text}\n\n## Next\n\nText.`)

test.each([
  ['Run `kubectl delete pvc x`.', 6],
  ['1. `kubectl delete pvc x`', 5],
  ['- Delete it: `kubectl delete pvc x`', 15],
  ['1. Delete the claim (`kubectl delete pvc x`).', 23],
  ['Then, as root, execute `sudo systemctl stop x`', 30],
  ['If it is full, clean up with `rm -rf /tmp/x`', 31],
  ['Empty the cache with `redis-cli flushall`', 23],
  ['To free space, you can delete files using `rm -rf /tmp/x`', 44],
  ['If needed, do a `terraform destroy`', 18],
  ['执行 `kubectl delete pvc x`。', 5],
  ['1. 删除：`kubectl delete pvc x`', 8],
])('looks at the command of a step: %s', (text, column) => {
  expect(stepped(text)).toEqual([expect.stringContaining('says how to verify it or how to roll it back.')])
  const found = checkExample({ files: { 'runbooks/PodDown.md': text } }).find(({ code }) => code.startsWith('runbook/'))
  expect(found?.at).toEqual({ type: 'source', file: 'content/runbooks/PodDown.md', line: 1, column })
})

test.each([
  ['`rm -rf /data` is dangerous.'],
  ['Never run `rm -rf /data`.'],
  ['Do not use `kubectl delete pvc x` here.'],
  ['Somebody ran `kubectl delete ns x`.'],
  ['The namespace was deleted, by someone who has run `kubectl delete ns x`.'],
  ['After `kubectl delete pvc x` the volume is gone.'],
  ['- Graceful restarts of Pods using `kubectl delete pvc x` are possible.'],
  ['- 能够通过 `kubectl delete pvc x` 优雅重启'],
  ['Use `kubectl delete` with care.'],
  ['切勿执行 `rm -rf /data`。'],
  ['| `rm x` | run it |'],
  ['## Run `rm x`'],
  ['Run `kubectl delete pvc x`. It should be gone; to roll back, restore it.'],
])('a command that is only spoken of is no step: %s', (text) => {
  expect(stepped(text)).toEqual([])
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

test('each command of a block is looked at', () => {
  expect(commanded('rm x\nkubectl delete pvc y')).toEqual([
    expect.stringContaining('Nothing behind "rm" says'),
    expect.stringContaining('Nothing behind "kubectl delete" says'),
  ])
})

test('a pod that is deleted comes back by itself, so only what success looks like is asked for', () => {
  expect(commanded('kubectl -n a delete pod x', 'The pod will be recreated.')).toEqual([])
  expect(commanded('oc delete pods -l app=x')).toEqual([
    expect.stringContaining('Nothing behind "oc delete" says how to verify it. Say below it what success looks like.'),
  ])
})

test('notes a placeholder that the text does not speak of, and lets evident and explained ones pass', () => {
  const text = 'The shard is in the label.\n\n```sh\nget <namespace> <shard-id> <XYZ>\ncat <<EOF > x\n```'
  expect(check(text)).toEqual([
    'page:4 note runbook/unexplained-placeholder The placeholder "<XYZ>" is not explained. Say in the text what to put there.',
  ])
})

const placeholdersIn = (code: string, prose = 'Text.'): string[] =>
  check(`# PodDown\n\n${prose}\n\n\`\`\`sh\n${code}\n\`\`\``).map((line) => /"(.*)"/.exec(line)?.[1] ?? line)

test.each([
  ['echo $QUUX', '$QUUX'],
  [`echo "\${QUUX}/x"`, `\${QUUX}`],
  ['get {{ quux }}', '{{ quux }}'],
  ['get YOUR_QUUX', 'YOUR_QUUX'],
  ['get your-quux', 'your-quux'],
  ['get CHANGEME', 'CHANGEME'],
  ["get '<quux>'", '<quux>'],
  ["jq '.a\n.b' | get $QUUX", '$QUUX'],
])('asks what to put in %s', (code, placeholder) => {
  expect(placeholdersIn(code)).toEqual([placeholder])
})

test.each([
  ['set above', 'export QUUX=1\necho $QUUX'],
  ['set in the same line', 'QUUX=$(ls); echo $QUUX'],
  ['set by a loop', 'for quux in *; do echo $quux; done'],
  ['read', 'while read -r quux corge; do echo "$corge"; done'],
  ['set if it is not', `if test "\${QUUX:-}"; then echo $QUUX; fi`],
  ['set by PowerShell', '$quux = Get-Item x\necho $quux'],
  ['of every shell', 'ls $HOME $1 $? $@ "$PWD"'],
  ['of another program', "awk '{print $quux}' x | jq '.[] | $corge'"],
  ['of another program over several lines', "jq '\n.a as $quux\n| $quux'"],
  ['of a template', 'kubectl get x -o go-template="{{ range .items }}{{ end }}{{ .name }}"'],
  ['escaped', 'echo \\$QUUX'],
  ['in a comment', 'ls # of <QUUX>'],
  ['evident', 'ls $NAMESPACE <pod-name> YOUR_CLUSTER $NS'],
  ['a default', `ls \${QUUX:-x}`],
])('a variable %s needs no word', (_, code) => {
  expect(placeholdersIn(code)).toEqual([])
})

test('the text, and comments of commands, explain a placeholder', () => {
  expect(placeholdersIn('echo $QUUX {{ corge }}', '`QUUX` is the name of the corge.')).toEqual([])
  expect(placeholdersIn('# put the quux there\necho $QUUX')).toEqual([])
  expect(
    placeholdersIn(`echo $JOBNAME \${resources} <pod-address>`, 'The job is in the alert, and its resource.'),
  ).toEqual([])
})

test('a block of a runbook that names no language is noted', () => {
  expect(told(checkExample({ files: { 'runbooks/PodDown.md': '```\nls\n```' } }), 'content/fence')).toEqual([
    'runbooks/PodDown.md:1 note content/fence-language This block of code does not name its language. Write the language behind the fence, or "text".',
  ])
})

test('front matter has no steps', () => {
  expect(stepped('Text.')).toEqual([])
  expect(check('---\nimpact: Run `rm x`\n---\n\n# PodDown\n\nRun `rm y`.')).toHaveLength(1)
})

test('code that is not typed into a shell has no commands and no placeholders', () => {
  expect(check('```xml\n<XYZ>rm -rf</XYZ>\n```\n\n```go\nrm(x)\n```')).toEqual([])
})

test('the list of destructive commands can be replaced, and added to', () => {
  const files = { 'runbooks/a.md': '```sh\nacmectl purge x\n```\n\n```sh\nrm -rf /data\n```' }
  const commandsOf = (destructive: string[]): string[] =>
    checkExample({ files, config: { health: { runbooks: { destructive } } } })
      .filter(({ code }) => code === 'runbook/destructive-command')
      .map(({ subject }) => subject ?? '')
  expect(commandsOf(['acmectl purge'])).toEqual(['acmectl purge'])
  expect(commandsOf(['...', 'acmectl purge'])).toEqual(['acmectl purge', 'rm'])
})
