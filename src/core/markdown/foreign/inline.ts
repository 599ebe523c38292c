import { splitAttributeList } from '../attribute-list.ts'
import { filler } from './filler.ts'
import { findTags, type Tag } from './tag.ts'

/** Something of another tool that the page does not show. `column` is 1-based. */
export interface Unknown {
  text: string
  column: number
}

/**
 * What other tools have within a line: shortcodes become what they would show, where that stands in them; attribute lists
 * behind links and pictures, roles of MyST and names of icons fall away. Columns stay as they are. Spans of code are left alone.
 */
export function resolveInline(line: string): { line: string; left: Unknown[] } {
  const left: Unknown[] = []
  if (!hint.test(line)) return { line, left }
  const spans = [...line.matchAll(/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g)].map(({ index, 0: { length } }) => [
    index,
    index + length,
  ])
  const isCode = (at: number): boolean => spans.some(([from = 0, to = 0]) => at > from && at < to)
  let text = line
  const put = (at: number, whole: string, shown: string): void => {
    text = text.slice(0, at) + shown.padEnd(whole.length, filler) + text.slice(at + whole.length)
  }
  for (const { 0: whole, 1: words = '', 2: target = '', index } of line.matchAll(linkToTag)) {
    const [found] = findTags(target)
    if (found === undefined || isCode(index) || toText(found.tag) !== undefined) continue
    // Nobody knows where it leads: the words stay.
    left.push({ text: found.whole, column: index + whole.indexOf(target) + 1 })
    put(index, whole, `${filler}${words}`)
  }
  for (const { tag, index, whole } of findTags(text).reverse()) {
    if (isCode(index) || tag.syntax === 'jsx') continue
    const shown = toText(tag)
    if (shown === undefined) left.unshift({ text: whole, column: index + 1 })
    put(index, whole, shown ?? '')
  }
  text = text
    .replace(reference, (whole, name: string, words: string, target: string | undefined) =>
      (name === 'doc' ? `[${words}](<${target ?? words}>)` : words).padEnd(whole.length, filler),
    )
    .replace(role, (whole, at: number) => (isCode(at) ? whole : filler.repeat(whole.length)))
    .replace(ownAnchor, (whole, id: string) => `<a id="${id}"></a>`.padEnd(whole.length, filler))
    .replace(/\{\{([<%])\/\*(.*?)\*\/([>%])\}\}/g, '{{$1$2$3}}')
    .replace(pictureSize, (whole) => filler.repeat(whole.length))
    .replace(liquidAddress, (_whole, address = '') => address)
    .replace(icon, (whole, name: string, at: number) =>
      isCode(at) ? whole : toIcon(name).padEnd(whole.length, filler),
    )
    .replace(attributes, (whole, at: number) =>
      isCode(at) || splitAttributeList(whole.replace(/^\{/, '{:').replace(/^\{::/, '{:')) === undefined
        ? whole
        : filler.repeat(whole.length),
    )
  return { line: text, left }
}

/** A link whose address begins with a shortcode. */
const linkToTag = /\[([^[\]]*)\]\(\s*(\{\{[<%][^{}]{1,300}[>%]\}\})[^()\s]*\s*\)/g

const hint = /\|\d+(?:x\d+)?\]\(|<a href=|\{\{|\{%|\{[:.#\w][^{}]*\}|:(?:octicons|material|fontawesome|simple)-/

/** `{py:class}` before a span of code. */
const role = /(?<![\\\w`])\{[a-z][\w:+-]*\}(?=`[^`])/g
const reference = /(?<![\\\w`])\{(ref|doc|numref|term|any)\}`([^`<]*[^`<\s])\s*(?:<([^`<>]*)>)?`(?!`)/g
/** What GitBook puts behind a heading. */
const ownAnchor = /(?<=^#{1,6} .*)<a href="#([^"]*)" id="\1"><\/a>/g
/** What Obsidian puts behind the description of a picture. */
const pictureSize = /(?<=!\[[^[\]|]{0,200})\|\d+(?:x\d+)?(?=\]\()/g
/** What Jekyll puts before an address: `{{ site.baseurl }}/x`, `{{ "/x" | relative_url }}`. */
const liquidAddress =
  /(?<=\]\()(?:\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\})?(?:\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}|\{\{-?\s*["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url)\s*-?\}\})?/g
const icon = /(?<![\w:]):((?:octicons|material|fontawesome|simple)-[\w-]+):/g
/** Behind a link, a picture, an icon or a span: `{: .btn }`, `{ .wide }`, `{width=50%}`. */
const attributes = /(?<=[)\]`*_\ufdd1])\{:?[ ]?(?:[.#]?[\w-]+(?:=(?:"[^"{}]*"|'[^'{}]*'|[^\s"'{}]+))?[ ]*)+\}/g

function toIcon(name: string): string {
  if (/-(?:check|check-circle|check-bold|check-all)$/.test(name)) return '✓'
  return /-(?:close|close-circle|close-thick)$/.test(name) ? '✗' : ''
}

/** What a tag shows by itself; `''` where that is nothing, `undefined` where nobody can know. */
function toText({ syntax, type, name, named, values }: Tag): string | undefined {
  const [value = ''] = values
  if (syntax === 'liquid') {
    if (name === 'embed') return `<${named['url'] ?? ''}>`
    if (name === 'file') return `[${(named['src'] ?? '').replace(/^.*\//, '')}](<${named['src'] ?? ''}>)`
    if (name === 'link') return value.startsWith('/') ? value : `/${value}`
    if (name === 'code') return type === 'open' && named['title'] ? `\`${named['title']}\`` : ''
    return liquidSilent.has(name) ? '' : undefined
  }
  if (type === 'close') return ''
  if (name === 'heading') return headings[value] ?? toWords(value)
  if (name === 'ref' || name === 'relref') return value
  if (pictures.has(name)) return toPicture(named, value)
  const words = named['text'] ?? named['title'] ?? named['name'] ?? named['content']
  const address = named['link'] ?? named['href'] ?? named['url'] ?? named['relref']
  if (address !== undefined) return `[${words ?? address}](<${address}>)`
  if (name === 'glossary_tooltip' || name === 'glossary_definition') return words ?? toWords(named['term_id'] ?? '')
  if (silent.has(name)) return ''
  return named['text']
}

function toPicture(named: Tag['named'], value: string): string {
  const source = named['src'] ?? named['link'] ?? value
  const words = named['alt'] ?? named['caption'] ?? named['title'] ?? ''
  return `![${words.replace(/[[\]\\]/g, '\\$&')}](<${source}>)`
}

const toWords = (name: string): string => name.replace(/[-_]/g, ' ').replace(/^./, (letter) => letter.toUpperCase())
const pictures = new Set('figure img image figure-img'.split(' '))
const liquidSilent = new Set('raw stepper step columns column content-ref hint tabs tab'.split(' '))
/** Only place or lists what is there anyway, or leads on. */
const silent = new Set('toc table_of_contents br clear comment docs/shared-note steps'.split(' '))
const headings: Readonly<Record<string, string>> = {
  prerequisites: 'Before you begin',
  whatsnext: 'What’s next',
  seealso: 'See also',
}
