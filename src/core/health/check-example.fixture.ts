import { type Example, exampleCorpus } from '../corpus/example-corpus.fixture.ts'
import type { Finding } from '../domain/finding.ts'
import { checkCorpus } from './check-corpus.ts'
import type { HealthInput } from './context.ts'

/** Everything that is found in texts in memory, on 15 March 2026. Lines count from the text's own first one. */
export function checkExample(example: Example, input: Partial<HealthInput> = {}): Finding[] {
  const { corpus, drafts, findings, resolve } = exampleCorpus(example)
  const folder = example.contentFolder ?? 'content'
  const written = Object.entries(example.files).map(([path, file]) => {
    const text = typeof file === 'string' ? file : (file.text ?? '')
    return [
      folder === '' ? path : `${folder}/${path}`,
      { text, data: typeof file === 'string' ? {} : (file.data ?? {}) },
    ] as const
  })
  const byFile = new Map(written)
  return checkCorpus({
    corpus,
    resolve,
    drafts,
    files: [...byFile.keys(), ...(example.assets ?? []), ...(example.others ?? [])],
    today: '2026-03-15',
    linesOf: (file) => byFile.get(file)?.text.split('\n'),
    locate: (file, [key]) => {
      const index = Object.keys(byFile.get(file)?.data ?? {}).indexOf(String(key))
      return index === -1 ? undefined : { line: index + 2, column: 1 }
    },
    codeOwnersOf: undefined,
    alertRules: undefined,
    suspects: new Set(byFile.keys()),
    secrets: [],
    read: findings,
    configFile: 'kb.config.ts',
    ...input,
  })
}

/** Findings of one area as `file:line severity code message advice`. */
export function told(findings: readonly Finding[], area = ''): string[] {
  return findings
    .filter(({ code }) => code.startsWith(area))
    .map(({ at, severity, code, message, advice }) => {
      const place = at.type === 'unavailable' ? '' : at.type === 'file' ? at.file : `${at.file}:${at.line}`
      return `${place.replace('content/', '')} ${severity} ${code} ${message} ${advice}`
    })
}
