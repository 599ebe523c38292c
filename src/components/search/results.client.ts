import type { SearchResult, Segment } from '../../core/answers/passages.ts'
import type { SearchState } from './live-search.client.ts'
import { rememberMarks } from './mark-memory.client.ts'

/** The texts that the server put beside a search, `{query}` and `{count}` still to be filled in. */
export type Words = Record<
  'searching' | 'result' | 'results' | 'none' | 'noneFiltered' | 'failed' | 'offline' | 'all',
  string
> & { kinds: Record<string, string>; own: { lang?: string; dir?: string } }

/** The answer in one sentence, for the eye and for the ear. */
export function toSummary(words: Words, state: SearchState, isFiltered: boolean): string {
  switch (state.type) {
    case 'idle':
      return ''
    case 'searching':
      return words.searching
    case 'failed':
      return state.isOffline ? words.offline : words.failed
    case 'answer': {
      const { total } = state.answer
      const none = isFiltered ? words.noneFiltered : words.none
      return fill(total === 0 ? none : total === 1 ? words.result : words.results, state.query, total)
    }
  }
}

/** `{query}` and `{count}` filled in. A function as replacement: `$&` in a query is text. */
export function fill(template: string, query: string, count: number): string {
  return template.replace(/\{(query|count)\}/g, (_, name) => (name === 'query' ? query : String(count)))
}

/** A result as a list item: text nodes only, whatever the article holds. */
export function toResultItem(result: SearchResult, words: Words): HTMLLIElement {
  const item = document.createElement('li')
  item.append(
    h('p', 'result-head', toLink(result, result.href, result.title, 'result-link'), toKind(result.kind, words)),
  )
  const { section } = result
  item.append(
    h(
      'p',
      'result-excerpt',
      ...(section ? [toLink(result, section.href, section.title, 'result-section')] : []),
      ...toNodes(result.excerpt),
    ),
  )
  if (result.subResults.length > 0) {
    const sections = result.subResults.map(({ href, title, excerpt }) =>
      h('li', '', toLink(result, href, title, 'result-section'), h('p', 'result-excerpt', ...toNodes(excerpt))),
    )
    item.append(h('ul', 'result-sections', ...sections))
  }
  return item
}

function toLink({ words }: SearchResult, href: string, title: string, className: string): HTMLAnchorElement {
  const link = h('a', className, title)
  link.href = href
  link.addEventListener('click', (event) => {
    if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) rememberMarks(link.pathname, words)
  })
  return link
}

const toKind = (kind: string, { kinds, own }: Words): HTMLElement => {
  const { lang = '', dir = '' } = own
  return Object.assign(h('span', 'result-kind', kinds[kind] ?? ''), { lang, dir })
}

const toNodes = (segments: readonly Segment[]): (Node | string)[] =>
  segments.map(({ text, marked }) => (marked ? h('mark', '', text) : text))

function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  element.append(...children)
  return element
}
