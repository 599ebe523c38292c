export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

/**
 * Reads the XML that this folder writes (elements, attributes, text, the five named entities), strictly.
 *
 * @throws where a document is not well-formed
 */
export function parseXml(document: string): XmlElement {
  const [, content = ''] = /^<\?xml version="1\.0" encoding="utf-8"\?>\n([\s\S]*)$/.exec(document) ?? []
  if (content === '') throw new Error('no XML declaration')
  // XML 1.0 §2.2, as whole code points: half a surrogate pair is none.
  const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.exec(content)
  if (forbidden !== null) throw new Error(`forbidden character at ${forbidden.index}`)
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const token = /<\/([\w:]+)>|<([\w:]+)((?: [\w:]+="[^"<]*")*)(\/?)>|([^<]+)/y
  while (token.lastIndex < content.length) {
    const at = token.lastIndex
    const match = token.exec(content)
    if (match === null) throw new Error(`not well-formed at ${content.slice(at, at + 40)}`)
    const [, close, name, attributes = '', empty, text] = match
    const parent = open.at(-1) ?? root
    if (text !== undefined) parent.text += decode(text)
    else if (close !== undefined) {
      if (open.length < 2 || open.pop()?.name !== close) throw new Error(`</${close}> closes nothing`)
    } else if (name !== undefined) {
      const element: XmlElement = { name, attributes: toAttributes(attributes), children: [], text: '' }
      parent.children.push(element)
      if (empty === '') open.push(element)
    }
  }
  const [element, ...others] = root.children
  if (open.length !== 1 || element === undefined || others.length > 0 || root.text.trim() !== '')
    throw new Error('not one element')
  return element
}

/** Every element of a name below another one. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)])
}

/** Text of the first child of a name. */
export function textOf(element: XmlElement, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text
}

function toAttributes(written: string): Record<string, string> {
  const pairs = [...written.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)])
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error('an attribute twice')
  return Object.fromEntries(pairs)
}

function decode(text: string): string {
  if (/]]>/.test(text)) throw new Error(']]> in text')
  return text.replace(/&([^;]*;)?/g, (_whole, name?: string) => {
    const character = { 'amp;': '&', 'lt;': '<', 'gt;': '>', 'quot;': '"', '#39;': "'" }[name ?? '']
    if (character === undefined) throw new Error(`&${name ?? ''} is no entity`)
    return character
  })
}
