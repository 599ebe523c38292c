import { toDue } from '../../core/support/due.ts'
import { formatMoment } from '../../core/support/format-moment.ts'
import type { Visitor } from '../../core/support/route.ts'
import type { SupportForm } from '../../views/support-form.ts'
import { type FormWords, fillIn } from './form-words.ts'

export interface DueRequest {
  visitor: Visitor
  form: Pick<SupportForm, 'tiers'>
  words: FormWords
  locale: string
  /** The visitor's, in the words of IANA. */
  timeZone: string
  /** Milliseconds since 1970. */
  now: number
}

/** Until when the first reply is due for what is written now; empty where no target says so. */
export function toDueSentence({ visitor, form, words, locale, timeZone, now }: DueRequest): string {
  const tier = form.tiers.find(({ value }) => value === visitor.tier)
  const target = tier?.targets[visitor.severity ?? '']?.firstResponse
  if (target === undefined) return ''
  const due = toDue(target, tier?.hours, now)
  if (due.type === 'by') return fillIn(words.due, { time: formatMoment(due.at, now, locale, timeZone) })
  return due.type === 'best-effort' ? words.dueBestEffort : ''
}
