import { startDevServer } from '../site/dev-server.ts'
import type { Command } from './command.ts'
import { placeOptions, toPlaces } from './places.ts'
import { portOption, toPort } from './preview.ts'
import { Progress } from './progress.ts'
import { readSite } from './read-site.ts'

export const dev: Command = {
  name: 'dev',
  summary: 'Serves the site while you write: a saved file shows at once. Drafts are shown.',
  options: { ...placeOptions, ...portOption },
  async run(values, terminal) {
    const places = toPlaces(values, terminal)
    const readAgain = async () => (await readSite(places, terminal, new Progress(terminal), true)).site
    const site = await readAgain()
    const url = await startDevServer({
      site,
      root: places.root,
      cacheFolder: places.state,
      port: toPort(values),
      readAgain,
    })
    terminal.write(`${url}\n`)
    return new Promise(() => {})
  },
}
