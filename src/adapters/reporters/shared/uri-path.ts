/**
 * A relative path as a relative reference: every byte but RFC 3986's unreserved ones is percent-encoded, so that no file
 * name can be read as a scheme, a query, a fragment or the end of a Markdown link.
 */
export function toUriPath(path: string): string {
  return path.toWellFormed().split('/').map(toSegment).join('/')
}

const toSegment = (segment: string): string =>
  encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
