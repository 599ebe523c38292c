import { findOtherActor } from './actors.ts'
import type { Block } from './block.ts'
import { findMatterReason, findSentenceReason, findSpanReason } from './declines.ts'
import { isElliptic } from './elliptic.ts'
import { findKinds, isNamedSpan } from './kinds.ts'
import { findForeignWord } from './known-words.ts'
import { findSeverities } from './names.ts'
import type { Outcome, Promised, Reader, Reading, Setting } from './promise.ts'
import { findPromiser } from './promiser.ts'
import type { Passage } from './sections.ts'
import { type Clause, type Sentence, type Span, toSentences } from './sentences.ts'
import { toSetting, withoutTiers } from './setting.ts'

/** What each figure of a paragraph or list entry says. */
export function readPassage({ block, above }: Passage, reader: Reader): Reading[] {
  const sentences = toSentences(block.text)
  if (sentences.every(({ clauses }) => clauses.length === 0)) return []
  const setting = toSetting(above, reader)
  return sentences.flatMap((sentence) => {
    let last: Promised | undefined
    return sentence.clauses.map((clause): Reading => {
      const outcome = readClause({ block, sentence, clause, setting, reader, last })
      if (outcome.type === 'promise') last = outcome
      return { figure: clause.figure, block, ...outcome }
    })
  })
}

interface Place {
  block: Block
  sentence: Sentence
  clause: Clause
  setting: Setting
  reader: Reader
  /** What the figure in front of this one promises. */
  last: Promised | undefined
}

function readClause(place: Place): Outcome {
  const { block, sentence, clause, setting, reader, last } = place
  const { figure, own, whole } = clause
  const textOf = ({ start, end }: Span): string => block.text.slice(start, end)
  const before = block.text.slice(whole.start, figure.index)
  const reason =
    findSentenceReason(textOf(sentence)) ??
    (isQuoted(block.text.slice(0, figure.index)) ? 'quotes' : undefined) ??
    (figure.form === 'bare' && !isNamed(place) ? 'no limit' : undefined)
  if (reason !== undefined) return { type: 'declined', reason }

  const { kinds, words } = findClauseKinds(place)
  if (kinds.length === 0) return { type: 'declined', reason: 'names no target' }
  const plain = withoutTiers(block, words, reader).replace(figure.text, ' ')
  const intro = withoutTiers(block, { start: whole.start, end: words.start }, reader)
  const other =
    findSpanReason(textOf(whole), before, kinds.includes('update') || kinds.includes('resolution')) ??
    findMatterReason(textOf(whole), setting.text) ??
    findOtherActor(plain, intro) ??
    (findForeignWord(condition.test(intro) || deed.test(intro) ? `${intro} ${plain}` : plain, reader) === undefined
      ? undefined
      : 'says more than is understood')
  if (other !== undefined) return { type: 'declined', reason: other }

  const promiser = findPromiser(place)
  if (typeof promiser === 'string') return { type: 'declined', reason: promiser }
  const named = [textOf(own), textOf(whole)]
    .map((text) => findSeverities(text, reader.names))
    .find((found) => found?.length !== 0)
  const isOne = [own, whole].some((span) => findSeverities(textOf(span), reader.names)?.length !== 0)
  const severities = isOne ? named : (last?.severities ?? setting.severities)
  return { type: 'promise', tier: promiser, kinds, severities, inOpenTime: openTime.test(textOf(whole)) }
}

/** `Response time: 4 hours`, and `high 8 hours` behind it. */
function isNamed({ block: { text }, sentence, clause: { figure, own, whole } }: Place): boolean {
  const after = text.slice(figure.index + figure.text.length, sentence.end)
  return (
    isNamedSpan(text.slice(whole.start, figure.index), after) ||
    isElliptic(text.slice(own.start, own.end).replace(figure.text, ' '))
  )
}

/** The targets that the words around a figure name, and which words those are. */
function findClauseKinds({ block, clause, setting, reader, last }: Place): { kinds: Promised['kinds']; words: Span } {
  const { figure, own, whole } = clause
  const upToFigure = { start: whole.start, end: own.end }
  for (const words of [own, upToFigure, whole]) {
    const kinds = findKinds(block.text.slice(words.start, words.end))
    const isInterval = figure.form === 'every'
    if (kinds.length > 0) return { kinds: isInterval ? kinds.filter((kind) => kind === 'update') : kinds, words }
  }
  const text = withoutTiers(block, whole, reader).replace(figure.text, ' ')
  const inherited = last?.kinds ?? setting.kinds
  return { kinds: isElliptic(text) ? inherited : [], words: whole }
}

/** What a reader does first: `Restart the service and the problem is fixed in …`. */
const deed = /^\W*\p{Lu}?\p{Ll}+ (?:the|your|an?|it|this)\b/u
/** What a clause begins with that narrows down what follows: `During the migration, we answer …`. */
const condition =
  /^\W*(?:during|in|with|for|on|at|under|after|when|once|as|because|by|from|through|via|only)\b|^\W*(?:[在对由经自按]|通过|针对)/i
const openTime =
  /\b(?:business|working|office|opening|support) (?:days?|hours)\b|\bweekdays\b|\bmonday (?:to|through) friday\b|工作日|工作时间|工作小时|服务时间|营业时间|周一至周五|周一到周五/i

function isQuoted(before: string): boolean {
  const open = (before.match(/[“「『]/g) ?? []).length - (before.match(/[”」』]/g) ?? []).length
  return open > 0 || (before.match(/(?<!\w)"|"(?!\w)/g) ?? []).length % 2 === 1
}
