import picomatch from 'picomatch'
import { type Kind, kinds } from '../domain/article.ts'
import type { Config } from '../domain/config.ts'

const folderKinds: Record<string, Kind> = {
  faq: 'faq',
  faqs: 'faq',
  questions: 'faq',
  runbook: 'runbook',
  runbooks: 'runbook',
  alerts: 'runbook',
  playbooks: 'runbook',
  tier: 'tier',
  tiers: 'tier',
  guide: 'guide',
  guides: 'guide',
}

/**
 * Says which kind a file is, when its front matter does not: the config's globs first, then its outermost folder that
 * tells. Globs are below the content folder, and below a language's so that one glob does for all of them.
 *
 * @param path below the content folder
 * @param rest below the folder of its language
 */
export type KindOf = (path: string, rest: string, isIndex: boolean) => Kind

export function createKindOf(config: Config): KindOf {
  const globs = kinds.flatMap((kind) => {
    const patterns = config.kinds[kind] ?? []
    return patterns.length > 0 ? [{ kind, matches: picomatch(patterns, { dot: true }) }] : []
  })
  return (path, rest, isIndex) => {
    const configured = globs.find(({ matches }) => matches(path) || matches(rest))
    if (configured) return configured.kind
    if (isIndex) return 'guide'
    const folders = rest.toLowerCase().split('/').slice(0, -1)
    for (const folder of folders) {
      if (Object.hasOwn(folderKinds, folder)) return folderKinds[folder] ?? 'guide'
    }
    return 'guide'
  }
}

/** True for a folder name that only says the kind, so that topics do not start with it. */
export function isKindFolder(folder: string): boolean {
  return Object.hasOwn(folderKinds, folder.toLowerCase())
}
