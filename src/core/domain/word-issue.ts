import type { z } from 'zod'
import { findNearest } from '../text/nearest.ts'
import { findKnownKeys } from './known-keys.ts'

/** What is wrong at one place of a value, where, and what to do. */
export interface WordedIssue {
  path: PropertyKey[]
  message: string
  advice: string
}

/**
 * A zod issue as sentences: one for each key that does not exist, with the nearest that does; else one.
 *
 * @param schema what the value was parsed with
 * @param value as it was written, to tell what is missing from what does not fit
 */
export function wordIssue(issue: z.core.$ZodIssue, schema: z.core.$ZodType, value: unknown): WordedIssue[] {
  const inner = toInnermost(issue)
  if (inner.code === 'unrecognized_keys') {
    const known = findKnownKeys(schema, inner.path)
    return inner.keys.map((key) => {
      const path = [...inner.path, key]
      const nearest = findNearest(key, known)
      const advice = nearest ? `Did you mean "${nearest}"?` : adviseKnown(known)
      return { path, message: `"${toName(path)}" is not a key that exists here.`, advice }
    })
  }
  const path = [...inner.path]
  const name = toName(path)
  const reason = toReason(inner)
  if (path.length > 0 && valueAt(value, path) === undefined) {
    const advice = reason.startsWith('expected ') ? `Write it: ${reason.slice('expected '.length)}.` : 'Write it.'
    return [{ path, message: `"${name}" is missing.`, advice }]
  }
  if (path.length === 0) return [{ path, message: `This does not fit: ${reason}.`, advice: 'Correct it.' }]
  if (name === '') return [{ path, message: `This entry does not fit: ${reason}.`, advice: 'Correct it.' }]
  const advice = `Correct the value, or ${typeof path.at(-1) === 'number' ? 'take it out of the list' : 'remove the key'}.`
  return [{ path, message: `"${name}" does not fit: ${reason}.`, advice }]
}

/** Of "none of these fits" without words of its own, the reason of the alternative that came furthest. */
function toInnermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union' || issue.message !== 'Invalid input') return issue
  const inner = issue.errors.flat().map((reason) => toInnermost({ ...reason, path: [...issue.path, ...reason.path] }))
  return inner.reduce((best, reason) => (reason.path.length > best.path.length ? reason : best), issue)
}

/** What JavaScript calls a type, as writers call it. */
const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
}

function toReason(issue: z.core.$ZodIssue): string {
  const [told = ''] = issue.message.split('\n')
  if (issue.code === 'too_small' && told.startsWith('Too small')) return toLeast(issue)
  if (issue.code === 'too_big' && told.startsWith('Too big'))
    return `expected at most ${toAmount(issue.origin, issue.maximum)}`
  if (issue.code !== 'invalid_type' || !told.startsWith('Invalid input: ')) {
    return told.replace(/^Invalid input: /, '').replace(/\.$/, '')
  }
  const received = /received (\S+)$/.exec(told)?.[1] ?? ''
  const expected = `expected ${typeNames[issue.expected] ?? issue.expected}`
  return received === 'undefined' || received === ''
    ? expected
    : `${expected}, found ${typeNames[received] ?? received}`
}

function toLeast({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  return minimum === 1 && units[origin] !== undefined ? 'it is empty' : `expected at least ${toAmount(origin, minimum)}`
}

const toAmount = (origin: string, amount: number | bigint): string => `${amount}${units[origin] ?? ''}`

/** Of what is counted rather than compared. */
const units: Record<string, string> = { string: ' characters', array: ' entries' }

function adviseKnown(known: readonly string[]): string {
  return known.length > 0 && known.length <= 12 ? `Remove it; here are ${known.join(', ')}.` : 'Remove it.'
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined | null)?.[key], value)
}

/** The keys that lead there. Of a file that is a list, the number of the entry says less than its line. */
const toName = ([first, ...rest]: readonly PropertyKey[]): string =>
  [...(typeof first === 'string' ? [first] : []), ...rest].map(String).join('.')
