import { decodeTarget } from '../../core/corpus/resolve-links.ts'

/**
 * Replaces link and image targets in Markdown: inline links, definitions, `href` and `src` in HTML and MDX. Code is left
 * alone, and so is every target that `targets` does not name.
 *
 * @param targets by target as a parser reads it, percent-encoded or not
 */
export function rewriteTargets(source: string, targets: ReadonlyMap<string, string>): string {
  if (targets.size === 0) return source
  const known = new Map([...targets].map(([target, href]) => [decodeTarget(target), encodeTarget(href)]))
  return splitFences(source)
    .flatMap((part) => (part.isCode || !mayPoint.test(part.text) ? part : splitSpans(part.text)))
    .map(({ text, isCode }) => (isCode || !mayPoint.test(text) ? text : rewriteText(text, known)))
    .join('')
}

/** Few paragraphs have what a target stands in. */
const mayPoint = /\][(:]|=\s*["']/

const inlineTarget =
  /(\]\(\s*)(<[^<>\n]*>|(?:\\.|[^\s()\\<]|\((?:\\.|[^\s()\\])*\))(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*)/g
const definitionTarget = /^([ \t>]*\[(?!\^)(?:\\.|[^[\]\\\n])+\]:[ \t]*\n?[ \t]*)(<[^<>\n]*>|[^\s<]\S*)/gm
const attributeTarget = /(\b(?:href|src)\s*=\s*)("[^"\n]*"|'[^'\n]*')/gi

function rewriteText(text: string, known: ReadonlyMap<string, string>): string {
  return text
    .replace(inlineTarget, (whole, before: string, target: string) => {
      const href = known.get(decodeTarget(unescapeTarget(target.replace(/^<|>$/g, ''))))
      return href === undefined ? whole : before + href
    })
    .replace(definitionTarget, (whole, before: string, target: string) => {
      const href = known.get(decodeTarget(unescapeTarget(target.replace(/^<|>$/g, ''))))
      return href === undefined ? whole : before + href
    })
    .replace(attributeTarget, (whole, before: string, quoted: string) => {
      const href = known.get(decodeTarget(unescapeEntities(quoted.slice(1, -1)).trim()))
      return href === undefined ? whole : `${before}"${href.replaceAll('&', '&amp;')}"`
    })
}

/** Safe between parentheses and in quotes. */
function encodeTarget(href: string): string {
  return href.replace(/[()"'<>\s\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

const unescapeTarget = (target: string): string => unescapeEntities(target.replace(/\\([!-/:-@[-`{-~])/g, '$1'))

function unescapeEntities(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});|&#(\d{1,7});/gi, (whole, hex?: string, decimal?: string) => {
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
    })
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

interface Part {
  text: string
  isCode: boolean
}

/** Takes fenced blocks apart from the rest, which comes in paragraphs: a code span ends with its paragraph at the latest. */
function splitFences(source: string): Part[] {
  const parts: Part[] = []
  let fence = ''
  let paragraph = ''
  const flush = (): void => {
    parts.push({ text: paragraph, isCode: false })
    paragraph = ''
  }
  for (const line of source.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const [, mark = ''] = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?![^\n]*`)|~{3,})/.exec(line) ?? []
    if (fence !== '') {
      parts.push({ text: line, isCode: true })
      if (mark.startsWith(fence) && line.replace(/^[ \t>]+/, '').trim() === mark) fence = ''
    } else if (mark !== '') {
      flush()
      parts.push({ text: line, isCode: true })
      fence = mark
    } else {
      paragraph += line
      if (line.trim() === '') flush()
    }
  }
  flush()
  return parts
}

function splitSpans(text: string): Part[] {
  const runs = [...text.matchAll(/(?<!\\)`+/g)]
  const parts: Part[] = []
  let from = 0
  for (let index = 0; index < runs.length; index++) {
    const open = runs[index]
    if (open === undefined || open.index < from) continue
    const close = runs.slice(index + 1).find(([run]) => run.length === open[0].length)
    if (close === undefined) continue
    const end = close.index + close[0].length
    parts.push(
      { text: text.slice(from, open.index), isCode: false },
      { text: text.slice(open.index, end), isCode: true },
    )
    from = end
  }
  return [...parts, { text: text.slice(from), isCode: false }]
}
