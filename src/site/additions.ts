/** What Astro adds to the HTML that the components of a page write. It is the same for all pages of one file. */
export interface Additions {
  /** Before the end of the head: styles. */
  headEnd: string
  /** Before the end of the body: scripts. */
  bodyEnd: string
}

/**
 * @param page as Astro renders it
 * @param written by the components of the same page
 * @returns undefined where these additions are not all that the page has more
 */
export function findAdditions(page: string, written: string): Additions | undefined {
  const [own, all] = [findPlaces(written), findPlaces(page)]
  if (own === undefined || all === undefined) return undefined
  const headEnd = page.slice(own.head, all.head)
  const additions = { headEnd, bodyEnd: page.slice(own.body + headEnd.length, all.body) }
  return addTo(written, additions) === page ? additions : undefined
}

/** A page as Astro would render it. @throws where the HTML has no head or no body */
export function addTo(written: string, { headEnd, bodyEnd }: Additions): string {
  const places = findPlaces(written)
  if (places === undefined) throw new Error('a page without a head or a body')
  const { head, body } = places
  return written.slice(0, head) + headEnd + written.slice(head, body) + bodyEnd + written.slice(body)
}

/** A tag, with whatever its values hold: a description may speak of `</head>`. */
const tag = /<(?:"[^"]*"|[^">])*>/g

/** Where the head and the body end. */
function findPlaces(html: string): { head: number; body: number } | undefined {
  const head = html.matchAll(tag).find(([text]) => text === '</head>')?.index
  const body = html.lastIndexOf('</body>')
  return head === undefined || body < head ? undefined : { head, body }
}
