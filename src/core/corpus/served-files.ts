import type { Corpus } from '../domain/corpus.ts'

/** Files at the top of a site, whether this one has them or not, and below the prefix of every language. */
const top = ['robots.txt', 'sitemap.xml', 'llms.txt', 'api/articles.json']
const everyLocale = ['index.html', '404.html', 'changes.xml', 'opensearch.xml']

/** Files at the top that are for the host, which serves them to nobody. */
export const hostFiles = ['_headers', '_redirects']

/** Addresses of the files that every site has besides its pages and assets: `/sitemap.xml`, `/fr/changes.xml`. */
export function toServedRoutes({ locales }: Pick<Corpus, 'locales'>): string[] {
  return [
    ...top.map((name) => `/${name}`),
    ...locales.flatMap(({ prefix }) => everyLocale.map((name) => (prefix === '' ? `/${name}` : `/${prefix}/${name}`))),
  ]
}

/** Finds the file of the site that an address would have to be, or to lie in: a name cannot be a file and a folder. */
export function createFileLookup({
  locales,
  assets,
}: Pick<Corpus, 'locales' | 'assets'>): (route: string) => string | undefined {
  const files = new Set([
    ...toServedRoutes({ locales }),
    ...hostFiles.map((name) => `/${name}`),
    ...assets.map(({ route }) => route.normalize('NFC').toLowerCase()),
  ])
  return (route) => {
    const segments = route.normalize('NFC').toLowerCase().split('/').filter(Boolean)
    const paths = segments.map((_, index) => `/${segments.slice(0, index + 1).join('/')}`)
    return paths.find((path) => files.has(path))
  }
}

/** Addresses below which the site keeps files of its own: an old path there cannot be kept. Twins end in `.md`. */
export function isBelowServedFolder(route: string): boolean {
  return /^\/(?:_kb|_server|api|assets|\.well-known)\/|\.md\/$|^\/(?:[^/]+\/)?404\.html\/?$/.test(route)
}
