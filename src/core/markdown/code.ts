import type { Element } from 'hast'
import type { Strings } from '../strings/strings.ts'
import type { TreeIndex } from './tree-index.ts'

/**
 * Gives every code block its label, in place: its title and its language, else what code is called. Colours come when a
 * page shows it: see `colourCode`.
 */
export function frameCode(index: TreeIndex, strings: Strings): void {
  let end = -1
  for (const { node: pre, parent, first, last } of index.elements('pre')) {
    const [code] = pre.children
    if (first <= end || code?.type !== 'element' || code.tagName !== 'code') continue
    end = last
    const classes = Array.isArray(code.properties['className']) ? code.properties['className'] : []
    const language = findLanguage(classes.map(String))
    const title = typeof pre.properties['title'] === 'string' ? pre.properties['title'] : ''
    pre.properties = { tabIndex: 0 }
    const label = toElement('figcaption', title || (language ?? strings.article.code))
    if (title !== '' && language !== undefined)
      label.children.push({ type: 'text', value: ' ' }, toElement('small', language))
    const properties = { className: language || title ? ['code'] : ['code', 'code-plain'] }
    const at = parent.children.indexOf(pre)
    if (at !== -1) parent.children[at] = { type: 'element', tagName: 'figure', properties, children: [label, pre] }
  }
}

const toElement = (tagName: string, text: string): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: [{ type: 'text', value: text }],
})

/** The language that classes name, without what writers put behind it: `language-js{1,3}` is `js`. */
export function findLanguage(classes: readonly string[]): string | undefined {
  const written = classes.find((name) => name.startsWith('language-'))?.slice('language-'.length)
  const name = written?.replace(/^\{\.?([\w+#-]+).*$/, '$1').replace(/[{,:].*$/, '')
  return name === undefined || name === '' || name === 'text' || name === 'plain' ? undefined : name
}
