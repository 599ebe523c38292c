import { expect, test } from 'vitest'
import { compileMarkdown } from './compile.ts'

const compile = (source: string): ReturnType<typeof compileMarkdown>['body'] =>
  compileMarkdown(source, { format: 'md', locale: 'en' }).body

test.each([
  ['**Severity:** Critical', ['critical']],
  ['Severity: High.', ['high']],
  ['**Severity:** Critical  \n**Component:** etcd', ['critical']],
  ['Team: Storage\nSeverity: `high`\nComponent: etcd', ['high']],
  ['- **Component**: etcd\n- **Severity**: P1\n  - at night: P2\n', ['p1']],
  ['| Key | Value |\n|---|---|\n| Team | Storage |\n| Severity | Warning |\n', ['warning']],
  [
    '| Severity | Impact |\n|---|---|\n| critical | all |\n\nSeverity: none\n\nSeverity: critical',
    ['impact', 'none', 'critical'],
  ],
  ['严重程度：critical', ['critical']],
  ['Severity matters', []],
  ['Severity:\n\n- critical', []],
  ['Severity: it depends on the load', []],
  ['> Severity: high', []],
  ['## Severity\n\nHigh when the disk is full.', []],
  ['The severity of this alert is high.', []],
  ['`severity: high` is a label', []],
])('the severities that %j states are %j', (source, severities) => {
  expect(compile(`# KubeDown\n\nText.\n\n${source}`).severities).toEqual(severities)
})

test.each([
  ['**Severity:** Critical\n\nThe node is full.', 'The node is full.'],
  [
    '**Expression:**\n```\nup == 0\n```\n\n**Condition:** No target answers for ten minutes.',
    'Condition: No target answers for ten minutes.',
  ],
  ['__Owner__: Storage team\n\nWhat it means.', 'What it means.'],
  [
    '**Severity:** Critical  \n**Component:** etcd  \n**Team:** Storage and backup\n\nThe node is full.',
    'The node is full.',
  ],
  [
    '**Severity:** Critical\nThe node is full, and nothing is written.\n\nMore.',
    'Severity: Critical The node is full, and nothing is written.',
  ],
  ['**Severity:** Critical', 'Severity: Critical'],
  ['**Note** that this is a sentence.\n\nMore.', 'Note that this is a sentence.'],
  ['**问题**：磁盘已满，构建无法继续进行下去。\n\n第二段文字。', '问题：磁盘已满，构建无法继续进行下去。'],
  ['**负责人：** 存储团队\n\n这条告警的含义。', '这条告警的含义。'],
  ['**नोट:** डिस्क भर गई है इसलिए साइट नहीं बनती।\n\nऔर।', 'नोट: डिस्क भर गई है इसलिए साइट नहीं बनती।'],
  ['**Disks:** they fill up at night.\n\nMore.', 'Disks: they fill up at night.'],
])('a label with a word is no lead of %j where there is another', (source, lead) => {
  expect(compile(source).lead).toBe(lead)
})
