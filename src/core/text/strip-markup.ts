/**
 * A text without its tags, where it is markup: where an element of HTML stands around something, or `<br>` breaks a line.
 * In any other text what stands in angle brackets is a word as others are: `<iframe>`, `Vec<T>`, `<HOST>`.
 */
export function stripMarkup(text: string): string {
  const bare = text.replace(/<!(?:--|doctype\b)[^<>]{0,500}>/gi, ' ')
  if (!isMarkup(bare)) return bare
  return bare.replace(tag, (whole, name: string) => (elements.has(name.toLowerCase()) ? ' ' : whole))
}

const tag = /<\/?([a-z][\w:]*)(?:[\s/][^<>]{0,500})?>/gi

function isMarkup(text: string): boolean {
  if (/[^\s<>]\s*<br\s*\/?>\s*[^\s<>]/i.test(text)) return true
  /** Where what an element holds begins, by the element's name. */
  const opened = new Map<string, number>()
  for (const { 0: whole, 1: name = '', index } of text.matchAll(tag)) {
    const element = name.toLowerCase()
    if (!elements.has(element)) continue
    if (!whole.startsWith('</')) opened.set(element, index + whole.length)
    else if (/[\p{L}\p{N}]/u.test(text.slice(opened.get(element) ?? index, index).replace(tag, ''))) return true
  }
  return false
}

const elements = new Set(
  (
    'a abbr address article aside b big blockquote body br button caption center cite code col colgroup dd del details ' +
    'div dl dt em figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd ' +
    'label li link main mark meta nav o:p object ol option p pre q s samp script section select small span strike strong ' +
    'style sub summary sup svg table tbody td tfoot th thead time title tr tt u ul var video wbr'
  ).split(' '),
)
