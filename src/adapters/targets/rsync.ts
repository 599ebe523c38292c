import { releaseFile } from '../../core/releases/release.ts'
import type { PlaceChecks, UploadStep } from './contract.ts'

/** A folder on this machine, or on another one that is reached by a remote shell. */
export interface RsyncTarget {
  /** `user@host`; undefined for this machine. */
  host?: string
  folder: string
}

/**
 * `user@host:/srv/help`, or a path. Nothing in it means anything to a shell.
 *
 * @returns undefined for what is neither, and for the top of a disk or of a home, which is no folder for a site
 */
export function parseRsyncTarget(text: string): RsyncTarget | undefined {
  const { host, folder = '' } =
    /^(?:(?<host>(?:[\w.-]+@)?[\w.-]+):(?!\/\/))?(?<folder>[\w./~+-]+)$/.exec(text)?.groups ?? {}
  if (/^(?:[./~]*|-.*)$/.test(folder) || host?.startsWith('-')) return undefined
  return { ...(host === undefined ? {} : { host }), folder: folder.replace(/\/+$/, '') }
}

export interface RsyncUpload {
  /** Folder of the release on this machine. */
  from: string
  /** Its id. */
  id: string
  target: RsyncTarget
  /** The remote shell and its options. */
  shell: readonly string[]
}

/**
 * Contents decide, not times: a build server's files are all new. What is the same as in the live release is linked to
 * that one there, with its date.
 */
const rsyncOptions = ['-rlc', '--chmod=D755,F644']

/**
 * Puts a release beside the live one and makes it live in one rename, in a folder laid out as `publish --to` does.
 * Needs a shell with `ln` and `mv -T` over there: GNU's or BusyBox's.
 *
 * @param keep releases that stay
 * @param isForced whether a newer release may be replaced
 */
export function toReleaseSteps(
  { from, id, target, shell }: RsyncUpload,
  { keep, isForced }: { keep: number; isForced: boolean },
): UploadStep[] {
  const { folder } = target
  // A folder of this machine lies below one that may be called anything; one of another may begin with the home there.
  const place = target.host === undefined ? quoteForShell(folder) : folder
  const run = (what: string, lines: string[]): UploadStep => {
    const script = ['set -e', `mkdir -p ${place}`, `cd ${place}`, ...lines].join('\n')
    const [command = 'ssh', ...options] = shell
    return target.host === undefined
      ? { what, command: 'sh', args: ['-c', script] }
      : { what, command, args: [...options, target.host, script] }
  }
  const refuseOlder = isForced
    ? []
    : [
        'live=$(basename "$(readlink current || echo none)")',
        `newest=$(printf '%s\\n' "$live" ${id} | grep -v none | sort | tail -n 1)`,
        `if [ "$newest" != ${id} ]; then echo "$live is live, and newer" >&2; exit 1; fi`,
      ]
  const prepare = run('prepares the folder', [
    'mkdir -p releases .incoming',
    'if [ -e current ] && [ ! -L current ]; then echo "current is no symbolic link" >&2; exit 1; fi',
    ...refuseOlder,
  ])
  const swap = run('makes the release live', [
    // Another upload may have come first meanwhile.
    ...refuseOlder,
    `if [ -d releases/${id} ]; then rm -rf .incoming/${id}; else mv .incoming/${id} releases/${id}; fi`,
    `ln -sfn releases/${id} .incoming/current-${id}`,
    `mv -Tf .incoming/current-${id} current`,
    `for old in $(ls releases | grep -E '^[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}$' | sort -r | tail -n +${keep + 1}); do`,
    `  if [ "$old" != ${id} ]; then rm -rf "releases/$old"; fi`,
    'done',
    `rm -rf .incoming/${id}`,
    'rmdir .incoming 2>/dev/null || true',
  ])
  const copy = [...rsyncOptions, '--delete', '--link-dest=../../current/']
  const incoming = { from, target: { ...target, folder: `${folder}/.incoming/${id}` }, shell }
  return [prepare, toRsync('copies the release beside the live one', copy, incoming), swap]
}

/** What is in a folder, and whether that is a site: a call of rsync each. */
export function toRsyncChecks({ target, shell }: Pick<RsyncUpload, 'target' | 'shell'>, marker: string): PlaceChecks {
  const remote = target.host === undefined ? [] : ['-e', shell.map(quote).join(' ')]
  const place = `${target.host === undefined ? '' : `${target.host}:`}${target.folder}/`
  const list = (what: string, path: string): UploadStep => ({
    what,
    command: 'rsync',
    args: ['--list-only', ...remote, place + path],
  })
  return { list: list('looks what is there', ''), marker: list('looks whether that is a site', marker) }
}

/**
 * Changes a folder that is served as it is, for hosts without a shell: what pages need first, then the pages, then what
 * is gone. At no moment does a page lack a file that it needs; for a few seconds, some pages are new and some are old.
 */
export function toInPlaceSteps(upload: Omit<RsyncUpload, 'id'>): UploadStep[] {
  const said = `--exclude=/${releaseFile}`
  const pages = ['--exclude=*.html', '--exclude=*.html.gz', '--exclude=*.html.br']
  return [
    toRsync('copies what pages need', [...rsyncOptions, ...pages, said], upload),
    toRsync('copies the pages', [...rsyncOptions, '--delay-updates', said], upload),
    toRsync('removes what is gone', [...rsyncOptions, '--delete-after'], upload),
  ]
}

function toRsync(
  what: string,
  options: string[],
  { from, target: { host, folder }, shell }: Omit<RsyncUpload, 'id'>,
): UploadStep {
  const remote = host === undefined ? [] : ['-e', shell.map(quote).join(' ')]
  return {
    what,
    command: 'rsync',
    args: [...options, ...remote, `${from}/`, `${host === undefined ? '' : `${host}:`}${folder}/`],
  }
}

const quoteForShell = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`

/** As rsync splits the words of `-e`: it knows quotes, and no other escape. */
const quote = (word: string): string => (/[\s'"]/.test(word) ? `'${word.replaceAll("'", "''")}'` : word)
