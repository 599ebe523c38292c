import { isHashedName } from '../../core/releases/kept-files.ts'
import { releaseFile } from '../../core/releases/release.ts'
import type { PlaceChecks, UploadStep } from './contract.ts'

/** `s3://bucket` or `s3://bucket/below/here`, without a slash at its end; undefined for anything else. */
export function parseS3Target(text: string): string | undefined {
  return /^s3:\/\/[a-z\d][a-z\d.-]{1,61}[a-z\d](?:\/[\w.-]+)*\/?$/.test(text) ? text.replace(/\/$/, '') : undefined
}

/** Files that are uploaded at once, with the same headers. */
export interface S3Group {
  /** Name of a folder that holds them and nothing else. */
  name: string
  what: string
  paths: string[]
  options: string[]
}

const revalidated = ['--cache-control', 'no-cache']
const asType = (type: string): string[] => ['--content-type', type, ...revalidated]

/** What a host reads, and its visitors need not. */
const isForHost = (path: string): boolean => /^(?:_headers|_redirects|_server\/.*)$/.test(path)

/**
 * The files of a release in the order in which they have to arrive: what pages need, pages, and last what says which
 * release this is. A page never lacks what it needs, and a half-uploaded site says that it is the one before.
 */
export function toS3Groups(paths: readonly string[]): S3Group[] {
  const public_ = paths.filter((path) => !isForHost(path))
  const take = (name: string, what: string, isOne: (path: string) => boolean, options: string[]): S3Group => ({
    name,
    what,
    paths: public_.filter(isOne),
    options,
  })
  const endsWith =
    (ending: string) =>
    (path: string): boolean =>
      path.endsWith(ending) && !isHashedName(path)
  const typed = [
    ['markdown', '.md', 'text/markdown; charset=utf-8'],
    ['text', '.txt', 'text/plain; charset=utf-8'],
    ['calendar', '.ics', 'text/calendar; charset=utf-8'],
  ] as const
  const isTyped = (path: string): boolean => typed.some(([, ending]) => path.endsWith(ending))
  const isOther = (path: string): boolean =>
    !isHashedName(path) && !isTyped(path) && !path.endsWith('.html') && path !== releaseFile
  return [
    // The same name is the same content: what is there need not be sent.
    take('hashed', 'uploads files with a hash in their names', isHashedName, [
      '--size-only',
      '--cache-control',
      'public, max-age=31536000, immutable',
    ]),
    ...typed.map(([name, ending, type]) => take(name, `uploads ${ending} files`, endsWith(ending), asType(type))),
    take('other', 'uploads what else pages need', isOther, revalidated),
    take('pages', 'uploads the pages', endsWith('.html'), asType('text/html; charset=utf-8')),
    take('release', 'says which release is live', (path) => path === releaseFile, revalidated),
  ].filter(({ paths: found }) => found.length > 0)
}

/** What is in a bucket or below a prefix of it, and whether that is a site: a call each. */
export function toS3Checks(target: string, marker: string): PlaceChecks {
  const list = (what: string, path: string): UploadStep => ({
    what,
    command: 'aws',
    args: ['s3', 'ls', `${target}/${path}`],
  })
  return { list: list('looks what is there', ''), marker: list('looks whether that is a site', marker) }
}

/**
 * Calls of the AWS command line, which also speaks to other systems with the same interface (`AWS_ENDPOINT_URL`).
 *
 * @param toFolder folder with the files of a group, at their paths; `all` for all of them
 */
export function toS3Steps(
  groups: readonly S3Group[],
  target: string,
  toFolder: (name: string) => string,
): UploadStep[] {
  const quiet = ['--no-progress', '--only-show-errors']
  return [
    ...groups.map(({ name, what, options }) => ({
      what,
      command: 'aws',
      args:
        name === 'hashed'
          ? ['s3', 'sync', toFolder(name), target, ...quiet, ...options]
          : ['s3', 'cp', toFolder(name), target, '--recursive', ...quiet, ...options],
    })),
    {
      what: 'removes what is gone',
      command: 'aws',
      args: ['s3', 'sync', toFolder('all'), target, '--delete', '--size-only', ...quiet, ...revalidated],
    },
  ]
}
