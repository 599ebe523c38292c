import type { Token, TokenStream } from 'prismjs'

/**
 * The colours of `code.css`, by Prism's names for what code is made of: of several, the last here wins. Most of code is
 * punctuation, which has none, and a page whose brackets stand in elements of their own is half as long again.
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
export const isPlain = (type: string): boolean => !colours.has(type) && !strong.has(type)

/** Code in one style: its classes, separated by spaces; none if it looks like any text. */
interface Run {
  classes: string
  text: string
}

/** Tokens as HTML: elements with classes where something is seen of them, side by side rather than nested. */
export function toColouredHtml(tokens: TokenStream): string {
  const runs: Run[] = []
  addRuns(tokens, '', runs)
  let html = ''
  for (const { classes, text } of runs)
    html += classes === '' ? escapeCode(text) : `<span class="${classes}">${escapeCode(text)}</span>`
  return html
}

function addRuns(stream: TokenStream, classes: string, runs: Run[]): void {
  if (typeof stream === 'string') addText(stream, classes, runs)
  else if (Array.isArray(stream)) for (const part of stream) addRuns(part, classes, runs)
  else addRuns(stream.content, toClasses(stream, classes), runs)
}

function addText(text: string, wanted: string, runs: Run[]): void {
  const classes = isBlank(text) ? '' : wanted
  const last = runs.at(-1)
  if (last?.classes === classes) {
    last.text += text
    return
  }
  const before = runs.at(-2)
  if (before?.classes === classes && last?.classes === '' && isBlank(last.text)) {
    before.text += last.text + text
    runs.pop()
  } else runs.push({ classes, text })
}

/** White space looks the same in every colour. */
const isBlank = (text: string): boolean => !/\S/.test(text)

/** What does not say how it looks looks like what it is a part of. */
function toClasses({ type, alias }: Token, outer: string): string {
  if (alias === undefined && isPlain(type)) return outer
  const types = [type, ...[alias ?? []].flat()]
  let best: { colour: string; rank: number } | undefined
  for (const name of types) {
    const found = colours.get(name)
    if (found !== undefined && found.rank >= (best?.rank ?? 0)) best = found
  }
  const [colour = '', weight = ''] = outer === strongClass ? ['', outer] : outer.split(' ')
  const isStrong = weight !== '' || types.some((name) => strong.has(name))
  return [best === undefined ? colour : `code-${best.colour}`, isStrong ? strongClass : '']
    .filter((name) => name !== '')
    .join(' ')
}

const strongClass = 'code-strong'

const escapeCode = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
