import { SaxesParser } from 'saxes'
import type { ReadItem } from './read-item.ts'

export interface XmlElement {
  name: string
  attributes: Record<string, string>
}

/**
 * The elements of an XML document that have attributes, one a record. Knows no entities but XML's own and loads nothing.
 * What is not well formed is reported where it stands; the parser goes on behind it as far as it can. Holds one element.
 */
export async function* readXml(text: AsyncIterable<string>): AsyncGenerator<ReadItem<XmlElement>[]> {
  let out: ReadItem<XmlElement>[] = []
  let row = 0
  /** The last row that something was wrong with: one fault often makes several. */
  let badRow = -1
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (Object.keys(attributes).length === 0) return
    row++
    if (row !== badRow) out.push({ type: 'record', row, line: parser.line, record: { name, attributes } })
  })
  parser.on('error', () => {
    if (badRow === row + 1) return
    badRow = row + 1
    out.push({
      type: 'bad',
      row: badRow,
      line: parser.line,
      cause: 'is not well-formed XML: what follows may be lost',
      advice: 'Correct it, or export the file anew.',
    })
  })
  for await (const chunk of text) {
    parser.write(chunk)
    if (out.length > 0) yield out
    out = []
  }
  parser.close()
  if (out.length > 0) yield out
}
