import type { Corpus } from '../domain/corpus.ts'

/**
 * The part of an address below this site, or the path of the file in this repository, from the top; `undefined` for
 * other places, and for addresses that are only known when an alert fires (`{{ $labels.x }}`).
 */
export function findOwnPath(address: string, { config: { url, base, repository } }: Corpus): string | undefined {
  if (isTemplate(address)) return undefined
  if (address.startsWith('/') && !address.startsWith('//')) return address
  const below = url === undefined ? undefined : cutHome(address, `${url.replace(/\/$/, '')}${base}`)
  if (below !== undefined) return `${base}${below}`
  const inRepository = repository && cutHome(address, `${repository.url.replace(/\/$|\.git$/g, '')}/`)
  const [, path] = /^(?:-\/)?(?:blob|tree)\/[^/]+\/(.*)$/.exec(inRepository ?? '') ?? []
  const directory = repository?.directory.replace(/^\/|\/$/g, '') ?? ''
  if (path === undefined || (directory !== '' && !path.startsWith(`${directory}/`))) return undefined
  return `/${directory === '' ? path : path.slice(directory.length + 1)}`
}

export const isTemplate = (address: string): boolean => address.includes('{{')

/** What follows behind `home`. Servers answer to `http:` and to any case of a host's name alike, so both count as one. */
function cutHome(address: string, home: string): string | undefined {
  if (address.startsWith(home)) return address.slice(home.length)
  const [host, own] = [origin.exec(address)?.[0], origin.exec(home)?.[0]]
  if (host === undefined || own === undefined || toName(host) !== toName(own)) return undefined
  const path = home.slice(own.length)
  return address.startsWith(path, host.length) ? address.slice(host.length + path.length) : undefined
}

const origin = /^https?:\/\/[^/?#]*/i
const toName = (host: string): string =>
  host.toLowerCase().replace(/^http:\/\/([^:]*)(?::80)?$|^https:\/\/([^:]*)(?::443)?$/, '$1$2')
