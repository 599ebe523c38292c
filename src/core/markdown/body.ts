/** A heading with an id that no other heading of its page has; `depth` is 2 to 6 (the page's title is its only h1). */
export interface Heading {
  depth: number
  id: string
  text: string
  line: number
}

/**
 * A place where the text points at something. In `Body.html` each internal one stands as `kb:ref/<index>`, so that the
 * HTML can be kept while the page it points at moves.
 */
export interface Reference {
  type: 'link' | 'image'
  /** As written, before any decoding. */
  target: string
  text: string
  line: number
  column: number
}

/** A Markdown text, compiled: safe HTML and what the rest of the product asks about it. */
export interface Body {
  html: string
  /** The first h1, if it was lifted out of the text because the page shows the title itself. */
  title: { text: string; id: string } | undefined
  /** First paragraph as plain text, at most 300 characters; empty if there is none. */
  lead: string
  headings: Heading[]
  /** Every id that a `#fragment` can name, headings included. */
  anchors: string[]
  references: Reference[]
  /** Of all that a reader reads; 0 where there is nothing to read. */
  words: number
}
