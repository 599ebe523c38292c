import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readAlertRules } from './alert-rules.ts'

const folder = mkdtempSync(join(tmpdir(), 'tierzero-alerts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function read(text: string): ReturnType<typeof readAlertRules> {
  writeFileSync(join(folder, 'x.yaml'), text)
  return readAlertRules(['*.yaml', 'x.*'], folder)
}

const told = (text: string) =>
  read(text).rules.map(({ alert, runbookUrl, at }) => [alert, runbookUrl, 'line' in at && at.line])

test('reads a rule file of Prometheus', () => {
  expect(
    told(`groups:
  - name: a
    rules:
      - record: x:y
        expr: y
      - alert: Down
        expr: up == 0
        annotations: { runbook_url: https://e.example/down }
      - alert: Slow
        expr: x > 1
`),
  ).toEqual([
    ['Down', 'https://e.example/down', 6],
    ['Slow', undefined, 9],
  ])
})

test('reads resources of Kubernetes, several in a file and in a list', () => {
  const resource = (name: string) =>
    `kind: PrometheusRule\nspec:\n  groups:\n  - rules:\n    - alert: ${name}\n      expr: x\n`
  const list = `kind: List\nitems:\n- kind: PrometheusRule\n  spec: {groups: [{rules: [{alert: C, expr: x}]}]}\n`
  expect(told(`${resource('A')}---\n${resource('B')}---\n${list}`).map(([name]) => name)).toEqual(['A', 'B', 'C'])
})

test('takes nothing for an alert that has no expression', () => {
  expect(told('dashboards:\n  - alert: Down\n  - just: text\n')).toEqual([])
})

test('says what it cannot read, and goes on', () => {
  const { rules, findings, fileCount } = read('groups:\n  - rules: [{alert: A, expr: x}]\n  bad\n: {{ x }}: -\n')
  expect(fileCount).toBe(1)
  expect(rules.map(({ alert }) => alert)).toEqual(['A'])
  expect(findings).toEqual([
    {
      code: 'health/unreadable-rules',
      severity: 'warning',
      at: { type: 'source', file: 'x.yaml', line: expect.any(Number), column: expect.any(Number) },
      message: expect.stringMatching(/^These alerting rules cannot be read: .+\.$/),
      advice: 'Correct the YAML, or leave the file out of --alerts.',
    },
  ])
})

test('matches nothing where there is nothing', () => {
  expect(readAlertRules(['none/**/*.yaml'], folder)).toEqual({ rules: [], findings: [], fileCount: 0 })
})
