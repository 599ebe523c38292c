import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../io/config-file.ts'
import { repairOutput, siteMarker } from '../io/output-folder.ts'
import { serveFolder } from '../io/static-server.ts'
import { type Command, type CommandOption, UsageError, type Values } from './command.ts'
import { placeOptions, toPlaces } from './places.ts'

export const portOption = {
  port: { type: 'string', value: 'NUMBER', help: 'Port on 127.0.0.1. Default: 4321, or the next free one.' },
} satisfies Record<string, CommandOption>

const defaultPort = 4321

export const preview: Command = {
  name: 'preview',
  summary: 'Serves the built site on this machine, with the headers it wants.',
  options: {
    ...placeOptions,
    ...portOption,
    'no-gate': {
      type: 'boolean',
      help: 'Taken like by build and dev: what was built is shown whatever is wrong with it.',
    },
  },
  async run(values, terminal) {
    const { root, out, state } = toPlaces(values, terminal)
    repairOutput(out, state)
    if (!existsSync(join(out, siteMarker))) throw new UsageError(`${out} holds no built site. Run npm run build first.`)
    const { config } = await readConfig(root)
    const { url } = await serveOnFreePort(out, config.base, values)
    terminal.write(`${url}\n`)
    return new Promise(() => {})
  },
}

async function serveOnFreePort(out: string, base: string, values: Values): ReturnType<typeof serveFolder> {
  const wanted = toPort(values)
  if (wanted !== undefined) return serveFolder(out, { port: wanted, base })
  for (let port = defaultPort; ; port++) {
    try {
      return await serveFolder(out, { port, base })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port > defaultPort + 20) throw error
    }
  }
}

/** @throws UsageError for anything but a port number */
export function toPort(values: Values): number | undefined {
  const { port } = values
  if (port === undefined) return undefined
  if (!/^\d{1,5}$/.test(String(port)) || Number(port) > 65535)
    throw new UsageError(`--port ${port} is not a port: 0 to 65535.`)
  return Number(port)
}
