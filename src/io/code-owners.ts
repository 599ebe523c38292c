import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CodeOwnersOf, parseCodeOwners } from '../core/health/code-owners.ts'
import { findRepository } from './git.ts'

/** Where GitHub and GitLab look, in this order. */
const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS']

/** Who owns a file below the root, by the CODEOWNERS of the repository that the root lies in; `undefined` if it has none. */
export function readCodeOwners(root: string): CodeOwnersOf | undefined {
  const { top, prefix } = findRepository(root) ?? { top: root, prefix: '' }
  const path = places.map((place) => join(top, place)).find((candidate) => existsSync(candidate))
  if (path === undefined) return undefined
  const ownersOf = parseCodeOwners(readFileSync(path, 'utf8'))
  return (file) => ownersOf(prefix + file)
}
