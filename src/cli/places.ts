import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { toCacheFolder } from '../io/cache-folder.ts'
import { toStateFolder } from '../io/output-folder.ts'
import { productFolder } from '../io/product-folder.ts'
import { type CommandOption, type Terminal, UsageError, type Values } from './command.ts'

/** Options that every command over a root has. */
export const placeOptions = {
  root: {
    type: 'string',
    value: 'DIR',
    help: 'Folder that holds content/ or is the content. Default: this repository.',
  },
  out: { type: 'string', value: 'DIR', help: 'Folder of the built site. Default: dist in the root.' },
} satisfies Record<string, CommandOption>

export interface Places {
  root: string
  out: string
  /** Lock, caches and staging: beside the output, never in the content. */
  state: string
  /** Name of the root's folder, for a site without a title. */
  name: string
}

/**
 * Folders as the disk knows them, symbolic links followed, so that comparing them tells.
 *
 * @param option that names the root
 * @throws UsageError where the folders do not exist or lie in each other's way
 */
export function toPlaces(values: Values, { cwd }: Terminal, option = '--root'): Places {
  const given = typeof values['root'] === 'string' ? resolve(cwd, values['root']) : productFolder.replace(/[/\\]$/, '')
  if (!existsSync(given)) throw new UsageError(`${given} does not exist. Name a folder with ${option}.`)
  if (!statSync(given).isDirectory()) throw new UsageError(`${given} is not a folder. Name a folder with ${option}.`)
  const root = realpathSync(given)
  const out = toRealPath(typeof values['out'] === 'string' ? resolve(cwd, values['out']) : join(root, 'dist'))
  if (isWithin(root, out)) throw new UsageError(`--out ${out} holds the content itself. Name another folder.`)
  if (isWithin(out, join(root, 'content')))
    throw new UsageError(`--out ${out} lies in the content. Name another folder.`)
  return { root, out, state: toStateFolder(out), name: basename(given === dirname(given) ? 'site' : given) }
}

/** For a command that writes no site: the root may be one that nobody can write to. */
export function toReadPlaces(values: Values, terminal: Terminal, option?: string): Places {
  const places = toPlaces(values, terminal, option)
  return { ...places, state: toCacheFolder(places.state) }
}

/** A path that may not be there yet, with the links on the way to it followed. */
function toRealPath(path: string): string {
  const parent = dirname(path)
  if (existsSync(path)) return realpathSync(path)
  return parent === path ? path : join(toRealPath(parent), basename(path))
}

function isWithin(path: string, folder: string): boolean {
  const below = relative(folder, path)
  return !isAbsolute(below) && below.split(sep)[0] !== '..'
}
