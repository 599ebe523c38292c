import type { Token, TokenStream } from 'prismjs'

/**
 * The colours of `code.css`, by Prism's names for what code is made of: of several, the last here wins. Most of code is
 * punctuation, which has none, and a page whose brackets stand in elements of their own is a quarter longer.
 */
const colours = new Map(
  Object.entries({
    comment: ['comment', 'prolog', 'doctype', 'cdata'],
    keyword: ['keyword', 'atrule', 'rule', 'important', 'tag'],
    string: ['string', 'char', 'attr-value', 'inserted', 'url', 'regex'],
    number: ['number', 'boolean', 'constant', 'symbol', 'variable'],
    name: ['function', 'class-name', 'builtin', 'attr-name', 'property', 'key', 'selector'],
    deleted: ['deleted'],
  }).flatMap(([colour, types], rank) => types.map((type) => [type, { colour, rank }] as const)),
)

const strong = new Set(['bold', 'title'])

/** Whether nothing of such a token is seen. */
const isPlain = (type: string): boolean => !colours.has(type) && !strong.has(type)

interface Style {
  colour?: string | undefined
  isStrong: boolean
}

const plain: Style = { isStrong: false }

/** Code that looks the same throughout. */
interface Run extends Style {
  text: string
}

/**
 * Tokens as HTML: elements with classes where something is seen of them, side by side rather than nested.
 *
 * @returns `undefined` where the tokens say something else than the code
 */
export function toColouredHtml(tokens: TokenStream, source: string): string | undefined {
  const runs: Run[] = []
  addRuns(tokens, plain, runs)
  if (runs.map(({ text }) => text).join('') !== source) return undefined
  let html = ''
  for (const run of runs) html += writeRun(run)
  return html
}

function addRuns(stream: TokenStream, style: Style, runs: Run[]): void {
  if (typeof stream === 'string') addText(stream, isBlank(stream) ? plain : style, runs)
  else if (Array.isArray(stream)) for (const part of stream) addRuns(part, style, runs)
  else addRuns(stream.content, toStyle(stream, style), runs)
}

function addText(text: string, style: Style, runs: Run[]): void {
  const last = runs.at(-1)
  if (last !== undefined && looksLike(last, style)) {
    last.text += text
    return
  }
  const before = runs.at(-2)
  if (before !== undefined && last !== undefined && looksLike(before, style) && isBlank(last.text)) {
    before.text += last.text + text
    runs.pop()
  } else runs.push({ ...style, text })
}

/** White space looks the same in every colour. */
const isBlank = (text: string): boolean => !/\S/.test(text)

const looksLike = (a: Style, b: Style): boolean => a.colour === b.colour && a.isStrong === b.isStrong

/** What does not say how it looks looks like what it is a part of. */
function toStyle({ type, alias }: Token, outer: Style): Style {
  if (alias === undefined && isPlain(type)) return outer
  const types = [type, ...[alias ?? []].flat()]
  let best: { colour: string; rank: number } | undefined
  for (const name of types) {
    const found = colours.get(name)
    if (found !== undefined && found.rank >= (best?.rank ?? 0)) best = found
  }
  return { colour: best?.colour ?? outer.colour, isStrong: outer.isStrong || types.some((name) => strong.has(name)) }
}

function writeRun({ colour, isStrong, text }: Run): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  if (colour === undefined && !isStrong) return escaped
  const classes = [colour === undefined ? '' : `code-${colour}`, isStrong ? 'code-strong' : '']
  return `<span class="${classes.join(' ').trim()}">${escaped}</span>`
}
