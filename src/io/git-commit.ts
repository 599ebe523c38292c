import { spawnSync } from 'node:child_process'

/** The commit that a folder is at, and when it was made, UTC. Null where there is no git, no repository or no commit. */
export function readCommit(root: string): { id: string; time: string } | null {
  const [id = '', time = ''] = git(root, ['log', '-1', '--format=%H%n%cI'])?.trim().split('\n') ?? []
  return id === '' || time === '' ? null : { id, time: new Date(time).toISOString() }
}

/** Whether a commit is behind another in its history; undefined where git does not know one of them. */
export function isAncestor(root: string, commit: string, other: string): boolean | undefined {
  const status = spawnSync('git', ['merge-base', '--is-ancestor', commit, other], { cwd: root, stdio: 'ignore' }).status
  return status === 0 ? true : status === 1 ? false : undefined
}

function git(cwd: string, args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return status === 0 ? stdout : undefined
}
