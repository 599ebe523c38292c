import type { Finding, SourceLocation } from '../../../core/domain/finding.ts'
import type { ReportContext } from '../contract.ts'

/** The path of a place's file from where the reader stands. */
export function findPath(at: SourceLocation, { pathPrefix }: Pick<ReportContext, 'pathPrefix'>): string | undefined {
  return at.type === 'unavailable' ? undefined : withoutSteps(`${pathPrefix}${at.file}`)
}

/** Files beside the root, such as alerting rules, are told from there: `docs/../rules/a.yaml` is `rules/a.yaml`. */
function withoutSteps(path: string): string {
  if (!path.includes('../')) return path
  const kept: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop()
    else kept.push(segment)
  }
  return kept.join('/')
}

/** The same for formats that refuse a finding without a file. */
export function toPath(at: SourceLocation, context: Pick<ReportContext, 'pathPrefix' | 'siteFile'>): string {
  return findPath(at, context) ?? (context.siteFile === undefined ? '.' : `${context.pathPrefix}${context.siteFile}`)
}

/** `42:7`, or nothing for a whole file. */
export function formatPosition(at: SourceLocation): string {
  return at.type === 'source' ? `${at.line}:${at.column}` : ''
}

/** Findings by path, in their order; those without a file stand under `undefined`. */
export function groupByPath(
  findings: readonly Finding[],
  context: Pick<ReportContext, 'pathPrefix'>,
): Map<string | undefined, Finding[]> {
  return Map.groupBy(findings, ({ at }) => findPath(at, context))
}
