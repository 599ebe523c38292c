import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { alwaysRun, type EngineName, onRequest } from './engines/index.ts'

export interface Options {
  pages: number[]
  seed: number
  engines: EngineName[]
  runs: number
  only: 'cold' | 'second' | undefined
  json: boolean
  /** Folder in which the scratch folder is kept between runs. */
  scratch: string
}

export const help = `Usage: npm run bench -- [options]

Builds the same generated pages with Tierzero and with its peers, cold and again with one page changed,
and judges the figures by the project's bars. Takes a quarter of an hour with every peer at 5,000 pages.

  --pages LIST    sizes, comma-separated                     (100,1000,5000)
  --seed N        seed of the generated pages                (1)
  --with LIST     more peers: ${onRequest.join(', ')}, all      (none)
  --runs N        runs of everything; the median counts      (1)
  --only cold     no second builds
  --only second   judges second builds only; cold ones still run, as a second needs a first
  --json          the whole report as one JSON object on the last line
  --scratch DIR   where peers and sites are kept             (the system's folder for temporary files)
  --help          this text

Exit codes: 0 measured, 1 a build of Tierzero failed, 2 usage, 3 a fault of the benchmark.
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
  if (values.only !== undefined && values.only !== 'cold' && values.only !== 'second') {
    throw new Error(`--only is cold or second, not "${values.only}"`)
  }
  return {
    pages: values.pages
      .split(',')
      .map((entry) => parseCount('--pages', entry))
      .sort((a, b) => a - b),
    seed: parseCount('--seed', values.seed),
    engines: [...alwaysRun, ...parsePeers(values.with)],
    runs: parseCount('--runs', values.runs),
    only: values.only,
    json: values.json,
    scratch: values.scratch,
  }
}

function parseCount(option: string, text: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count < 1) throw new Error(`${option} takes whole numbers from 1, not "${text}"`)
  return count
}

function parsePeers(text: string): EngineName[] {
  const names = text.split(',').filter((name) => name !== '')
  if (names.includes('all')) return [...onRequest]
  const unknown = names.find((name) => !onRequest.some((peer) => peer === name))
  if (unknown !== undefined) throw new Error(`--with knows ${onRequest.join(', ')} and all, not "${unknown}"`)
  return onRequest.filter((peer) => names.includes(peer))
}
