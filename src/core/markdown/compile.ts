import { stringsFor } from '../strings/strings.ts'
import { resolveAlerts } from './alerts.ts'
import type { Body, Mark, Reference } from './body.ts'
import { checkBraces } from './braces.ts'
import { frameCode } from './code.ts'
import { collectComponentLinks } from './component-links.ts'
import { resolveComponents } from './components.ts'
import { countWords } from './count-words.ts'
import { collectFacts } from './facts.ts'
import { resolveHeadings } from './headings.ts'
import { findSeverities } from './labels.ts'
import { checkDepth, checkGrowth, checkLimits, maxDepth, toOverflowProblem } from './limits.ts'
import { resolveMdx } from './mdx.ts'
import { MarkdownSyntaxError, parseMarkdown } from './parse.ts'
import { prepareMarkdown } from './prepare.ts'
import type { Problem } from './problem.ts'
import { collectReferences } from './references.ts'
import { sanitizeRawHtml } from './sanitize.ts'
import { collectShownFacts } from './shown-facts.ts'
import { resolveTables } from './tables.ts'
import { nameTasks } from './tasks.ts'
import { findLead } from './text.ts'
import { toHtml } from './to-html.ts'
import { TreeIndex } from './tree-index.ts'

export interface CompileOptions {
  format: 'md' | 'mdx'
  /** Language of the words that the product adds, such as a callout's title. */
  locale: string
  /** MDX that may hold code: the code is left out of `body` without a word, since Astro renders the page itself. */
  mayRunCode?: boolean
}

/**
 * Compiles one Markdown text (line feeds only, front matter blanked out) into safe HTML. Never throws for bad text:
 * what cannot be read is reported, and `body` is what could be.
 */
export function compileMarkdown(source: string, options: CompileOptions): { body: Body; problems: Problem[] } {
  const limits = checkLimits(source, options.format)
  if (limits.length > 0) return { body: emptyBody, problems: limits }
  const braces = options.format === 'mdx' && !options.mayRunCode ? checkBraces(source) : undefined
  if (braces !== undefined) return { body: emptyBody, problems: [braces] }
  try {
    return compile(source, options)
  } catch (error) {
    if (error instanceof MarkdownSyntaxError) return { body: emptyBody, problems: [error.problem] }
    if (error instanceof RangeError) return { body: emptyBody, problems: [toOverflowProblem()] }
    throw error
  }
}

function compile(
  source: string,
  { format, locale, mayRunCode = false }: CompileOptions,
): ReturnType<typeof compileMarkdown> {
  const strings = stringsFor(locale)
  const problems: Problem[] = []
  const { text: prepared, left } = prepareMarkdown(source, format)
  let tree = parseMarkdown(prepared, format, strings)
  let componentLinks: Reference[] = []
  if (format === 'mdx') {
    const deep = checkDepth(tree)
    if (deep !== undefined) return { body: emptyBody, problems: [deep] }
    if (mayRunCode) componentLinks = collectComponentLinks(tree)
    const code = resolveMdx(tree, mayRunCode)
    if (!mayRunCode) problems.push(...code)
  }
  let index = new TreeIndex(tree, maxDepth)
  const deep = index.isTooDeep ? checkDepth(tree) : undefined
  if (deep !== undefined) return { body: emptyBody, problems: [deep] }
  const facts = collectFacts(index, source, prepared)
  facts.marks.push(...left.map((tag): Mark => ({ kind: 'foreign-syntax', ...tag })))
  if (format === 'mdx' || index.hasRaw) {
    const clean = sanitizeRawHtml(tree)
    tree = clean.tree
    index = new TreeIndex(tree)
    problems.push(...clean.problems)
  }
  collectShownFacts(index, facts, mayRunCode)
  resolveAlerts(index)
  const { title, headings, anchors } = resolveHeadings(index)
  const references = [...collectReferences(index), ...componentLinks]
  const words = countWords(index.texts())
  const lead = findLead(tree)
  const severities = /severity|严重/i.test(source) ? findSeverities(tree) : []
  resolveComponents(index, strings)
  resolveTables(index, strings)
  nameTasks(index, strings)
  frameCode(index, strings)
  const html = toHtml(tree).trim()
  const grown = checkGrowth(source, html)
  if (grown !== undefined) return { body: emptyBody, problems: [...problems, grown] }
  return {
    body: { html, isBlank: html === '', title, lead, severities, headings, anchors, references, words, facts },
    problems,
  }
}

const emptyBody: Body = {
  html: '',
  isBlank: true,
  title: undefined,
  lead: '',
  severities: [],
  headings: [],
  anchors: [],
  references: [],
  words: 0,
  facts: { code: [], outline: [], marks: [], isSuspect: false },
}
