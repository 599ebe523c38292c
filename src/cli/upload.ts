import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { toSafeText } from '../adapters/reporters/terminal.ts'
import type { PlaceChecks, UploadPlan, UploadStep } from '../adapters/targets/contract.ts'
import {
  parseRsyncTarget,
  type RsyncTarget,
  toInPlaceSteps,
  toReleaseSteps,
  toRsyncChecks,
} from '../adapters/targets/rsync.ts'
import { parseS3Target, toS3Checks, toS3Groups, toS3Steps } from '../adapters/targets/s3.ts'
import { type Release, releaseFile } from '../core/releases/release.ts'
import { linkFile } from '../io/link-folder.ts'
import { siteMarker } from '../io/output-folder.ts'
import { findCurrent } from '../io/releases/publish-release.ts'
import { toReleaseFolder } from '../io/releases/release-folder.ts'
import { runTool } from '../io/run-tool.ts'
import { onInterrupt } from '../io/signals.ts'
import { type Command, type Terminal, UsageError, type Values } from './command.ts'
import { toNumber } from './coverage-options.ts'

export const upload: Command = {
  name: 'upload',
  summary:
    'Brings the live release of a folder to where it is served: a web server by rsync, or S3-compatible storage.',
  options: {
    from: { type: 'string', value: 'DIR', help: 'Folder of releases, as npm run publish -- --to DIR leaves it.' },
    to: {
      type: 'string',
      value: 'TARGET',
      help: 'user@host:/srv/help, a folder of this machine, or s3://bucket/prefix.',
    },
    'in-place': {
      type: 'boolean',
      help: 'Change a folder that is served as it is, for servers without a shell: assets, pages, removals.',
    },
    keep: { type: 'string', value: 'NUMBER', help: 'Releases to keep over there. Default: 5.' },
    force: { type: 'boolean', help: 'Replace a newer release, or what is no site.' },
    'dry-run': { type: 'boolean', help: 'Print the commands, and run none.' },
  },
  async run(values, terminal) {
    const { from, to } = values
    if (typeof from !== 'string') throw new UsageError('--from is missing. Name the folder of releases.')
    if (typeof to !== 'string') throw new UsageError('--to is missing. Name where the site is served from.')
    const live = findCurrent(toReleaseFolder(resolve(terminal.cwd, from)))
    if (live === undefined) throw new UsageError(`--from ${from} has no live release. Run npm run publish first.`)
    const work = mkdtempSync(join(tmpdir(), 'tierzero-upload-'))
    // It may hold a key.
    const clearAway = (): void => rmSync(work, { recursive: true, force: true })
    const stopListening = onInterrupt(clearAway)
    try {
      const { steps, checks } = toPlan(live, to, work, values, terminal)
      if (values['dry-run'] === true) {
        for (const { command, args } of steps) terminal.write(`${[command, ...args].map(quote).join(' ')}\n`)
        return 0
      }
      if (checks !== undefined && values['force'] !== true) await refuseForeign(checks, to)
      for (const step of steps) await runStep(step)
      terminal.write(`${live.release.id} is live at ${to}.\n`)
      return 0
    } finally {
      stopListening()
      clearAway()
    }
  },
}

interface Live {
  release: Release
  folder: string
}

function toPlan({ release, folder }: Live, to: string, work: string, values: Values, { cwd }: Terminal): UploadPlan {
  const keep = toNumber(values, 'keep', 5, 1, 9999)
  const isInPlace = values['in-place'] === true
  const bucket = parseS3Target(to)
  if (bucket !== undefined) {
    const paths = [...Object.keys(release.files), ...Object.keys(release.kept), releaseFile]
    const groups = toS3Groups(paths)
    const toFolder = (name: string): string => join(work, name)
    for (const { name, paths: some } of groups)
      for (const path of some) for (const group of [name, 'all']) link(folder, path, toFolder(group))
    return { steps: toS3Steps(groups, bucket, toFolder), checks: toS3Checks(bucket, siteMarker) }
  }
  const target = parseRsyncTarget(to)
  if (target === undefined)
    throw new UsageError(`--to ${to} is no target such as user@host:/srv/help, /srv/help or s3://bucket.`)
  const place: RsyncTarget = target.host === undefined ? { folder: resolve(cwd, target.folder) } : target
  const shared = { from: folder, target: place, shell: toShell(work) }
  if (isInPlace) return { steps: toInPlaceSteps(shared), checks: toRsyncChecks(shared, siteMarker) }
  return { steps: toReleaseSteps({ ...shared, id: release.id }, { keep, isForced: values['force'] === true }) }
}

function link(from: string, path: string, to: string): void {
  mkdirSync(dirname(join(to, path)), { recursive: true })
  linkFile(join(from, path), join(to, path))
}

/**
 * The remote shell: `RSYNC_RSH` where it is set, else ssh with the key and the known hosts that a CI has in its
 * environment, which are written to files that only this user reads, and are gone afterwards.
 */
function toShell(work: string): string[] {
  const { RSYNC_RSH, SSH_PRIVATE_KEY, SSH_KNOWN_HOSTS } = process.env
  if (RSYNC_RSH) return RSYNC_RSH.split(' ')
  const write = (name: string, text: string): string => {
    const path = join(work, name)
    writeFileSync(path, `${text.trimEnd()}\n`, { mode: 0o600 })
    return path
  }
  return [
    'ssh',
    '-oBatchMode=yes',
    '-oStrictHostKeyChecking=yes',
    ...(SSH_KNOWN_HOSTS ? [`-oUserKnownHostsFile=${write('known-hosts', SSH_KNOWN_HOSTS)}`] : []),
    ...(SSH_PRIVATE_KEY ? ['-oIdentitiesOnly=yes', '-i', write('key', SSH_PRIVATE_KEY)] : []),
  ]
}

/** Somebody else's files are not removed because a name was mistyped. */
async function refuseForeign({ list, marker }: PlaceChecks, to: string): Promise<void> {
  const lines = async ({ command, args }: UploadStep): Promise<string[]> => {
    const result = await runTool(command, args, toEnvironment())
    // rsync lists the folder itself as `.`, too.
    return result.type === 'done' ? result.output.split('\n').filter((line) => !/^\s*$|\s\.$/.test(line)) : []
  }
  if ((await lines(list)).length === 0 || (await lines(marker)).length > 0) return
  throw new UsageError(
    `--to ${to} holds files that are no site, and an upload removes what the site has not. Name a folder for the site alone, or add --force.`,
  )
}

/** A CI sets what it has no value for to nothing, which programs take for a value. Of regions, programs know one name or the other. */
function toEnvironment(): Record<string, string | undefined> {
  const given = Object.entries(process.env).filter(([name, value]) => value !== '' && name !== 'SSH_PRIVATE_KEY')
  const { AWS_REGION, AWS_DEFAULT_REGION = AWS_REGION, ...rest } = Object.fromEntries(given)
  return AWS_DEFAULT_REGION === undefined
    ? rest
    : { ...rest, AWS_REGION: AWS_REGION ?? AWS_DEFAULT_REGION, AWS_DEFAULT_REGION }
}

async function runStep({ what, command, args }: UploadStep): Promise<void> {
  const result = await runTool(command, args, toEnvironment())
  if (result.type === 'done') return
  if (result.type === 'missing') throw new UsageError(`${command} is not installed on this machine.`)
  const reason = result.said.split('\n').filter(Boolean).at(-1) ?? 'it said nothing'
  throw new UsageError(
    `the step that ${what} ended with ${command} ${result.code}: ${toSafeText(reason.replace(/\.$/, ''))}. Put it right, and run the upload again.`,
  )
}

const quote = (word: string): string => (/^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)
