import { expect, test } from 'vitest'
import { judgeBars } from './bars.ts'
import type { Outcome } from './builds.ts'
import type { CheckRow } from './checks.ts'
import type { EngineName } from './engines/index.ts'
import { type BuildName, type Report, type Sample, toRows } from './report.ts'

test('compares with the peers of the same run, at the largest size', () => {
  const report = buildReport([
    sample('tierzero', 1000, 'cold', 2),
    sample('tierzero', 5000, 'cold', 9),
    sample('tierzero', 5000, 'second', 8),
    sample('astro', 5000, 'cold', 30),
    sample('hugo', 5000, 'cold', 8),
  ])
  expect(judgeBars(report, undefined).map(({ result }) => result)).toEqual([
    { type: 'met', value: 0.3 },
    { type: 'unavailable', reason: 'not measured in this run' },
    { type: 'missed', value: 1.125 },
    { type: 'met', value: 0.5 },
    { type: 'met', value: 4.5 },
    { type: 'missed', value: 8 / 30 },
    { type: 'met', value: 15 },
    { type: 'missed', value: 7 },
    { type: 'missed', value: 6 },
    { type: 'met', value: 0.5 },
    { type: 'met', value: 3 },
    { type: 'met', value: 0.5 },
  ])
})

test('never calls a bar met when the build failed', () => {
  const report = buildReport([sample('astro', 100, 'cold', 3), { ...base('tierzero', 100, 'cold'), outcome: failed }])
  const results = judgeBars({ ...report, articles: [], checks: [] }, undefined).map(({ result }) => result.type)
  expect(new Set(results)).toEqual(new Set(['unavailable']))
})

test('shows the median run, and a failure before any success', () => {
  const runs = [5, 1, 3].map((seconds) => sample('astro', 100, 'cold', seconds))
  expect(toRows(runs)).toEqual([{ ...runs[2], wallSeconds: [5, 1, 3] }])
  const broken = { ...base('astro', 100, 'cold'), outcome: failed }
  expect(toRows([...runs, broken])).toEqual([{ ...broken, wallSeconds: [5, 1, 3] }])
})

const failed: Outcome = { type: 'failed', reason: 'exit code 1' }

function base(engine: EngineName, pages: number, build: BuildName) {
  return { engine, pages, build }
}

function sample(engine: EngineName, pages: number, build: BuildName, wallSeconds: number): Sample {
  const peakMemory = { type: 'measured', bytes: 5e8, resident: 6e8 } as const
  return {
    ...base(engine, pages, build),
    outcome: { type: 'built', wallSeconds, cpuSeconds: wallSeconds, peakMemory, files: 1, bytes: 1 },
  }
}

function check(run: CheckRow['run'], wallSeconds: number): CheckRow {
  const peakMemory = { type: 'measured', bytes: 5e8, resident: 6e8 } as const
  return {
    ...{ checker: 'tierzero', pages: 5000, run },
    outcome: { type: 'checked', wallSeconds, cpuSeconds: wallSeconds, peakMemory },
    wallSeconds: [wallSeconds],
  }
}

function buildReport(samples: Sample[]): Report {
  const resource = { path: '/', plain: 9000, brotli: 7000, late: false }
  return {
    machine: { processor: 'test', cores: 2, memoryBytes: 1, node: '24.0.0', load: 0 },
    seed: 1,
    runs: 1,
    versions: {},
    rows: toRows(samples),
    checks: [check('first', 6), check('second', 3), { ...check('first', 99), checker: 'linkinator' }],
    articles: [
      {
        engine: 'tierzero',
        pages: 5000,
        id: 'faq/access/a',
        weight: {
          type: 'measured',
          resources: [
            { ...resource, kind: 'html', gzip: 8000 },
            { ...resource, kind: 'js', gzip: 7000, late: true },
          ],
        },
      },
    ],
  }
}
