import type { Site } from './site.ts'

/**
 * Address of a file in the configured repository: to read (`blob`) or to edit (`edit`). GitHub and GitLab differ in
 * GitLab's `/-/`; a host whose name has "gitlab" in it is one, unless the config says.
 */
export function toRepositoryHref(site: Site, action: 'blob' | 'edit', file: string): string | undefined {
  const { repository } = site.corpus.config
  if (repository === undefined) return undefined
  const url = new URL(repository.url)
  const type = repository.type ?? (url.hostname.includes('gitlab') ? 'gitlab' : 'github')
  const path = [repository.directory.replace(/^\/|\/$/g, ''), file].filter(Boolean).join('/')
  const middle = type === 'gitlab' ? `-/${action}` : action
  const encode = (text: string): string => text.split('/').map(encodeURIComponent).join('/')
  return `${repository.url.replace(/\/$|\.git$/, '')}/${middle}/${encode(repository.branch)}/${encode(path)}`
}
