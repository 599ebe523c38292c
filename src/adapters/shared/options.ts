import { z } from 'zod'
import type { Field, FieldMap } from './fields.ts'

/** Every schema here says in its message what it expects, with an example. */

/** A text of a given shape. Numbers, as writers type ids, become text. */
export function shaped(pattern: RegExp, what: string) {
  const error = `expected ${what}`
  return z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z.string({ error }).regex(pattern, error),
  )
}

/** Digits, such as Jira's or Zendesk's ids. */
export const numericId = (example: string) => shaped(/^\d{1,20}$/, `a number such as ${example}`)

const maxAddressLength = 300

/**
 * An `https:` address without user, password, query or fragment, as text without a slash at its end. Whatever a link
 * leads to begins with it.
 *
 * @param without paths that the adapter adds, in the first group: whoever copies an address copies them along
 */
export function address(example: string, { without }: { without?: RegExp } = {}) {
  const error = `expected an https address such as ${example}`
  return z.string({ error }).transform((value, context) => {
    const url = URL.parse(value.trim())
    const isPlain = url !== null && url.username + url.password + url.search + url.hash === ''
    if (url?.protocol !== 'https:' || !isPlain || url.href.length > maxAddressLength) {
      context.addIssue(error)
      return z.NEVER
    }
    const [, path] = without?.exec(`${url.pathname}/`) ?? []
    if (path !== undefined) {
      context.addIssue(`expected the address without ${path}, such as ${example}`)
      return z.NEVER
    }
    return url.origin + url.pathname.replace(/\/+$/, '')
  })
}

/** An `https:` address of a host alone, for systems that have no path of their own: without what was copied along. */
export function host(example: string) {
  return address(example, { without: /^(\/.*[^/])\/+$/ })
}

/** An `https:` address with whatever belongs to it. */
export function fullAddress(example: string) {
  const error = `expected an https address such as ${example}`
  return z.string({ error }).transform((value, context) => {
    const url = URL.parse(value.trim())
    if (url?.protocol !== 'https:' || url.username + url.password !== '' || url.href.length > maxAddressLength) {
      context.addIssue(error)
      return z.NEVER
    }
    return url.href
  })
}

/** An address of e-mail, ASCII: what a program to write mail takes without asking. */
export const mailAddress = (example = 'help@example.com') =>
  shaped(/^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)+$/, `an e-mail address such as ${example}`)

interface FieldRules {
  /** Parameters that the adapter sends itself, or that the system reads as something else than a field. */
  taken?: readonly string[]
  /** Fields that the adapter fills unbidden, each with the fact of its name. */
  own?: readonly string[]
  /** Fields of several values, which more than one fact may fill. */
  several?: readonly string[]
}

const meansElse = (id: string, what: string): string => `"${id}" means something else there; expected ${what}`

/**
 * Which field takes which fact: `{ product: 'customfield_10070' }`, or with the names that a list of choices gives its
 * values: `{ product: { id: 'customfield_10070', values: { vpn: '10037' } } }`. No two facts go to one field.
 */
export function fieldMap(pattern: RegExp, what: string, { taken = [], own = [], several = [] }: FieldRules = {}) {
  const id = shaped(pattern, what)
  const error = `expected ${what}, or an id with values`
  const field = z.union([id, z.strictObject({ id, values: z.record(z.string(), z.string()).optional() })], { error })
  return z
    .record(z.string(), field, { error: `expected facts with the fields they fill; a field is ${what}` })
    .default({})
    .transform((map) =>
      Object.fromEntries(
        Object.entries(map).map(([fact, field]) => [
          fact,
          (typeof field === 'string' ? { id: field } : field) as Field,
        ]),
      ),
    )
    .superRefine((map, context) => {
      const filled = new Map<string, string>()
      for (const [fact, { id }] of Object.entries(map)) {
        const other = filled.get(id)
        filled.set(id, fact)
        if (taken.includes(id) || (own.includes(id) && fact !== id))
          context.addIssue({ code: 'custom', path: [fact], message: meansElse(id, what) })
        else if (other !== undefined && !several.includes(id))
          context.addIssue({ code: 'custom', path: [fact], message: `"${id}" takes "${other}"; expected ${what}` })
      }
    })
    .describe(
      'Fact to field. Facts are email, name, company, phone, tier, severity, product, version, audience and diagnostics.',
    )
}

/** A check of an adapter's options: no field goes by the name that an option gives to a part of the ticket. */
export function fieldsApartFrom<Options extends { fields: FieldMap }>(
  what: string,
  toNames: (options: Options) => readonly string[],
) {
  return (options: Options, context: z.RefinementCtx): void => {
    for (const [fact, { id }] of Object.entries(options.fields))
      if (toNames(options).includes(id))
        context.addIssue({ code: 'custom', path: ['fields', fact], message: meansElse(id, what) })
  }
}

/** Characters that the whole address may have, encoded. */
export function budget(usual: number, most: number) {
  return z
    .int(`expected a whole number of characters such as ${usual}`)
    .min(500, `expected 500 or more characters, such as ${usual}`)
    .max(most, `expected ${most} characters at most, such as ${usual}`)
    .default(usual)
    .describe('Characters that the whole link may have, encoded.')
}

/** Where no limit is documented: the shortest that is known of any system and browser, less a margin. */
export const usualBudget = 2000
