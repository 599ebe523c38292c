import { expect, test } from 'vitest'
import { compileMarkdown } from './compile.ts'

const compile = (source: string): ReturnType<typeof compileMarkdown>['body'] =>
  compileMarkdown(source, { format: 'md', locale: 'en' }).body

test.each([
  ['**Severity:** Critical', 'critical'],
  ['Severity: High', 'high'],
  ['- **Component**: etcd\n- **Severity**: P1\n', 'p1'],
  ['| Key | Value |\n|---|---|\n| Team | Storage |\n| Severity | Warning |\n', 'warning'],
  ['严重程度：critical', 'critical'],
  ['Severity: it depends on the load', undefined],
  ['> Severity: high', undefined],
  ['## Severity\n\nHigh when the disk is full.', undefined],
  ['The severity of this alert is high.', undefined],
  ['`severity: high` is a label', undefined],
])('the severity that %j states is %s', (source, severity) => {
  expect(compile(`# KubeDown\n\nText.\n\n${source}`).severity).toBe(severity)
})

test.each([
  ['**Severity:** Critical\n\nThe node is full.', 'The node is full.'],
  [
    '**Expression:**\n```\nup == 0\n```\n\n**Condition:** No target answers for ten minutes.',
    'Condition: No target answers for ten minutes.',
  ],
  ['__Owner__: Storage team\n\nWhat it means.', 'What it means.'],
  ['**Severity:** Critical', 'Severity: Critical'],
  ['**Note** that this is a sentence.\n\nMore.', 'Note that this is a sentence.'],
  ['**Disks:** they fill up at night.\n\nMore.', 'Disks: they fill up at night.'],
])('a label with a word is no lead of %j where there is another', (source, lead) => {
  expect(compile(source).lead).toBe(lead)
})
