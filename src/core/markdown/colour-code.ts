import Prism from 'prismjs'
import loadLanguages from 'prismjs/components/index.js'
import { findLanguage } from './code.ts'
import { toColouredHtml } from './code-colours.ts'
import { toLanguageName } from './language-names.ts'

loadLanguages.silent = true
// Prism has them, but would load them again, and then all that are made from them: each with its hooks once more.
loadLanguages(['markup', 'css', 'clike', 'javascript'])

/**
 * Longer blocks are shown without colours, in UTF-16 units. The time that a grammar takes can grow with the square of
 * the length, and in style sheets and C# it does for ordinary text too.
 */
const maxLength = 20_000
const maxLengthOfSlow = 3000
const slow = new Set('css scss less sass stylus csharp cs c# dotnet'.split(' '))

/** A block with a longer line is not code that anybody reads; grammars take time with the square of it. */
const maxLine = 1000

/** A block of nothing but numbers and commas becomes seventeen times as long with colours; it is shown without. */
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
    const coloured = toColouredHtml(tokenize(source, grammar, name), source)
    const isRefused = coloured === undefined || coloured.length > maxGrowth * source.length + 1000
    return isRefused ? whole : `<code class="language-${name}">${coloured}</code>`
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

/** As `Prism.highlight` does it: templates have hooks of their own. */
function tokenize(code: string, grammar: Prism.Grammar, language: string): Prism.TokenStream {
  const work: { code: string; grammar: Prism.Grammar; language: string; tokens?: Prism.TokenStream } = {
    code,
    grammar,
    language,
  }
  Prism.hooks.run('before-tokenize', work)
  work.tokens = Prism.tokenize(work.code, work.grammar)
  Prism.hooks.run('after-tokenize', work)
  return work.tokens
}

const grammars = new Map<string, Prism.Grammar | undefined>()

function findGrammar(language: string): Prism.Grammar | undefined {
  if (!grammars.has(language)) grammars.set(language, loadGrammar(language))
  return grammars.get(language)
}

function loadGrammar(language: string): Prism.Grammar | undefined {
  if (!Object.hasOwn(Prism.languages, language)) loadLanguages([language])
  const grammar = Object.hasOwn(Prism.languages, language) ? Prism.languages[language] : undefined
  return typeof grammar === 'object' ? grammar : undefined
}
