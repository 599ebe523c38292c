import { toSafeText } from './safe-text.ts'

/**
 * Text for an XML 1.0 element or attribute in double quotes, on one line. What no document may hold, not even as a
 * reference (https://www.w3.org/TR/xml/#charsets), becomes `�`; as `>` is always written `&gt;`, nothing is `]]>`.
 */
export function toXmlText(text: string): string {
  return toSafeText(text)
    .replace(/[\ufffe\uffff]/g, '�')
    .replace(/[&<>"]/g, (found) => references[found as keyof typeof references])
}

const references = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
