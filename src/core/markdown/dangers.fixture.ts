import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** What a browser could run, load, submit or be fooled by in a piece of HTML; parsed again as a browser does. */
export function findDangers(html: string): string[] {
  return [...elementsIn(parseFragment(html).childNodes)].flatMap((element) => [
    ...(allowedTags.has(element.tagName) ? [] : [`<${element.tagName}>`]),
    ...(element.namespaceURI === 'http://www.w3.org/1999/xhtml'
      ? []
      : [`${element.tagName} of ${element.namespaceURI}`]),
    ...element.attrs.flatMap(({ name, value }) =>
      isSafe(element, name, value) ? [] : [`${element.tagName} ${name}=${value}`],
    ),
  ])
}

/** Every element below some nodes, in document order. */
export function* elementsIn(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes) {
    if ('tagName' in node) yield node
    if ('childNodes' in node) yield* elementsIn(node.childNodes)
  }
}

const allowedTags = new Set(
  `a abbr b bdi bdo blockquote br center cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i
  img input ins kb-tabs kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table
  tbody td tfoot th thead time tr tt u ul var`.split(/\s+/),
)

const plainAttributes = new Set(
  `abbr align alt aria-describedby aria-hidden aria-label aria-labelledby checked class colspan data-footnote-backref
  data-footnote-ref data-footnotes data-label datetime dir disabled height id lang open reversed role rowspan scope
  start tabindex title type value width`.split(/\s+/),
)

function isSafe(element: Element, name: string, value: string): boolean {
  if (name === 'href') return /^(?:https?:\/\/|mailto:|tel:|ircs?:|xmpp:|#|kb:ref\/\d+$)/i.test(value)
  if (name === 'src') return /^(?:kb:ref\/\d+$|data:image\/(?:png|gif|jpeg|webp|avif);base64,)/.test(value)
  if (name === 'cite') return /^https?:/.test(value)
  if (name === 'type' && element.tagName === 'input') return value === 'checkbox'
  // The interface's own ids start so.
  if (name === 'id') return !value.startsWith('kb-') && value !== ''
  return plainAttributes.has(name)
}
