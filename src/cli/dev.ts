import { formatFindings } from '../adapters/reporters/terminal.ts'
import type { Finding } from '../core/domain/finding.ts'
import { type DevReading, startDevServer } from '../site/dev-server.ts'
import type { Site } from '../views/site.ts'
import { type Command, type Terminal, UsageError } from './command.ts'
import { placeOptions, toPlaces } from './places.ts'
import { portOption, toPort } from './preview.ts'
import { Progress } from './progress.ts'
import { readSite } from './read-site.ts'

export const dev: Command = {
  name: 'dev',
  summary: 'Serves the site while you write: a saved file shows at once. Drafts are shown.',
  options: {
    ...placeOptions,
    ...portOption,
    'no-gate': { type: 'boolean', help: 'Do not cover pages with the errors of the content.' },
  },
  async run(values, terminal) {
    const places = toPlaces(values, terminal)
    const read = async (): Promise<DevReading & { site: Site }> => {
      const { site, findings } = await readSite(places, terminal, new Progress(terminal), true)
      return { site, faults: values['no-gate'] === true ? [] : toLines(findings) }
    }
    const url = await startDevServer({
      ...(await read()),
      root: places.root,
      cacheFolder: places.state,
      port: toPort(values),
      readAgain: () => read().catch((error) => toUnread(error, terminal)),
    })
    terminal.write(`${url}\n`)
    return new Promise(() => {})
  },
}

/** Of what cannot be read the server goes on showing the last that could. */
function toUnread(error: unknown, terminal: Terminal): DevReading {
  if (!(error instanceof UsageError)) throw error
  terminal.writeError(`tierzero dev: ${error.message}\n`)
  return { faults: [...toLines(error.findings), error.message] }
}

/** The errors, one on a line as the terminal has them: a page that only warns is not covered up. */
const toLines = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => formatFindings([finding], { isColored: false }).trimEnd())
