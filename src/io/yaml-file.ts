import { existsSync } from 'node:fs'
import type { z } from 'zod'
import type { Finding, SourceLocation } from '../core/domain/finding.ts'
import { wordIssue } from '../core/domain/word-issue.ts'
import { decodeText } from './decode.ts'
import { findFaults, followAliases, readPlainYaml } from './front-matter-yaml.ts'
import { loadYaml } from './load-when-asked.ts'
import { readBytes } from './read-bytes.ts'

export interface YamlFile<T> {
  /** Absent where there is no such file, or where it cannot be read. */
  value: T | undefined
  findings: Finding[]
  /** Where a key path stands, or the nearest key above it that is there. */
  locate: (keys: readonly PropertyKey[]) => SourceLocation
}

/**
 * Reads a YAML file that writers keep, such as `content/synonyms.yaml`. `file` names it below the root; `code` is that of
 * its findings.
 */
export function readYamlFile<T>(
  path: string,
  file: string,
  schema: z.ZodType<T>,
  code = 'answers/invalid-file',
): YamlFile<T> {
  const missing = { value: undefined, findings: [], locate: (): SourceLocation => ({ type: 'file', file }) }
  if (!existsSync(path)) return missing
  const toFinding = (at: SourceLocation, message: string, advice: string): Finding => ({
    code,
    severity: 'error',
    at,
    message,
    advice,
  })
  const refuse = (reason: string): YamlFile<T> => ({
    ...missing,
    findings: [toFinding({ type: 'file', file }, `This file cannot be read: ${reason}.`, 'Put it right or remove it.')],
  })
  const bytes = readBytes(path)
  if ('reason' in bytes) return refuse(bytes.reason)
  const decoded = decodeText(bytes)
  if ('problem' in decoded) return refuse(decoded.problem.message.replace(/\.$/, ''))
  const plain = readPlainYaml(decoded.text)
  let placed: ReturnType<typeof parsePlaces> | undefined
  const places = (): ReturnType<typeof parsePlaces> => {
    placed ??= parsePlaces(decoded.text)
    return placed
  }
  const locate = (keys: readonly PropertyKey[]): SourceLocation => {
    const { document, lines } = places()
    for (let length = keys.length; length > 0; length--) {
      const node = document.getIn(keys.slice(0, length), true)
      const range = (node as { range?: [number, number, number] } | undefined)?.range
      if (range === undefined || range === null) continue
      const { line, col } = lines.linePos(range[0])
      return { type: 'source', file, line, column: col }
    }
    return { type: 'source', file, line: 1, column: 1 }
  }
  const read = plain === undefined ? toValue(places().document) : { value: plain }
  if ('message' in read) {
    const { line, col } = places().lines.linePos(read.offset)
    const at: SourceLocation = { type: 'source', file, line, column: col }
    return { ...missing, findings: [toFinding(at, `This YAML cannot be read: ${read.message}.`, read.advice)] }
  }
  const value = read.value ?? undefined
  if (value === undefined) return missing
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data, findings: [], locate }
  const findings = parsed.error.issues
    .flatMap((issue) => wordIssue(issue, schema, value))
    .map(({ path: keys, message, advice }) => toFinding(locate(keys), message, advice))
  return { value: undefined, findings, locate }
}

function toValue(document: ReturnType<typeof parsePlaces>['document']): ReturnType<typeof followAliases> {
  return findFaults(document)[0] ?? followAliases(document)
}

/** The text with the place of everything in it, which takes six times as long as its values alone. */
function parsePlaces(text: string) {
  const { LineCounter, parseDocument } = loadYaml()
  const lines = new LineCounter()
  const options = { uniqueKeys: true, prettyErrors: false, logLevel: 'silent', lineCounter: lines } as const
  return { document: parseDocument(text, options), lines }
}
