import { toDue } from '../../core/support/due.ts'
import { formatMoment } from '../../core/support/format-moment.ts'
import { isStaffed, type OpenState, toOpenState } from '../../core/support/open-state.ts'
import type { Visitor } from '../../core/support/route.ts'
import { fillIn } from '../../core/text/fill-in.ts'
import type { SupportForm } from '../../views/support-form.ts'
import type { FormWords } from './form-words.ts'

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

/** Whether somebody is there, and until when the first reply is due for what is written now; empty for no tier. */
export function toDueSentence({ visitor, form, words, locale, timeZone, now }: DueRequest): string {
  const tier = form.tiers.find(({ value }) => value === visitor.tier)
  const toTime = (at: number): string => formatMoment(at, now, locale, timeZone)
  const target = tier?.targets[visitor.severity ?? '']?.firstResponse
  const due = target && toDue(target, tier?.hours, now)
  const sentences = [
    tier?.hours === undefined || !isStaffed(tier.hours, tier.targets)
      ? ''
      : toPresence(toOpenState(tier.hours, now), words, toTime),
    due?.type === 'by' ? fillIn(words.due, { time: toTime(due.at) }) : '',
    due?.type === 'best-effort' ? words.dueBestEffort : '',
  ]
  return sentences.filter((sentence) => sentence !== '').join(locale.startsWith('zh') ? '' : ' ')
}

/** Whether somebody is there, or from when. */
export function toPresence(
  state: OpenState,
  words: Pick<FormWords, 'openNow' | 'opensAt'>,
  toTime: (at: number) => string,
): string {
  if (state.isOpen) return words.openNow
  return state.opensAt === undefined ? '' : fillIn(words.opensAt, { time: toTime(state.opensAt) })
}
