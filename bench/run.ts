import { judgeBars } from './bars.ts'
import { runBenchmark } from './benchmark.ts'
import { formatReport } from './format-report.ts'
import { help, type Options, parseOptions } from './options.ts'
import { openScratch } from './scratch.ts'

process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<number> {
  let options: Options | 'help'
  try {
    options = parseOptions(args)
  } catch (error) {
    console.error(`bench: ${toMessage(error)}. See npm run bench -- --help`)
    return 2
  }
  if (options === 'help') {
    console.log(help)
    return 0
  }
  try {
    return await run(options)
  } catch (error) {
    console.error(`bench: ${toMessage(error)}`)
    return 3
  }
}

async function run(options: Options): Promise<number> {
  const scratch = openScratch(options.scratch)
  process.once('exit', scratch.close)
  const report = await runBenchmark(options, scratch.folder, (line) => console.error(line))
  const bars = judgeBars(report, options.only)
  console.log(formatReport(report, bars, options.only))
  if (options.json) console.log(JSON.stringify({ ...report, bars }))
  const isBroken = (outcome: { type: string }): boolean => outcome.type === 'failed'
  const broken =
    report.rows.some((row) => row.engine === 'tierzero' && isBroken(row.outcome)) ||
    report.checks.some((row) => row.checker === 'tierzero' && isBroken(row.outcome))
  return broken ? 1 : 0
}

function toMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message
}
