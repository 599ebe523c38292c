import type { SearchTopic } from '../../core/answers/nearest-topics.ts'
import type { SearchResult, Segment } from '../../core/answers/passages.ts'
import { fillIn } from '../../core/text/fill-in.ts'
import { formatDate } from '../../core/text/format-date.ts'
import type { SearchState } from './live-search.client.ts'
import { rememberMarks } from './mark-memory.client.ts'
import type { SearchAnswer } from './searcher.ts'

/** The texts that the server put beside a search, `{query}` and `{count}` still to be filled in. */
export type Words = Record<
  | 'searching'
  | 'slow'
  | 'result'
  | 'results'
  | 'maybe'
  | 'maybeOne'
  | 'none'
  | 'noneFiltered'
  | 'mistyped'
  | 'empty'
  | 'noWords'
  | 'failed'
  | 'offline'
  | 'all'
  | 'reviewed'
  | 'deprecated',
  string
> & { kinds: Record<string, string>; own: { lang?: string; dir?: string } }

/** The answer in one sentence, for the eye and for the ear. */
export function toSummary(words: Words, state: SearchState, isFiltered: boolean): string {
  switch (state.type) {
    case 'idle':
      return ''
    case 'searching':
      return state.isSlow ? words.slow : words.searching
    case 'failed':
      return state.isOffline ? words.offline : words.failed
    case 'answer': {
      const values = { query: shorten(state.query), count: state.answer.total }
      return fillIn(toTemplate(words, state.answer, isFiltered), values)
    }
  }
}

function toTemplate(words: Words, { total, state, hint }: SearchAnswer, isFiltered: boolean): string {
  if (hint !== undefined) return hint === 'empty' ? words.empty : words.noWords
  if (total === 0) return isAllFiltered({ state }, isFiltered) ? words.noneFiltered : words.none
  if (state === 'maybe') return total === 1 ? words.maybeOne : words.maybe
  return total === 1 ? words.result : words.results
}

/** Which words were taken for others, in a sentence each; nothing where none were. */
export function toMistyped(words: Words, state: SearchState): string {
  const mistyped = state.type === 'answer' && state.answer.total > 0 ? state.answer.mistyped : []
  return mistyped.map((word) => fillIn(words.mistyped, { ...word })).join(' ')
}

/** The answer as a screen reader says it. */
export const toHeard = (words: Words, state: SearchState, isFiltered: boolean): string =>
  `${toSummary(words, state, isFiltered)} ${toMistyped(words, state)}`.trim()

/** Whether no results are left because of the filters, and not because there is no answer. */
const isAllFiltered = ({ state }: Pick<SearchAnswer, 'state'>, isFiltered: boolean): boolean =>
  isFiltered && state !== 'nothing'

/**
 * How a search looks: `none` where there is nothing to show, `filtered` where the filters leave nothing, `hint` where
 * there was nothing to look up.
 */
export function toLook(state: SearchState, isFiltered = false): string {
  if (state.type === 'searching' && state.isSlow) return 'slow'
  if (state.type !== 'answer') return state.type
  const { hint, total } = state.answer
  if (hint !== undefined) return 'hint'
  if (total > 0) return 'answer'
  return isAllFiltered(state.answer, isFiltered) ? 'filtered' : 'none'
}

/** A question as it is quoted: of a whole ticket, its beginning. */
function shorten(query: string): string {
  const characters = [...query]
  return characters.length <= 90 ? query : `${characters.slice(0, 80).join('').trimEnd()}…`
}

/** A result as a list item: text nodes only, whatever the article holds. */
export function toResultItem(result: SearchResult, words: Words): HTMLLIElement {
  const item = document.createElement('li')
  const link = toLink(result, result.href, result.title, 'result-link')
  item.append(h('p', 'result-head', link), toFacts(result, words))
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

/** What kind of article it is, when somebody last saw to it, and whether it is on its way out. */
function toFacts({ kind, reviewed, isDeprecated }: SearchResult, words: Words): HTMLElement {
  const facts = h('p', 'result-facts')
  if (isDeprecated) facts.append(h('span', 'result-deprecated', words.deprecated))
  if (words.kinds[kind] !== undefined) facts.append(h('span', 'result-kind', words.kinds[kind]))
  if (/^\d{4}-\d{2}-\d{2}$/.test(reviewed)) {
    const [before = '', after = ''] = words.reviewed.split('{date}')
    const time = h('time', '', formatDate(reviewed, toLanguage(words)))
    time.dateTime = reviewed
    facts.append(h('span', 'result-reviewed', before, time, after))
  }
  return Object.assign(facts, words.own)
}

const toLanguage = ({ own }: Words): string => own.lang ?? globalThis.document?.documentElement.lang ?? 'en'

/** The first date takes tens of milliseconds: to be asked for after the worker, and before there are results. */
export function prepareDates(words: Words): void {
  setTimeout(() => formatDate('2000-01-01', toLanguage(words)))
}

/** Topics as links, one a line. */
export const toTopicItems = (topics: readonly SearchTopic[]): HTMLLIElement[] =>
  topics.map(({ title, href }) => {
    const link = h('a', '', title)
    link.href = href
    return h('li', '', link)
  })

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
