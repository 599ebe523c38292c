import GithubSlugger, { slug } from 'github-slugger'

/** Ids that start with `kb-` are the site's own: what a text calls so is called `section-kb-…`. */
export function toFreeId(id: string): string {
  return id.startsWith('kb-') ? `section-${id}` : id
}

/** Ids for the headings of one page, as GitHub makes them; never empty, never twice. */
export class HeadingIds {
  #slugger = new GithubSlugger()
  #taken = new Set<string>()

  /** Keeps an id that a writer chose, or says that it is taken. */
  reserve(id: string): boolean {
    const normal = id.normalize('NFC')
    if (this.#taken.has(normal)) return false
    this.#taken.add(normal)
    return true
  }

  /**
   * The id of a heading with this text, which the caller has brought to NFC: lower case, punctuation dropped, spaces to
   * hyphens, `-1` for a second one. A text that leaves nothing becomes `section`.
   */
  next(text: string): string {
    const named = slug(text) === '' ? 'section' : text
    let id = toFreeId(this.#slugger.slug(named))
    while (this.#taken.has(id)) id = toFreeId(this.#slugger.slug(named))
    this.#taken.add(id)
    return id
  }
}

/**
 * One segment of a route from one name of a file or folder: NFC, lower case, anything but letters, marks, digits and
 * `.~_` to single hyphens. Total: a name without a usable character becomes `page`, a very long one is cut.
 */
export function toRouteSegment(name: string): string {
  // Most names are one already.
  if (name.length < 60 && /^[a-z\d]+(?:-[a-z\d]+)*$/.test(name)) return name
  const segment = name
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._~]+/gu, '-')
    .replace(/^[-._]+|[-.]+$/g, '')
  return segment === '' ? 'page' : shorten(segment)
}

/** Disks take names of 255 bytes, and some files get an ending. */
const maxSegmentBytes = 200

function shorten(segment: string): string {
  if (segment.length * 3 <= maxSegmentBytes) return segment
  const { read } = new TextEncoder().encodeInto(segment, new Uint8Array(maxSegmentBytes))
  return segment.slice(0, read).replace(/[-.]+$/, '')
}

/** `incident-response` → `Incident response`; names with capitals inside stay as they are. */
export function toReadableName(name: string): string {
  const words = name
    .normalize('NFC')
    .replace(/[-_\s]+/g, ' ')
    .trim()
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1)
}
