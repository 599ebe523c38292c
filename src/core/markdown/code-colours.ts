import type { Token, TokenStream } from 'prismjs'

/**
 * The colours of `code.css`, by Prism's names for what code is made of: of several, the last here wins. Most of code is
 * punctuation, which has none, and a page whose brackets stand in elements of their own is a quarter longer.
 */
const typesOfColour = {
  comment: ['comment', 'prolog', 'doctype', 'cdata'],
  keyword: ['keyword', 'atrule', 'rule', 'important', 'tag'],
  string: ['string', 'char', 'attr-value', 'inserted', 'url', 'regex'],
  number: ['number', 'boolean', 'constant', 'symbol', 'variable'],
  name: ['function', 'class-name', 'builtin', 'attr-name', 'property', 'key', 'selector'],
  deleted: ['deleted'],
}

const colours = new Map(
  Object.entries(typesOfColour).flatMap(([colour, types], rank) => types.map((type) => [type, { colour, rank }])),
)

const strong = new Set(['bold', 'title'])

/** How code looks: one object for each look, so that looks are compared by it. */
interface Style {
  colour: string | undefined
  isStrong: boolean
  start: string
  end: string
}

const styles = new Map(
  Object.keys(typesOfColour).map((colour) => [
    colour,
    { usual: createStyle(colour, false), strong: createStyle(colour, true) },
  ]),
)
const colourless = { usual: createStyle(undefined, false), strong: createStyle(undefined, true) }

function createStyle(colour: string | undefined, isStrong: boolean): Style {
  const classes = [colour === undefined ? '' : `code-${colour}`, isStrong ? 'code-strong' : ''].join(' ').trim()
  const [start, end] = classes === '' ? ['', ''] : [`<span class="${classes}">`, '</span>']
  return { colour, isStrong, start, end }
}

const toStyle = (colour: string | undefined, isStrong: boolean): Style =>
  ((colour && styles.get(colour)) || colourless)[isStrong ? 'strong' : 'usual']

/** Code that looks the same throughout. */
interface Run {
  style: Style
  text: string
}

/**
 * Tokens as HTML: elements with classes where something is seen of them, side by side rather than nested.
 *
 * @returns `undefined` where the tokens say something else than the code
 */
export function toColouredHtml(tokens: TokenStream, source: string): string | undefined {
  const runs: Run[] = []
  addRuns(tokens, colourless.usual, runs)
  if (runs.map(({ text }) => text).join('') !== source) return undefined
  let html = ''
  for (const run of runs) html += writeRun(run)
  return html
}

function addRuns(stream: TokenStream, style: Style, runs: Run[]): void {
  if (typeof stream === 'string') addText(stream, isBlank(stream) ? colourless.usual : style, runs)
  else if (Array.isArray(stream)) for (const part of stream) addRuns(part, style, runs)
  else addRuns(stream.content, findStyle(stream, style), runs)
}

function addText(text: string, style: Style, runs: Run[]): void {
  const last = runs[runs.length - 1]
  if (last?.style === style) {
    last.text += text
    return
  }
  const before = runs[runs.length - 2]
  if (before?.style === style && last !== undefined && isBlank(last.text)) {
    before.text += last.text + text
    runs.pop()
  } else runs.push({ style, text })
}

/** White space looks the same in every colour. */
const isBlank = (text: string): boolean => !/\S/.test(text)

/** What does not say how it looks looks like what it is a part of. */
function findStyle({ type, alias }: Token, outer: Style): Style {
  let best = colours.get(type)
  let isStrong = outer.isStrong || strong.has(type)
  for (const name of alias === undefined ? none : [alias].flat()) {
    const found = colours.get(name)
    if (found !== undefined && found.rank >= (best?.rank ?? 0)) best = found
    isStrong ||= strong.has(name)
  }
  return toStyle(best?.colour ?? outer.colour, isStrong)
}

const none: readonly string[] = []

function writeRun({ style, text }: Run): string {
  return `${style.start}${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}${style.end}`
}
