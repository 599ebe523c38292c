import { components } from './mdx.ts'
import { allowedElements, isCheckbox, isElement, strippedElements } from './raw-elements.ts'
import { isSafeAddress } from './references.ts'

/** A cut in a text: what stands from one offset to another gives way to `text`. */
export interface Cut {
  from: number
  to: number
  text: string
}

/** Finds what the sanitiser would refuse in the raw HTML of a text. */
export class UnsafeTags {
  readonly #source: string
  /** Names of elements that nothing closes from some place on. */
  readonly #unclosed = new Set<string>()

  constructor(source: string) {
    this.#source = source
  }

  /**
   * Tag by tag: scripts and the like with all that is in them, elements that load or send something, attributes that run
   * or load something, comments. What is no well-formed tag becomes text.
   *
   * @param from where a piece of raw HTML starts in the text, and `to` where it ends
   * @param mayWrap a tag may go on in the next line; not where that line begins with the mark of a quote
   */
  find(from: number, to: number, mayWrap: boolean): Cut[] {
    const cuts: Cut[] = []
    const piece = this.#source.slice(from, to)
    for (let at = piece.indexOf('<'); at !== -1; at = piece.indexOf('<', at)) {
      const [whole = '<', end, start, attributes = ''] = match(piece, at, mayWrap)
      const name = (start ?? end)?.toLowerCase()
      const place = from + at
      at += whole.length
      if (name === undefined) {
        if (whole.startsWith('<!--')) {
          cuts.push({ from: place, to: from + at, text: '' })
          continue
        }
        // The page lacks the rest of it.
        if (piece.startsWith('<!--', place - from)) return [...cuts, { from: place, to, text: '' }]
        cuts.push({ from: place, to: from + at, text: whole === '<' ? '&lt;' : '' })
      } else if (strippedElements.includes(name)) {
        const close = start === undefined ? undefined : this.#findEnd(name, from + at)
        cuts.push({ from: place, to: close ?? from + at, text: '' })
        at = Math.max(at, (close ?? 0) - from)
      } else if (!isPublished(name, attributes)) cuts.push({ from: place, to: from + at, text: '' })
      else cuts.push(...findUnsafeAttributes(name, attributes, place + 1 + name.length))
    }
    return cuts
  }

  #findEnd(name: string, from: number): number | undefined {
    if (this.#unclosed.has(name)) return undefined
    const end = new RegExp(`</${name}\\b[^<>]*>`, 'gi')
    end.lastIndex = from
    const found = end.exec(this.#source)
    if (found === null) this.#unclosed.add(name)
    return found === null ? undefined : found.index + found[0].length
  }
}

/** The comment, tag or declaration at `at`: whole, name of an end tag, name of a start tag, attributes. */
function match(piece: string, at: number, mayWrap: boolean): RegExpExecArray | [] {
  const pattern = mayWrap ? anywhere : onOneLine
  pattern.lastIndex = at
  return pattern.exec(piece) ?? []
}

/** CommonMark §6.6, but no attribute holds `<` or `>`, and browsers end a comment where it does. */
const toPattern = (space: string, any: string): RegExp => {
  const value = `"[^"<>${any}]*"|'[^'<>${any}]*'|[^\\s"'=<>\`]+`
  const attribute = `(?:${space}+[a-z_:@][\\w:.@-]*(?:${space}*=${space}*(?:${value}))?)`
  return new RegExp(
    `<!--(?!-?>)(?:(?!--!?>)[^${any}])*-->|<[!?][^<>${any}]*>|</([a-z][\\w:.-]*)${space}*>|<([a-z][\\w:.-]*)(${attribute}*)${space}*/?>`,
    'iy',
  )
}
const onOneLine = toPattern('[ \\t]', '\\n')
const anywhere = toPattern('\\s', '')

function isPublished(name: string, attributes: string): boolean {
  if (name === 'input') return isCheckbox(attributes)
  return allowedElements.includes(name) || !isElement(name)
}

function findUnsafeAttributes(element: string, attributes: string, from: number): Cut[] {
  return [...attributes.matchAll(/\s+([^\s=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s]+))?/g)]
    .filter(([, name = '', value = '']) => !isHarmless(element, name.toLowerCase(), value.replace(/^["']|["']$/g, '')))
    .map(({ 0: whole, index }) => ({ from: from + index, to: from + index + whole.length, text: '' }))
}

/** An element that HTML does not have makes nothing of its own attributes. */
function isHarmless(element: string, name: string, value: string): boolean {
  if (name === 'href' || name === 'src' || name === 'cite') return isSafeValue(name === 'src' ? 'image' : 'link', value)
  return plain.has(name) || /^(?:data|aria)-[\w-]+$/.test(name) || (!isElement(element) && !runs.test(name))
}

/** An address in HTML. One with a character reference before its path may hide a scheme. */
function isSafeValue(type: 'link' | 'image', value: string): boolean {
  const address = value.replaceAll('&amp;', '&')
  const [head = ''] = /^(?:[^/?#&]|&#?)*/.exec(value.replaceAll('&amp;', '')) ?? []
  return !/&#|&\w+;|[^\S ]/.test(head) && isSafeAddress(type, address)
}

const plain = new Set([
  ...'abbr align alt border checked class color colspan datetime dir disabled height hspace id lang name open rel'.split(
    ' ',
  ),
  ...'reversed role rowspan scope span start tabindex target title type valign value vspace width'.split(' '),
  ...Object.values(components).flatMap(({ attributes }) => Object.keys(attributes)),
])

const runs = /^on|^(?:style|action|formaction|background|ping|poster|srcdoc|srcset|xlink:href)$/
