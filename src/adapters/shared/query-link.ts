import type { HandOff } from '../../core/domain/hand-off.ts'
import { fitLink, type LinkRequest } from './fit-link.ts'
import { percentEncode } from './percent-encode.ts'

/** A parameter and its value; one without a value is left out. */
export type Pair = readonly [name: string, value: string | undefined]

export interface QueryRequest extends Omit<LinkRequest, 'toHref'> {
  /** Address without a query. */
  address: string
  /** Parameters that do not come from the visitor. */
  fixed?: readonly Pair[]
  /** What the parameters are called that take the subject and the description. */
  subject: string
  description: string
  /** How the system wants text to be written, such as with HTML's references. */
  write?: (text: string) => string
}

/** A link whose query carries the draft. */
export function toQueryLink(request: QueryRequest): HandOff {
  const { address, fixed = [], write = (text: string) => text } = request
  return fitLink({
    ...request,
    toHref: ({ subject, description, fields }) =>
      toAddress(address, [
        ...fixed,
        [request.subject, write(subject)],
        [request.description, write(description)],
        ...fields.map(({ name, value }) => [name, write(value)] as const),
      ]),
  })
}

/** An address with a query; an empty value is left out. */
export function toAddress(address: string, pairs: readonly Pair[]): string {
  const query = pairs
    .flatMap(([name, value]) => (value ? [`${percentEncode(name)}=${percentEncode(value)}`] : []))
    .join('&')
  return query === '' ? address : `${address}?${query}`
}
