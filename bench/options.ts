import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { type CheckerName, checkersOnRequest } from './checkers/index.ts'
import { alwaysRun, type EngineName, onRequest } from './engines/index.ts'
import type { Part } from './report.ts'

export interface Options {
  pages: number[]
  seed: number
  engines: EngineName[]
  checkers: CheckerName[]
  runs: number
  only: Part | undefined
  json: boolean
  /** Folder in which the scratch folder is kept between runs. */
  scratch: string
}

export const help = `Usage: npm run bench -- [options]

Builds the same generated pages with Tierzero and with its peers, cold and again with one page changed, checks them,
and judges the figures by the project's bars. Takes a quarter of an hour with every peer at 5,000 pages.

  --pages LIST    sizes, comma-separated                     (100,1000,5000)
  --seed N        seed of the generated pages                (1)
  --with LIST     more peers: ${[...onRequest, ...checkersOnRequest].join(', ')}, all   (none)
  --runs N        runs of everything; the median counts      (1)
  --only cold     no second builds
  --only second   judges second builds only; cold ones still run, as a second needs a first
  --only check    checks the largest size, on the site that Tierzero builds of it
  --json          the whole report as one JSON object on the last line
  --scratch DIR   where peers and sites are kept             (the system's folder for temporary files)
  --help          this text

Exit codes: 0 measured, 1 a build or check of Tierzero failed, 2 usage, 3 a fault of the benchmark.
`

/** Throws a sentence for the user when the arguments make no sense. */
export function parseOptions(args: string[]): Options | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      pages: { type: 'string', default: '100,1000,5000' },
      seed: { type: 'string', default: '1' },
      with: { type: 'string', default: '' },
      runs: { type: 'string', default: '1' },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      scratch: { type: 'string', default: tmpdir() },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return 'help'
  const { only } = values
  if (only !== undefined && only !== 'cold' && only !== 'second' && only !== 'check') {
    throw new Error(`--only is cold, second or check, not "${only}"`)
  }
  const peers = parsePeers(values.with)
  return {
    pages: values.pages
      .split(',')
      .map((entry) => parseCount('--pages', entry))
      .sort((a, b) => a - b),
    seed: parseCount('--seed', values.seed),
    engines: only === 'check' ? ['tierzero'] : [...alwaysRun, ...onRequest.filter((peer) => peers.includes(peer))],
    checkers: ['tierzero', ...checkersOnRequest.filter((peer) => peers.includes(peer))],
    runs: parseCount('--runs', values.runs),
    only,
    json: values.json,
    scratch: values.scratch,
  }
}

function parseCount(option: string, text: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count < 1) throw new Error(`${option} takes whole numbers from 1, not "${text}"`)
  return count
}

/** Names of engines and of checkers. */
function parsePeers(text: string): readonly string[] {
  const known: readonly string[] = [...onRequest, ...checkersOnRequest]
  const names = text.split(',').filter((name) => name !== '')
  if (names.includes('all')) return known
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Error(`--with knows ${known.join(', ')} and all, not "${unknown}"`)
  return names
}
