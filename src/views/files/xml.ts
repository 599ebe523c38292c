import { escapeHtml } from '../escape.ts'

/** Text for XML: everything that XML 1.0 forbids falls out or, for half a surrogate pair, becomes U+FFFD. */
export function escapeXml(text: string): string {
  return escapeHtml(text.toWellFormed())
}

/** `<name>text</name>`, escaped; nothing for no text. */
export function toXmlElement(name: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`
}

export const xmlDeclaration = '<?xml version="1.0" encoding="utf-8"?>\n'
