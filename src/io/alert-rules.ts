import { globSync, readFileSync, realpathSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments, type YAMLMap } from 'yaml'
import type { Finding } from '../core/domain/finding.ts'
import type { AlertRule } from '../core/health/context.ts'

export interface AlertRulesRead {
  rules: AlertRule[]
  findings: Finding[]
  fileCount: number
}

/**
 * Reads the alerting rules of Prometheus: rule files, and PrometheusRule resources of Kubernetes, one or many in a file.
 *
 * @param globs as the person typed them, from the folder they stand in
 * @param root of the content, which findings name files from: rule files seldom lie below it
 */
export function readAlertRules(globs: readonly string[], cwd: string, root = cwd): AlertRulesRead {
  const files = [...new Set(globs.flatMap((glob) => globSync(glob, { cwd })))].sort()
  const read = files.map((file) => {
    const path = realpathSync(resolve(cwd, file))
    return readRuleFile(path, relative(realpathSync(root), path))
  })
  return {
    rules: read.flatMap(({ rules }) => rules),
    findings: read.flatMap(({ findings }) => findings),
    fileCount: files.length,
  }
}

function readRuleFile(path: string, name: string): Pick<AlertRulesRead, 'rules' | 'findings'> {
  const file = name.replaceAll('\\', '/')
  const lines = new LineCounter()
  const rules: AlertRule[] = []
  const findings: Finding[] = []
  const refuse = (reason: string, line = 1, column = 1): void =>
    void findings.push({
      code: 'health/unreadable-rules',
      severity: 'warning',
      at: { type: 'source', file, line, column },
      message: `These alerting rules cannot be read: ${reason}.`,
      advice: 'Correct the YAML, or leave the file out of --alerts.',
    })
  try {
    for (const document of parseAllDocuments(readFileSync(path, 'utf8'), { lineCounter: lines, logLevel: 'silent' })) {
      const [error] = document.errors
      if (error !== undefined) {
        const { line, col } = lines.linePos(error.pos[0])
        refuse(error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '', line, col)
      }
      collect(document.contents, 0, (node, url) => {
        const { line, col } = lines.linePos(node.range?.[0] ?? 0)
        rules.push({ alert: String(node.value), runbookUrl: url, at: { type: 'source', file, line, column: col } })
      })
    }
  } catch (error) {
    refuse(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  }
  return { rules, findings }
}

type Visit = (alert: { value: unknown; range?: [number, number, number] | null }, url: string | undefined) => void

/** A rule is a mapping with "alert" and "expr", however deep: in groups, in a resource, in a list of resources. */
function collect(node: unknown, depth: number, visit: Visit): void {
  if (depth > 20) return
  if (isSeq(node)) for (const item of node.items) collect(item, depth + 1, visit)
  if (!isMap(node)) return
  const alert = node.get('alert', true) as Node | undefined
  if (isScalar(alert) && node.has('expr')) {
    visit(alert as never, findUrl(node))
    return
  }
  for (const { value } of node.items) collect(value, depth + 1, visit)
}

function findUrl(rule: YAMLMap): string | undefined {
  const annotations = rule.get('annotations')
  const url = isMap(annotations) ? (annotations.get('runbook_url') ?? annotations.get('runbook')) : undefined
  return typeof url === 'string' && url !== '' ? url : undefined
}
