import Prism from 'prismjs'
import loadLanguages from 'prismjs/components/index.js'
import { findLanguage } from './code.ts'
import { toLanguageName } from './language-names.ts'

loadLanguages.silent = true
const asked = new Set<string>()

/**
 * Longer blocks are shown without colours, in UTF-16 units. The time that a grammar takes can grow with the square of
 * the length, and in style sheets and C# it does for ordinary text too.
 */
const maxLength = 20_000
const maxLengthOfSlow = 3000
const slow = new Set('css scss less sass stylus csharp cs c# dotnet'.split(' '))

/** A block with a longer line is not code that anybody reads; grammars take time with the square of it. */
const maxLine = 1000

/** A block of nothing but brackets becomes forty times as long with colours; it is shown without. */
const maxGrowth = 10

const block = /(?<=<pre tabindex="0">)<code class="([^"]*)">([^<]*)<\/code>(?=<\/pre><\/figure>)/g

/**
 * Gives the code blocks of compiled HTML class-based colours: a quarter of the time that reading a text takes, spent
 * only where a page is made. What the code says stays the same.
 */
export function colourCode(html: string): string {
  return html.replace(block, (whole, classes: string, escaped: string) => {
    const name = findLanguage(classes.split(' '))?.toLowerCase()
    if (name === undefined) return whole
    const source = unescapeText(escaped)
    if (source.length > (slow.has(name) ? maxLengthOfSlow : maxLength) || hasLongLine(source)) return whole
    const grammar = findGrammar(toLanguageName(name))
    if (grammar === undefined) return whole
    const coloured = Prism.highlight(source, grammar, name)
    const isGrown = coloured.length > maxGrowth * source.length + 1000
    return isGrown ? whole : `<code class="language-${name}">${coloured}</code>`
  })
}

/** What `toHtml` escapes in a text. */
const unescapeText = (html: string): string => html.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&')

function hasLongLine(source: string): boolean {
  let start = 0
  for (let end = source.indexOf('\n'); end !== -1; end = source.indexOf('\n', start)) {
    if (end - start > maxLine) return true
    start = end + 1
  }
  return source.length - start > maxLine
}

function findGrammar(language: string): Prism.Grammar | undefined {
  if (!asked.has(language)) {
    asked.add(language)
    loadLanguages([language])
  }
  const grammar = Object.hasOwn(Prism.languages, language) ? Prism.languages[language] : undefined
  return typeof grammar === 'object' ? grammar : undefined
}
