import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AddedLines } from '../core/external-links/added-text.ts'
import { parseDiff } from '../core/external-links/parse-diff.ts'
import { isMarkdownFile } from '../core/text/markdown-ending.ts'

/** The folder is in no repository, or the reference names no commit that this clone has. The message says which. */
export class NoDiffError extends Error {}

/**
 * What the files below a folder have that the commit from which they branched off had not: commits since then, changes
 * that are not committed, and new files that git does not ignore.
 *
 * @param ref branch, tag or commit, such as `origin/main`
 * @throws NoDiffError
 */
export function readAddedLines(root: string, ref: string): AddedLines {
  if (git(root, ['rev-parse', '--is-inside-work-tree'])?.trim() !== 'true')
    throw new NoDiffError(`${root} is in no git repository`)
  const commit = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])?.trim()
  if (commit === undefined) throw new NoDiffError(`git knows no commit "${ref}"; it may have to be fetched`)
  const base = git(root, ['merge-base', commit, 'HEAD'])?.trim()
  if (base === undefined)
    throw new NoDiffError(
      `"${ref}" and HEAD have no commit in common, as far as this clone goes back; more history may have to be fetched`,
    )
  const diff = git(root, ['-c', 'core.quotepath=off', 'diff', ...plain, base, '--', '.'])
  if (diff === undefined) throw new NoDiffError(`git cannot compare with "${ref}"`)
  const { added, removed } = parseDiff(diff)
  const untracked = git(root, ['ls-files', '-z', '--others', '--exclude-standard', '--', '.']) ?? ''
  const fresh = untracked.split('\0').filter(isMarkdownFile)
  return { added: new Map([...added, ...fresh.map((file) => toWhole(root, file))]), removed }
}

/** No setting of the user's changes what comes out. */
const plain = [
  '--unified=0',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-renames',
  '--relative',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--output-indicator-new=+',
  '--output-indicator-old=-',
]

function toWhole(root: string, file: string): [string, Map<number, string>] {
  const lines = readFileSync(join(root, file), 'utf8').split(/\r?\n/)
  return [file.normalize('NFC'), new Map(lines.map((line, index) => [index + 1, line]))]
}

function git(cwd: string, args: string[]): string | undefined {
  const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore']
  const result = spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 30, stdio })
  return result.status === 0 ? result.stdout : undefined
}
