import { fold, toSignedName } from './index-key.ts'
import { isNoise, isNoisePair, isParticle, isWeak } from './noise.ts'
import { remember } from './remember.ts'
import { toTicketLines } from './ticket-lines.ts'

/** Words, or pairs of characters, of them that are looked at. */
const maxTokens = 1000

export interface Token {
  /** As typed, without the punctuation around it. */
  text: string
  /** Lower case, without accents and punctuation. */
  folded: string
  /** Place in the question: neighbours differ by 1, and a sentence's end leaves a gap. */
  at: number
  type: 'word' | 'identifier' | 'characters'
  isNoise: boolean
  /** Whether it stands in a short question or in a ticket's subject, and not in its body. */
  isSubject: boolean
  /** How much it tells from what it is and where it stands: 1 for a word of a subject. */
  weight: number
}

/** What words of a ticket's body count beside those of its subject, and those that a program wrote. */
const bodyWeight = 0.5
const logWeight = 0.15

/** Names of alerts and codes of errors, NodeFilesystemFillingUp or EUSAGE: they count in full, whoever wrote them. */
const isName = ({ text }: LineToken): boolean =>
  (/^(?:\p{Lu}\p{L}*?\p{Ll}){3,}\p{L}*$/u.test(text) && !/(?:Exception|Error)$/.test(text)) ||
  /^[A-Z]{2,}(?:[-_][A-Z\d]+)+$|^E[A-Z]{4,}$/.test(text)

/**
 * The words of a question or of a ticket, of which the first line is the subject. Quoted mail, signatures, stack frames,
 * addresses and HTML are left out. Never throws, whatever the text.
 */
export function toTokens(question: string, locale: string): Token[] {
  const lines = toTicketLines(question)
  const hasBody = lines.slice(1).some(({ text }) => text !== '')
  const tokens: Token[] = []
  let at = 0
  for (const [index, { text, isLog }] of lines.entries()) {
    const isSubject = index === 0 || !hasBody
    for (const token of toLineTokens(text, locale)) {
      const weight = isSubject ? 1 : isLog && !isName(token) ? logWeight : bodyWeight
      tokens.push({ ...token, at: at + token.at, isSubject, weight: token.weight * weight })
    }
    if (tokens.length >= maxTokens) break
    at = (tokens.at(-1)?.at ?? 0) + 2
  }
  return tokens.slice(0, maxTokens)
}

/** Like `toTokens`, of what a page is called: it is looked at for one question after another, and kept. */
export function toNameTokens(name: string, locale: string): readonly Token[] {
  const inLocale = nameTokens.get(locale) ?? remember((text: string) => toTokens(text, locale))
  nameTokens.set(locale, inLocale)
  return inLocale(name)
}

const nameTokens = new Map<string, (name: string) => readonly Token[]>()

/** The first line that says something: a question, or the subject of a ticket. */
export function toSubject(question: string): string {
  return toTicketLines(question).find(({ text }) => text !== '')?.text ?? ''
}

const joined = '\\p{L}\\p{M}\\p{N}_'
const chunk = new RegExp(`-{0,2}[${joined}]+(?:[-./:@+#'’&=][${joined}]+)*(?:\\+\\+|#)?`, 'gu')
const sentenceEnd = /[.!?;。！？；]\s|[。！？；]/
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu

type LineToken = Omit<Token, 'isSubject'>

function toLineTokens(line: string, locale: string): LineToken[] {
  const tokens: LineToken[] = []
  let at = 0
  let end = 0
  for (const match of line.matchAll(chunk)) {
    if (sentenceEnd.test(line.slice(end, match.index))) at += 1
    end = match.index + match[0].length
    const pieces = splitByScript(match[0])
    for (const [piece, isSpaceless] of pieces) {
      if (isSpaceless) {
        for (const token of toCharacterTokens(piece, locale)) tokens.push({ ...token, at: at + token.at })
        at += [...piece].length
      } else {
        const token = toWordToken(piece, at, locale)
        if (token !== undefined) tokens.push(token)
        at += 1
      }
    }
  }
  return tokens
}

function splitByScript(text: string): [piece: string, isSpaceless: boolean][] {
  const pieces: [string, boolean][] = []
  let end = 0
  for (const match of text.matchAll(spaceless)) {
    if (match.index > end) pieces.push([text.slice(end, match.index), false])
    pieces.push([match[0], true])
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push([text.slice(end), false])
  return pieces
}

function toWordToken(text: string, at: number, locale: string): LineToken | undefined {
  const name = toSignedName(text)
  const folded = name ?? fold(text)
  if (folded === '' || folded.length > 60) return undefined
  const isIdentifier = name !== undefined || looksLikeIdentifier(text)
  return {
    text,
    folded,
    at,
    type: isIdentifier ? 'identifier' : 'word',
    isNoise: !isIdentifier && (isNoise(folded, locale) || /^[a-z]$/.test(folded)),
    weight: isIdentifier ? 1.5 : isWeak(folded) ? 0.6 : 1,
  }
}

/** Error codes, versions, flags, settings and names in code: exact, and worth more than a word. */
function looksLikeIdentifier(text: string): boolean {
  return (
    /^--?\p{L}/u.test(text) ||
    /_/.test(text.replace(/^_+|_+$/g, '')) ||
    /\p{L}.*\p{N}|\p{N}.*\p{L}/u.test(text) ||
    /\p{N}[.]\p{N}/u.test(text) ||
    /^\p{N}{3,}$/u.test(text) ||
    /\p{Ll}\p{Lu}/u.test(text) ||
    /\p{L}[.:]\p{L}/u.test(text)
  )
}

/**
 * Writing without spaces is indexed in pairs of characters, whatever the segmenter makes of it; so it is asked for in
 * pairs. Pairs within a word count in full, those across two words less: 置密 of 重置密码. Of two words of one character
 * each, what the segmenter cut in two may be one word, 内核, or none, 的包; a character by itself tells least: 装.
 */
function toCharacterTokens(run: string, locale: string): LineToken[] {
  const words = segment(run, locale)
  const tokens: LineToken[] = []
  let at = 0
  let before: Segment | undefined
  for (const word of words) {
    const characters = [...word]
    const isWordNoise = isNoise(word)
    const add = (text: string, place: number, isNoise: boolean, weight: number): void => {
      tokens.push({ text, folded: text, at: place, type: 'characters', isNoise, weight })
    }
    if (before !== undefined) {
      const pair = `${before.characters.at(-1)}${characters[0]}`
      const isTelling = isCutInTwo(before, { characters, isNoise: isWordNoise }) || (!isWordNoise && !before.isNoise)
      add(pair, at - 1, !isTelling || isNoisePair(pair), across)
    }
    if (characters.length === 1) add(word, at, isWordNoise, words.length > 1 ? alone : 0.5)
    for (let index = 0; index + 1 < characters.length; index++) {
      const pair = `${characters[index]}${characters[index + 1]}`
      add(pair, at + index, isWordNoise || isNoisePair(pair), isWeak(word) ? 0.6 : 1)
    }
    at += characters.length
    before = { characters, isNoise: isWordNoise }
  }
  return tokens
}

interface Segment {
  characters: string[]
  isNoise: boolean
}

/** Whether two segments may be one word: both of one character, neither a particle, and one of them tells something. */
const isCutInTwo = (a: Segment, b: Segment): boolean =>
  [a, b].every(({ characters }) => characters.length === 1 && !isParticle(characters[0] ?? '')) &&
  !(a.isNoise && b.isNoise)

/** What a pair of characters across two words counts, and what a word of one character does. */
const across = 0.5
const alone = 0.75

const segmenters = new Map<string, Intl.Segmenter>()

function segment(run: string, locale: string): string[] {
  const tag = /^(?:zh|ja)\b/i.test(locale)
    ? locale
    : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run)
      ? 'ja'
      : 'zh'
  // Made once for a language: that takes longer than a question does.
  const segmenter = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: 'word' })
  segmenters.set(tag, segmenter)
  return [...segmenter.segment(run)].map(({ segment }) => segment)
}
