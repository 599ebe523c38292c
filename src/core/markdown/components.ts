import type { Element, ElementContent } from 'hast'
import type { Strings } from '../strings/strings.ts'
import { type CalloutType, calloutTypes } from './callout-types.ts'
import type { TreeIndex } from './tree-index.ts'

/** Turns `kb-…` elements (from containers, MDX and alerts) into the markup that the site styles, in place. */
export function resolveComponents(index: TreeIndex, strings: Strings): void {
  for (const { node: element } of index.elements(...componentTags)) {
    const build = builders[element.tagName] as (parts: Parts) => Element
    const { dataType, dataLabel } = element.properties
    const built = build({ type: text(dataType), label: text(dataLabel), children: element.children, strings })
    Object.assign(element, built)
  }
}

interface Parts {
  type: string | undefined
  label: string | undefined
  children: ElementContent[]
  strings: Strings
}

const builders: Record<string, (parts: Parts) => Element> = {
  'kb-callout': ({ type, label, children, strings }) => {
    const name = toCalloutType(type)
    const title = h('p', { className: ['callout-title'] }, [{ type: 'text', value: label ?? strings.callouts[name] }])
    return h('div', { className: ['callout', `callout-${name}`], role: 'note' }, [title, ...children])
  },
  'kb-tabs': ({ children }) => h('kb-tabs', {}, children),
  'kb-tab': ({ label, children }) =>
    h('div', { className: ['tab'], dataLabel: label ?? '' }, [
      h('p', { className: ['tab-label'] }, [{ type: 'text', value: label ?? '' }]),
      ...children,
    ]),
  'kb-steps': ({ children }) => h('div', { className: ['steps'] }, children),
  'kb-details': ({ label, children, strings }) =>
    h('details', {}, [h('summary', {}, [{ type: 'text', value: label ?? strings.article.details }]), ...children]),
  'kb-other': ({ children }) => h('div', {}, children),
  'kb-badge': ({ type, label, children }) =>
    h(
      'span',
      { className: ['badge', `badge-${toCalloutType(type)}`] },
      label ? [{ type: 'text', value: label }] : children,
    ),
}

/** The product's own components, before they become markup. */
export const componentTags: readonly string[] = Object.keys(builders)

const toCalloutType = (type = ''): CalloutType => {
  const name = type.toLowerCase()
  return Object.hasOwn(calloutTypes, name) ? (calloutTypes[name] as CalloutType) : 'note'
}

function h(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
