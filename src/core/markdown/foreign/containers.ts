import { calloutTypes } from '../callout-types.ts'
import type { Tag } from './tag.ts'

/** What stands for a block of another tool: a `:::` container, a line before its text, or nothing but its text. */
export type Stand = { name: string; label: string | undefined } | { line: string } | 'text'

/** The container that a tag opens; `undefined` where it is none that the product has. */
export function toContainer(tag: Tag): Stand | undefined {
  const { name, named, values } = tag
  const title = named['title'] ?? named['summary'] ?? named['header'] ?? named['label'] ?? named['name']
  if (name === 'codegroup') return { name: 'code-group', label: undefined }
  if (tabLists.has(name)) return { name: 'tabs', label: undefined }
  if (tabs.has(name)) return { name: 'tab', label: title ?? named['tabname'] ?? named['value'] ?? values[0] ?? 'Tab' }
  if (folds.has(name)) return { name: 'details', label: title ?? values[0] }
  if (transparent.has(name)) return 'text'
  const own = Object.hasOwn(calloutTypes, name) && !boxes.has(name)
  if (!own && !boxes.has(name)) return undefined
  const asked = [
    named['type'],
    named['style'],
    named['color'],
    named['context'],
    named['level'],
    named['icon'],
    values[0],
  ]
  const type = asked.map((value) => toType(value ?? '')).find((value) => value !== undefined)
  const others = own || type === undefined ? values : values.slice(1)
  return { name: own ? name : (type ?? 'note'), label: title ?? (others.length > 0 ? others.join(' ') : undefined) }
}

function toType(written: string): string | undefined {
  const name = written.toLowerCase()
  return Object.hasOwn(calloutTypes, name) ? name : colours[name]
}

const tabLists = new Set('tabs tabpane tabset tab-set codetabs md-tabs'.split(' '))
const tabs = new Set('tab tabitem tab-item tab-content md-tab codetab'.split(' '))
const folds = new Set(
  'details expand collapse collapsible accordion accordion-item expandable dropdown spoiler'.split(' '),
)
const boxes = new Set('alert admonition callout notice hint aside box block message blockquote'.split(' '))
const transparent = new Set(
  'steps step stepper columns column content-ref accordiongroup cardgroup raw section md-section'.split(' '),
)

/** Names of colours and of levels that stand for a kind of box. */
const colours: Readonly<Record<string, string>> = {
  primary: 'note',
  blue: 'note',
  green: 'tip',
  yellow: 'warning',
  orange: 'warning',
  red: 'danger',
  warn: 'warning',
  critical: 'danger',
}
