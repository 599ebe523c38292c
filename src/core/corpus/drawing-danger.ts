const elements =
  /<(?:[\w.-]+:)?(?:script|foreignObject|iframe|embed|object|handler|listener|audio|video|html|body|base|link|meta)\b/i
const instructions = /<!ENTITY|<!DOCTYPE[^>]*\[|<\?xml-stylesheet/i
const handlers = /[\s"'/]on[a-z]+\s*=/i
const animatedLinks = /attributeName\s*=\s*["']?\s*(?:xlink:)?(?:href|on[a-z]+)/i
const addresses = /(?:href|src|values|to|from|by)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)|url\(([^)]*)\)/gi
const otherEncoding = /^\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8|us-ascii)[^"']*["']/i

/**
 * What in an SVG file could run code or load something, as written there; undefined for a drawing that only draws.
 * Prefixed names (`svg:script`) and character references (`java&#115;cript:`) count like what they stand for.
 */
export function findDrawingDanger(svg: string): string | undefined {
  for (const pattern of [elements, instructions, handlers, animatedLinks, otherEncoding]) {
    const [found] = pattern.exec(svg) ?? []
    if (found !== undefined) return found.trim()
  }
  for (const [found, attribute = '', url = ''] of svg.matchAll(addresses)) {
    const address = decodeReferences(attribute || url).replace(/[\s"'\p{Cc}]+/gu, '')
    if (/(?:java|vb)script:|data:(?!image\/(?:png|jpe?g|gif|webp);)/i.test(address)) return found.slice(0, 40)
  }
  return undefined
}

function decodeReferences(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (_, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
    .replace(/&(?:colon|tab|newline);/gi, (name) => (name.toLowerCase() === '&colon;' ? ':' : ''))
}
