import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import Prism from 'prismjs'
import loadLanguages from 'prismjs/components/index.js'
import type { Strings } from '../strings/strings.ts'
import { SKIP, walkElements } from './walk.ts'

loadLanguages.silent = true
const asked = new Set<string>()

/** Words that writers put behind a fence for languages that Prism names otherwise. */
const aliases: Record<string, string> = {
  console: 'shell-session',
  terminal: 'shell-session',
  jsonc: 'json5',
  golang: 'go',
  'c++': 'cpp',
  'c#': 'csharp',
  'f#': 'fsharp',
  promql: 'promql',
  dockerfile: 'docker',
  conf: 'ini',
}

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

/**
 * Gives every code block its language label and class-based colours, in place. Raw nodes that this leaves hold only
 * what Prism escaped.
 */
export function highlightCode(tree: Root, strings: Strings): void {
  walkElements(
    tree,
    (pre, index, parent) => {
      const [code] = pre.children
      if (code?.type !== 'element' || code.tagName !== 'code') return
      const language = findLanguage(code)
      const source = textOf(code)
      const name = language?.toLowerCase()
      const grammar =
        name && source.length <= (slow.has(name) ? maxLengthOfSlow : maxLength) && !hasLongLine(source)
          ? findGrammar(Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name)
          : undefined
      const coloured = grammar && name ? Prism.highlight(source, grammar, name) : undefined
      if (coloured !== undefined && coloured.length <= maxGrowth * source.length + 1000) {
        code.children = [{ type: 'raw', value: coloured }]
        code.properties = { className: [`language-${name}`] }
      }
      pre.properties = { tabIndex: 0 }
      const label: Element = {
        type: 'element',
        tagName: 'figcaption',
        properties: {},
        children: [{ type: 'text', value: language ?? strings.article.code }],
      }
      const properties = { className: language ? ['code'] : ['code', 'code-plain'] }
      parent.children[index] = { type: 'element', tagName: 'figure', properties, children: [label, pre] }
      return SKIP
    },
    'pre',
  )
}

function hasLongLine(source: string): boolean {
  let start = 0
  for (let end = source.indexOf('\n'); end !== -1; end = source.indexOf('\n', start)) {
    if (end - start > maxLine) return true
    start = end + 1
  }
  return source.length - start > maxLine
}

function findLanguage(code: Element): string | undefined {
  const classes = Array.isArray(code.properties['className']) ? code.properties['className'] : []
  const name = classes
    .map(String)
    .find((name) => name.startsWith('language-'))
    ?.slice('language-'.length)
  return name === undefined || name === '' || name === 'text' || name === 'plain'
    ? undefined
    : name.replace(/[{,:].*$/, '')
}

function findGrammar(language: string): Prism.Grammar | undefined {
  if (!asked.has(language)) {
    asked.add(language)
    loadLanguages([language])
  }
  const grammar = Object.hasOwn(Prism.languages, language) ? Prism.languages[language] : undefined
  return typeof grammar === 'object' ? grammar : undefined
}
