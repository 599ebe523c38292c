import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { z } from 'zod'
import { findChangedPages, type PageComparison } from '../core/releases/changed-pages.ts'
import { changeTypes, compareReleases } from '../core/releases/compare-releases.ts'
import type { Release } from '../core/releases/release.ts'
import { formatCount } from '../core/text/format-count.ts'
import { findChromium, installChromium } from '../io/chromium.ts'
import { readConfig } from '../io/config-file.ts'
import { siteMarker } from '../io/output-folder.ts'
import { readBuiltSite } from '../io/releases/read-site.ts'
import { takeScreenshots } from '../io/take-screenshots.ts'
import { type Command, type Terminal, UsageError, type Values } from './command.ts'
import { toNumber } from './coverage-options.ts'
import { placeOptions, toPlaces } from './places.ts'

export const screenshots: Command = {
  name: 'screenshots',
  summary: 'Takes pictures of the pages that changed, as wide as a desktop and as a phone.',
  options: {
    ...placeOptions,
    before: { type: 'string', value: 'DIR', help: 'The site as it was built before, to compare with.' },
    diff: {
      type: 'string',
      value: 'FILE',
      help: 'What npm run publish -- --diff --json printed, instead of --before.',
    },
    output: { type: 'string', value: 'DIR', help: 'Folder for the pictures. Default: screenshots.' },
    limit: { type: 'string', value: 'NUMBER', help: 'Pages to show at most, articles first. Default: 20.' },
    install: { type: 'boolean', help: 'Get a Chromium where there is none.' },
  },
  async run(values, terminal) {
    const { root, out } = toPlaces(values, terminal)
    const limit = toNumber(values, 'limit', 20, 1, 1000)
    if (!existsSync(join(out, siteMarker))) throw new UsageError(`${out} holds no built site. Run npm run build first.`)
    const pages = findChangedPages(readComparison(values, out, terminal)).filter((route) =>
      existsSync(join(out, route, 'index.html')),
    )
    const routes = pages.slice(0, limit)
    if (routes.length === 0) {
      terminal.write('No page changed: there is nothing to show.\n')
      return 0
    }
    const chromium = toChromium(values)
    const folder = resolve(terminal.cwd, String(values['output'] ?? 'screenshots'))
    const { config } = await readConfig(root)
    const { taken, failed } = await takeScreenshots({ site: out, base: config.base, routes, folder }, chromium)
    const left = pages.length - routes.length
    terminal.write(
      `${formatCount(taken.length, 'picture')} of ${routes.length - failed.length} of ${formatCount(pages.length, 'changed page')} → ${relative(terminal.cwd, folder) || folder}${left > 0 ? `; ${left} left out, see --limit` : ''}\n`,
    )
    for (const route of failed) terminal.writeError(`${route} could not be shown.\n`)
    return failed.length === 0 ? 0 : 1
  },
}

function toChromium(values: Values): string {
  const found = findChromium()
  if (found !== undefined) return found
  if (values['install'] !== true)
    throw new UsageError('there is no Chromium here. Install one, name it in CHROMIUM_PATH, or use --install.')
  const installed = installChromium()
  if ('problem' in installed) throw new UsageError(installed.problem)
  return installed.path
}

const DiffSchema = z.object({
  articles: z.array(z.object({ type: z.enum(changeTypes), article: z.object({ route: z.string().startsWith('/') }) })),
  files: z.object({ added: z.array(z.string()), changed: z.array(z.string()) }),
})

/** @throws UsageError where there is nothing to compare with */
function readComparison({ before, diff }: Values, out: string, { cwd }: Terminal): PageComparison {
  if ((before === undefined) === (diff === undefined)) throw new UsageError('use one of --before and --diff.')
  if (diff !== undefined) {
    const path = resolve(cwd, String(diff))
    if (!existsSync(path)) throw new UsageError(`there is no file ${diff}.`)
    try {
      return DiffSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch {
      throw new UsageError(`${diff} is not what npm run publish -- --diff --json prints.`)
    }
  }
  const folder = resolve(cwd, String(before))
  if (!existsSync(join(folder, siteMarker))) throw new UsageError(`--before ${before} holds no built site.`)
  return compareReleases(toUnpublished(folder), toUnpublished(out))
}

function toUnpublished(site: string): Release {
  return { version: 1, id: '', previous: null, time: '', commit: null, kept: {}, ...readBuiltSite(site) }
}
