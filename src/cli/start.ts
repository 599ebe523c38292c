import { build } from './build.ts'
import type { Command } from './command.ts'
import { preview, toPort } from './preview.ts'

export const start: Command = {
  name: 'start',
  summary: 'Builds the site and serves it on this machine.',
  options: { ...preview.options, ...build.options },
  async run(values, terminal) {
    toPort(values)
    const exitCode = await build.run(values, terminal)
    return exitCode === 0 ? preview.run(values, terminal) : exitCode
  },
}
