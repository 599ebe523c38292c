import { spawnSync } from 'node:child_process'
import type { Change } from '../core/domain/article.ts'

/**
 * The last commit of every file below a folder, by path relative to it. Empty where there is no git, no repository, or
 * only a shallow clone, whose dates would all be that of its oldest commit.
 */
export function readChanges(root: string): Map<string, Change> {
  const changes = new Map<string, Change>()
  if (git(root, ['rev-parse', '--is-shallow-repository'])?.trim() !== 'false') return changes
  const log = git(root, [
    '-c',
    'core.quotepath=off',
    'log',
    '--format=%x01%h %aI',
    '--name-only',
    '--relative',
    '--no-renames',
    '--',
    '.',
  ])
  for (const block of (log ?? '').split('\x01').slice(1)) {
    const [head = '', ...files] = block.split('\n').filter((line) => line !== '')
    const [commit = '', date = ''] = head.split(' ')
    for (const file of files.map((name) => name.normalize('NFC')))
      if (!changes.has(file)) changes.set(file, { date: toUtc(date), commit })
  }
  return changes
}

/** The top of the repository that a folder lies in, and the folder's path in it, ending in a slash unless it is the top. */
export function findRepository(root: string): { top: string; prefix: string } | undefined {
  const [top = '', prefix = ''] = git(root, ['rev-parse', '--show-toplevel', '--show-prefix'])?.split('\n') ?? []
  return top === '' ? undefined : { top, prefix }
}

function git(cwd: string, args: string[]): string | undefined {
  const result = spawnSync('git', args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return result.status === 0 ? result.stdout : undefined
}

function toUtc(date: string): string {
  return new Date(date).toISOString().replace('.000Z', 'Z')
}
