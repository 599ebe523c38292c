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

/** A fenced block of code: the word behind the fence, empty if there is none, and the lines of its two fences. */
export interface CodeBlock {
  language: string
  line: number
  lastLine: number
}

/** A heading before the page's title is lifted out and levels are moved. One that is a picture says what describes it. */
export interface WrittenHeading {
  level: number
  text: string
  line: number
}

export const markKinds = [
  'image-without-alt',
  'table-without-header',
  'empty-header-cell',
  'empty-heading',
  'empty-link',
  'undefined-reference',
  'hidden-html',
  'dropped-tag',
  'bidi-control',
  'unclosed-fence',
  'unclosed-html',
  'unknown-container',
  'foreign-syntax',
] as const

/** A place in the text at which something stands that the HTML no longer shows. */
export interface Mark {
  kind: (typeof markKinds)[number]
  text: string
  line: number
  column: number
  /** How many of its kind there are in the file, where the first speaks for all. */
  count?: number
}

/** What checks ask about a text as it was written. */
export interface BodyFacts {
  code: CodeBlock[]
  outline: WrittenHeading[]
  marks: Mark[]
  /** Something in the text, or in its front matter, has the shape of a secret or of personal data, and wants a closer look. */
  isSuspect: boolean
}

/** A Markdown text, compiled: safe HTML and what the rest of the product asks about it. */
export interface Body {
  /** Code has no colours yet. */
  html: string
  /** The first h1, if it was lifted out of the text because the page shows the title itself. */
  title: { text: string; id: string } | undefined
  /** First paragraph as plain text, at most 300 characters; empty if there is none. */
  lead: string
  /** What the text calls the severity in lines of their own, in lower case; not all need be one. */
  severities: string[]
  headings: Heading[]
  /** Every id that a `#fragment` can name, headings included. */
  anchors: string[]
  references: Reference[]
  /** There is no HTML, not even a picture. */
  isBlank: boolean
  /** Of all that a reader reads; 0 where there is nothing to read. */
  words: number
  facts: BodyFacts
}
