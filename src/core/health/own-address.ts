import type { Corpus } from '../domain/corpus.ts'

/**
 * The part of an address below this site, or the path of the file in this repository, from the top; `undefined` for
 * other places, and for addresses that are only known when an alert fires (`{{ $labels.x }}`).
 */
export function findOwnPath(address: string, { config: { url, base, repository } }: Corpus): string | undefined {
  if (isTemplate(address)) return undefined
  if (address.startsWith('/') && !address.startsWith('//')) return address
  const site = url === undefined ? undefined : `${url.replace(/\/$/, '')}${base}`
  if (site !== undefined && address.startsWith(site)) return `${base}${address.slice(site.length)}`
  const home = repository?.url.replace(/\/$|\.git$/g, '')
  if (home === undefined || !address.startsWith(`${home}/`)) return undefined
  const [, path] = /^(?:\/-)?\/(?:blob|tree)\/[^/]+\/(.*)$/.exec(address.slice(home.length)) ?? []
  const directory = repository?.directory.replace(/^\/|\/$/g, '') ?? ''
  if (path === undefined || (directory !== '' && !path.startsWith(`${directory}/`))) return undefined
  return `/${directory === '' ? path : path.slice(directory.length + 1)}`
}

export const isTemplate = (address: string): boolean => address.includes('{{')
