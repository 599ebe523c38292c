import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { compareReleases } from '../core/releases/compare-releases.ts'
import { type Release, releaseFile } from '../core/releases/release.ts'
import { findCurrent } from '../io/releases/publish-release.ts'
import {
  findPrevious,
  listReleases,
  type ReleaseFolder,
  readReleaseFile,
  toReleaseFolder,
} from '../io/releases/release-folder.ts'
import { announceChanges } from './announce-changes.ts'
import { type Command, type Terminal, UsageError, type Values } from './command.ts'
import { placeOptions, toPlaces } from './places.ts'
import { readSettings } from './read-settings.ts'

export const announce: Command = {
  name: 'announce',
  summary: 'Tells of the articles that changed between two releases.',
  options: {
    root: placeOptions.root,
    to: { type: 'string', value: 'DIR', help: 'Folder that keeps the releases.' },
    from: {
      type: 'string',
      value: 'RELEASE',
      help: 'Release to compare with, by id, or the api/release.json of a site. Default: the one before.',
    },
    release: { type: 'string', value: 'RELEASE', help: 'Release to tell of, likewise. Default: the live one.' },
    'dry-run': { type: 'boolean', help: 'Print what would be sent, and send nothing. Reads no secret.' },
  },
  async run(values, terminal) {
    const places = toPlaces({ root: values['root'] }, terminal)
    const config = await readSettings(places.root, terminal)
    const { before, after } = toReleases(values, terminal)
    // The first publish changes every article for nobody who reads already.
    if (before === undefined) {
      terminal.writeError('Nobody is told of a first release.\n')
      return 0
    }
    const { articles: changes } = compareReleases(before, after)
    return announceChanges(
      {
        config,
        name: places.name,
        release: after,
        changes,
        isDryRun: values['dry-run'] === true,
        environment: process.env,
      },
      terminal,
    )
  },
}

function toReleases({ to, from, release }: Values, { cwd }: Terminal): { before: Release | undefined; after: Release } {
  const folder = typeof to === 'string' ? toReleaseFolder(resolve(cwd, to)) : undefined
  const all = folder === undefined ? [] : listReleases(folder)
  const read = (given: string, option: string): Release => {
    const path = folder && all.includes(given) ? join(folder.releases, given, releaseFile) : resolve(cwd, given)
    if (!existsSync(path)) throw new UsageError(`--${option} ${given} is no release of --to and no file.`)
    try {
      return readReleaseFile(path)
    } catch {
      throw new UsageError(`--${option} ${given} does not describe a release.`)
    }
  }
  const after = typeof release === 'string' ? read(release, 'release') : folder && findCurrent(folder)?.release
  if (after === undefined) throw new UsageError('there is no release to tell of. Name one with --to or --release.')
  const kept = folder && all.includes(after.id) ? findPrevious(folder, after.id) : undefined
  const previous = from ?? kept ?? (folder && findFetched(folder, after))
  if (typeof previous === 'string') return { before: read(previous, 'from'), after }
  if (after.previous === null) return { before: undefined, after }
  throw new UsageError('there is no release to compare with. Name one with --from.')
}

/** The file in which `publish --fetch-live` has kept what was live before a release, if it is about that one. */
function findFetched({ previous }: ReleaseFolder, after: Release): string | undefined {
  return existsSync(previous) && readReleaseFile(previous).id === after.previous ? previous : undefined
}
