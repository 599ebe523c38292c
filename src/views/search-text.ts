import { titleWeight } from '../core/answers/field.ts'
import { codeStart, cut, dropBorders } from '../core/text/borders.ts'
import { toHeadingElement } from '../core/text/heading-element.ts'
import { decodeReferences } from './visible-text.ts'

/**
 * Pagefind's own words for what its reader of HTML finds: where a heading with an id begins, and which of the words that
 * follow weigh more. See `parse_digest` in `pagefind/src/fossick/mod.rs` of https://github.com/Pagefind/pagefind; a test
 * reads an index back that was written from them. Reading text takes two thirds of the time that reading HTML takes.
 */
const anchor = (level: string, text: string, number: number, id: string): string =>
  ` ___PAGEFIND_ANCHOR___${toHeadingElement(level, text)}:${number}:${id} `
const autoWeight = (weight: number): string => ` ___PAGEFIND_AUTO_WEIGHT___${weight} `
const weightEnd = ' ___END_PAGEFIND_WEIGHT___ '

/** Words of another weight, in 24ths, than those of a text. */
export const weigh = (text: string, weight: number): string =>
  ` ___PAGEFIND_WEIGHT___${weight / 24} ${toOrdinary(text)}${weightEnd}`

/** A title as the heading of its text. */
export const toTitleText = (title: string): string => weigh(stop(title), titleWeight)

/** A text that has Pagefind's words for its own: with an underscore less they are like any other. */
const toOrdinary = (text: string): string =>
  text.includes('PAGEFIND_') ? text.replace(/_{3,}(?=(?:END_)?PAGEFIND_)/g, '__') : text

/** A text without Pagefind's words. */
export const dropMarks = (text: string): string => text.replace(/ ___(?:END_)?PAGEFIND_\S+ /g, ' ')

/** An article's HTML as one text: blocks are set apart and end with a full stop, headings and code are known. */
export function toSearchText(html: string): string {
  let anchors = 0
  const bare = toOrdinary(dropBorders(html).replace(inlineTag, ''))
  const text = setTablesApart(cutCodeOff(bare))
    .replace(heading, (_, level: string, attributes: string, inner: string) => {
      const text = toOrdinary(inner.replace(tag, ''))
      const id = / id="([^"]*)"/.exec(attributes)?.[1]?.replace(/\s/g, '')
      const start = id === undefined || id === '' ? '' : anchor(level, decodeReferences(text), anchors++, id)
      return `${start}${autoWeight(8 - Number(level))}${stop(text)}${weightEnd}`
    })
    .replace(wordAtBlockEnd, '.$& ')
    .replace(tag, ' ')
  return decodeReferences(text)
}

function cutCodeOff(html: string): string {
  if (!html.includes('<pre')) return html
  return html
    .replace(codeLabel, '')
    .replace(code, (_, start: string, text: string) => `${start}${codeStart}${text.trim()}${cut}</pre>`)
}

/** No sentence runs across the rows of a table, nor across its cells. */
function setTablesApart(html: string): string {
  if (!html.includes('<table')) return html
  return html.replace(tableStart, `$1${cut}`).replace(rowEnd, `${cut}$&`).replace(cellEnd, ' ·$&')
}

/** As excerpts show a heading: with a full stop, if it ends with a word. */
const stop = (text: string): string => (endsWithWord.test(text) ? `${text}.` : text)

// Each begins with what is looked for first: a text has fewer of it than of anything else.
const attributes = '(?:\\s+[^\\s"=<>]+(?:="[^"]*")?)*'
const codeLabel = /<figure class="code[^"]*"><figcaption>[^<]*(?:<small>[^<]*<\/small>)?<\/figcaption>/g
const inline =
  'a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|img|input|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr'
const inlineTag = new RegExp(`</?(?:${inline})${attributes}\\s*>`, 'g')
const code = /(<pre[^>]*>)([^<]*)<\/pre>/g
const tableStart = /(<table[^>]*>\s*(?:<t(?:head|body)>\s*)?<tr>\s*<t[dh][^>]*>)(?=[^<\s])/g
const rowEnd = /<\/t[dh]>\s*<\/tr>/g
const cellEnd = /<\/t[dh]>(?<=[^\s>]<\/t[dh]>)(?!\s*<\/tr>)/g
const heading = new RegExp(`<h([1-6])(${attributes})\\s*>(.*?)</h\\1>`, 'gs')
const wordEnd = '[\\p{L}\\p{M}\\p{N}_\'")$*]'
const wordAtBlockEnd = new RegExp(`<(?<=${wordEnd}<)/(?:p|td|div|ul|li|article|section)>`, 'gu')
const endsWithWord = new RegExp(`${wordEnd}$`, 'u')
const tag = /<\/?[a-z](?:[^>"]|"[^"]*")*>/gi
