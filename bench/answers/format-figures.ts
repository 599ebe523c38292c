import type { Figures } from './measure.ts'

/** A table, an engine a row. */
export function formatFigures(rows: readonly Figures[]): string {
  const head = [
    'engine',
    'hit@1',
    'hit@3',
    'hit@5',
    'mrr@10',
    'none',
    'auroc',
    'f1',
    'p50 ms',
    'p95 ms',
    'index kB',
    'kB moved',
    'p95',
  ]
  const share = (value: number | null): string => (value === null ? '–' : value.toFixed(3))
  const kilobytes = (value: number | null): string => (value === null ? '–' : (value / 1000).toFixed(0))
  const lines = rows.map((row) => [
    row.engine,
    ...[row['hit@1'], row['hit@3'], row['hit@5'], row['mrr@10'], row.none, row.auroc, row.f1].map(share),
    row.p50.toFixed(2),
    row.p95.toFixed(2),
    ...[row.indexBytes, row.bytes, row.bytesP95].map(kilobytes),
  ])
  const widths = head.map((name, column) => Math.max(name.length, ...lines.map((line) => line[column]?.length ?? 0)))
  const format = (line: readonly string[]): string =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
  const states = rows.flatMap(({ engine, states }) =>
    states === null
      ? []
      : [`${engine}: with an answer ${JSON.stringify(states.answered)}, without ${JSON.stringify(states.uncovered)}`],
  )
  return [format(head), ...lines.map(format), ...states].join('\n')
}
