import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Reference } from './body.ts'
import type { TreeIndex } from './tree-index.ts'

/**
 * Collects links and images, in place: an internal target becomes `kb:ref/<index>`, a target with a scheme outside the
 * allow-list loses its attribute (nothing else stands between a bad address and the page), and a picture on another site becomes a link to it, because the site asks no other
 * origin for anything.
 */
export function collectReferences(index: TreeIndex): Reference[] {
  const references: Reference[] = []
  /** Where the last link ends. */
  let linkEnd = -1
  for (const { node: element, first, last } of index.elements('a', 'img')) {
    if (element.tagName === 'a') linkEnd = Math.max(linkEnd, last)
    if (element.tagName === 'a' && typeof element.properties['href'] === 'string') {
      const target = element.properties['href'].trim()
      if (isOwnFragment(target)) continue
      element.properties['href'] = target
      if (target.startsWith('//')) element.properties['href'] = `https:${target}`
      const number = add(references, 'link', target, textOf(element), element)
      if (isInternal(target)) element.properties['href'] = `kb:ref/${number}`
      else if (!isSafeAddress('link', target)) delete element.properties['href']
    }
    if (element.tagName !== 'img') continue
    const target = typeof element.properties['src'] === 'string' ? element.properties['src'].trim() : ''
    const alt = typeof element.properties['alt'] === 'string' ? element.properties['alt'] : ''
    if (dataImage.test(target)) continue
    const number = add(references, 'image', target, alt, element)
    if (isInternal(target) && target !== '') {
      const { title, width, height } = element.properties
      element.properties = { src: `kb:ref/${number}`, alt, ...(title ? { title } : {}), ...toSize(width, height) }
      continue
    }
    replaceByLink(element, first <= linkEnd, target, alt)
    index.changeText()
  }
  return references
}

/** No scheme and no host: a path, a fragment, or both. */
export function isInternal(target: string): boolean {
  // Most targets start like a path.
  if (/^(?:\.|#|\/(?!\/))/.test(target)) return true
  return !/^[a-z][a-z0-9+.-]*:/i.test(target.replace(/^[\p{Cc}\s]+|[\t\n\r]/gu, '')) && !target.startsWith('//')
}

/** Whether a page may hold the address. Another site's picture becomes a link to it. */
export function isSafeAddress(type: Reference['type'], target: string): boolean {
  if (isInternal(target) || target.startsWith('//')) return true
  return type === 'link' ? linkSchemes.test(target) : /^https?:/i.test(target) || dataImage.test(target)
}

const linkSchemes = /^(?:https?|mailto|tel|ircs?|xmpp):/i
const dataImage = /^data:image\/(?:png|gif|jpeg|webp|avif);base64,[a-z0-9+/=]+$/i
const isOwnFragment = (target: string): boolean => /^#(?:user-content-fn|footnote-label)/.test(target)
const toSize = (width: unknown, height: unknown): Element['properties'] =>
  Number(width) > 0 && Number(height) > 0 ? { width: Number(width), height: Number(height) } : {}

function add(references: Reference[], type: Reference['type'], target: string, text: string, element: Element): number {
  const { line = 1, column = 1 } = element.position?.start ?? {}
  return references.push({ type, target, text: text.replace(/\s+/g, ' ').trim(), line, column }) - 1
}

function replaceByLink(element: Element, isInsideLink: boolean, target: string, alt: string): void {
  const children: ElementContent[] = [{ type: 'text', value: alt || target.replace(/^.*\//, '') }]
  const isSafe = /^https?:\/\//i.test(target) && !isInsideLink
  element.tagName = isSafe ? 'a' : 'span'
  element.properties = isSafe ? { className: ['external-image'], href: target } : { className: ['external-image'] }
  element.children = children
}
