import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { toStateFolder } from '../io/publish.ts'
import { productFolder } from '../site/render-pages.ts'
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

/** @throws UsageError where the folders do not exist or lie in each other's way */
export function toPlaces(values: Values, { cwd }: Terminal): Places {
  const root = typeof values['root'] === 'string' ? resolve(cwd, values['root']) : productFolder.replace(/[/\\]$/, '')
  if (!existsSync(root)) throw new UsageError(`${root} does not exist. Name a folder with --root.`)
  if (!statSync(root).isDirectory()) throw new UsageError(`${root} is not a folder. Name a folder with --root.`)
  const out = typeof values['out'] === 'string' ? resolve(cwd, values['out']) : join(root, 'dist')
  if (isWithin(root, out)) throw new UsageError(`--out ${out} holds the content itself. Name another folder.`)
  if (isWithin(out, join(root, 'content')))
    throw new UsageError(`--out ${out} lies in the content. Name another folder.`)
  return { root, out, state: toStateFolder(out), name: basename(root === dirname(root) ? 'site' : root) }
}

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep)
