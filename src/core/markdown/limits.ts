import type { Nodes, Root } from 'hast'
import type { Problem } from './problem.ts'

/** Elements inside each other; each level of a quote or a list is up to three. */
export const maxDepth = 400

/** More than any person writes, and less than what makes a parser or a browser suffer. */
const limits = {
  /** Quotes, lists and `:::` containers inside each other. */
  nesting: 100,
  footnotes: 2000,
  links: 20_000,
  /** Columns of a table times its rows: the parser fills up short rows. */
  cells: 20_000,
  /** UTF-16 units without a space that hold a `_`: each may start an e-mail address. */
  word: 5000,
  /** `&` and, where there are containers, `:` in one paragraph: each is looked at against all others. */
  marks: 5000,
  /** `{` and `<` in MDX: each is tried as the start of an expression or a tag. */
  openings: 5000,
  /** Length of the HTML by that of the text; texts shorter than `shortest` count as that long. */
  growth: 10,
  shortest: 4096,
}

/** Checks a text for constructs that parsers blow up on, before any parser sees it. Linear in the text's length. */
export function checkLimits(source: string, format: 'md' | 'mdx'): Problem[] {
  const problems = [checkLines(source), ...checkCounts(source, format)]
  return problems.filter((problem) => problem !== undefined)
}

/** Checks how deep a tree is, before anything recursive walks it. */
export function checkDepth(tree: Root): Problem | undefined {
  const open: { node: Nodes; depth: number; line: number }[] = [{ node: tree, depth: 0, line: 1 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next
    const line = node.position?.start.line ?? next.line
    if (depth > maxDepth) return toProblem(line, `This text nests elements more than ${maxDepth} deep.`, 'Nest less.')
    if ('children' in node) for (const child of node.children) open.push({ node: child, depth: depth + 1, line })
  }
  return undefined
}

/** Checks that a short text did not become a long page. */
export function checkGrowth(source: string, html: string): Problem | undefined {
  const most = limits.growth * Math.max(source.length, limits.shortest)
  if (html.length <= most) return undefined
  const message = `This text becomes a page ${Math.ceil(html.length / source.length)} times its length; ${limits.growth} is the limit.`
  return toProblem(1, message, 'Say less in tables, footnotes and containers.')
}

/** What a parser that ran out of stack says of a text that all other checks let pass. */
export function toOverflowProblem(): Problem {
  return toProblem(1, 'This text nests too deep to be read.', 'Nest less.')
}

/**
 * Whether any line or paragraph can be over a limit: nearly no text has as many of the characters, all told, as one line
 * of it would need, and looking at lines one by one takes ten times as long.
 */
function mayExceed(source: string): boolean {
  const containers = count(source, ':::')
  const marks = count(source, '&') + (containers > 0 ? count(source, ':') : 0)
  return (
    marks > limits.marks ||
    containers > limits.nesting ||
    hasExtremeLine(source) ||
    (source.includes('|') && (count(source, '|') + 1) * (count(source, '\n') + 1) > limits.cells)
  )
}

/** Whether a line is longer than a word may be, or begins with as many marks as may be nested, the indent among them. */
function hasExtremeLine(source: string): boolean {
  let start = 0
  while (start < source.length) {
    const found = source.indexOf('\n', start)
    const end = found === -1 ? source.length : found
    if (end - start > limits.word) return true
    let at = start
    while (at < end && isMarker(source.charCodeAt(at))) at += 1
    if (at - start >= limits.nesting) return true
    start = end + 1
  }
  return false
}

const markers = new Set([...' \t>*+-.)0123456789'].map((character) => character.charCodeAt(0)))
const isMarker = (code: number): boolean => code < 64 && markers.has(code)

/** Everything that a single line or paragraph can do. Code blocks are left alone: parsers do not look into them. */
function checkLines(source: string): Problem | undefined {
  if (!mayExceed(source)) return undefined
  const hasContainers = source.includes(':::')
  const isCode = createCodeTracker()
  let containers = 0
  let columns = 0
  let rows = 0
  let marks = 0
  let number = 0
  for (const line of source.split('\n')) {
    number += 1
    const isBlank = line.trim() === ''
    if (isBlank) columns = rows = marks = 0
    if (isCode(line, isBlank) || isBlank) continue
    // Most lines are prose, and prose neither nests nor draws tables.
    const isProse = /^[A-Za-z]/.test(line)
    const depth = isProse ? 0 : countMarkers(line)
    if (depth > limits.nesting)
      return toProblem(
        number,
        `This line nests quotes or lists ${depth} deep; ${limits.nesting} is the limit.`,
        'Nest less.',
      )
    containers = hasContainers ? countContainers(line, containers) : 0
    if (containers > limits.nesting)
      return toProblem(number, `Containers are nested more than ${limits.nesting} deep.`, 'Close them with ":::".')
    if (columns > 0) rows += 1
    else if (!isProse && delimiterRow.test(line)) columns = count(line, '|') + 1
    if (columns * rows > limits.cells)
      return toProblem(
        number,
        `This table has more than ${limits.cells} cells.`,
        'Split the table, or publish it as a file.',
      )
    marks += count(line, '&') + (hasContainers ? count(line, ':') : 0)
    if (marks > limits.marks)
      return toProblem(
        number,
        `This paragraph has more than ${limits.marks} "&" or ":".`,
        'Split it, or put it into a code block.',
      )
    if (line.length > limits.word && hasLongWord(line))
      return toProblem(
        number,
        `This line has a word of more than ${limits.word} characters.`,
        'Put it into a code block.',
      )
  }
  return undefined
}

function checkCounts(source: string, format: 'md' | 'mdx'): Problem[] {
  const counted = [
    { found: count(source, '[^'), most: limits.footnotes, what: 'footnote references' },
    { found: count(source, ']('), most: limits.links, what: 'links' },
    ...(format === 'mdx'
      ? [{ found: count(source, '{') + count(source, '<'), most: limits.openings, what: 'opening braces and tags' }]
      : []),
  ]
  return counted
    .filter(({ found, most }) => found > most)
    .map(({ found, most, what }) => toProblem(1, `${found} ${what}; ${most} is the limit.`, 'Split the article.'))
}

/**
 * Says line by line what is surely inside a fenced code block. A fence that is indented so far that it may be the text
 * of a paragraph counts only after a blank line.
 */
function createCodeTracker(): (line: string, isBlank: boolean) => boolean {
  let fence = ''
  let indent = 0
  let wasBlank = true
  return (line, isBlank) => {
    if (fence === '' && /^[^ `~]/.test(line)) {
      wasBlank = false
      return false
    }
    const [, spaces = '', mark = ''] = /^( *)(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? []
    const isInside = fence !== '' && (isBlank || indent < 4 || line.search(/\S/) >= indent)
    if (isInside) {
      if (mark.startsWith(fence) && line.trim() === mark) fence = ''
    } else {
      fence = mark !== '' && (spaces.length < 4 || wasBlank) ? mark : ''
      indent = spaces.length
    }
    wasBlank = isBlank
    return isInside
  }
}

const delimiterRow = /^(?=[^|\n]*\|)(?=[^-\n]*-)[ \t>|:-]+$/

function countMarkers(line: string): number {
  const [markers = ''] = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line) ?? []
  // A list inside a list is indented by two or more.
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
  return markers.replace(/[^>*+.)-]/g, '').length + (markers === '' ? 0 : Math.floor(indent / 2))
}

function countContainers(line: string, open: number): number {
  const [, colons, name] = /^[ \t>]*(:{3,})[ \t]*([\w-]*)/.exec(line) ?? []
  if (colons === undefined) return open
  return name === '' ? Math.max(0, open - 1) : open + 1
}

function hasLongWord(line: string): boolean {
  return line.split(/[^\w.+-]/).some((word) => word.length > limits.word && word.includes('_'))
}

function count(text: string, part: string): number {
  let found = 0
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) found += 1
  return found
}

function toProblem(line: number, message: string, advice: string): Problem {
  return { code: 'content/too-complex', severity: 'error', line, column: 1, message, advice }
}
