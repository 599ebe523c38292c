import type { Cut, HandOff } from '../../../core/domain/hand-off.ts'
import { toLines, toOneLine } from '../../shared/clean-text.ts'
import { toFields } from '../../shared/fields.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

/** Lengths of Salesforce's fields, in UTF-16 units as they are posted; that of the description is not verified. */
const lengths: Readonly<Record<string, number>> = { name: 80, email: 80, subject: 80, company: 80, phone: 40 }
const longest = 32_000
const inputs = {
  subject: { name: 'subject', most: 80 },
  description: { name: 'description', most: longest },
  email: { name: 'email', most: 80 },
}

/** A form that is posted as it stands, so that nothing of it is in an address. The people's own fields always travel. */
export const prefill: Prefill<Options> = (options, draft): HandOff => {
  const { action, organization, returnUrl, external, debugEmail, fields: map } = options
  const own = Object.fromEntries(['name', 'email', 'phone', 'company'].map((id) => [id, { id }]))
  const { fields, dropped } = toFields(draft.facts, { ...own, ...map })
  const cuts: Cut[] = []
  const cut = (part: Cut['part'], text: string): string => {
    const most = lengths[part] ?? longest
    const fitting = shorten(text, most)
    if (fitting === text) return text
    const kept = [...fitting].length - 1
    cuts.push({ part, kept, removed: [...text].length - kept })
    return fitting
  }
  const subject = cut('subject', toOneLine(draft.subject))
  const description = cut('description', toLines(draft.description))
  const fixed: [string, string][] = [
    ['orgid', organization],
    ['retURL', returnUrl],
    ['external', external ? '1' : ''],
    ['debug', debugEmail === undefined ? '' : '1'],
    ['debugEmail', debugEmail ?? ''],
  ]
  const written: [string, string][] = [
    ['subject', subject],
    ['description', description],
    ...fields.filter((field) => !isTooLong(field)).map(({ name, value }): [string, string] => [name, value]),
  ]
  return {
    kind: 'form',
    action,
    inputs,
    dropped: [...dropped, ...fields.filter(isTooLong).map(({ fact }) => fact)],
    cuts,
    fields: [...fixed, ...written].filter(([, value]) => value !== ''),
  }
}

/** Half an address of e-mail is worse than none. */
const isTooLong = ({ name, value }: { name: string; value: string }): boolean =>
  toPosted(value).length > (lengths[name] ?? 255)

/** A browser posts every line break as CR and LF (HTML, constructing the entry list). */
const toPosted = (text: string): string => text.replaceAll('\n', '\r\n')

/** Cut between code points and before line breaks, so that with its `…` at most so many UTF-16 units are posted. */
function shorten(text: string, most: number): string {
  const posted = toPosted(text)
  if (posted.length <= most) return text
  const kept = posted.slice(0, most - 1).replace(/[\ud800-\udbff\r]$/, '')
  return `${kept.replaceAll('\r\n', '\n')}…`
}
