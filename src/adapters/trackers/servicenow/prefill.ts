import type { HandOff } from '../../../core/domain/hand-off.ts'
import { fitLink, type LinkParts } from '../../shared/fit-link.ts'
import { percentEncode } from '../../shared/percent-encode.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

/** A caret starts the next pair of an encoded query, so one that looks alike stands in for it. */
export const caret = '\uff3e'

export const prefill: Prefill<Options> = (options, draft): HandOff => {
  const { budget, fields } = options
  return fitLink({ draft, budget, fields, toHref: (parts) => toHref(options, toPairs(options, parts)) })
}

function toHref(options: Options, pairs: [name: string, value: string][]): string {
  const { url } = options
  if (options.mode === 'portal') {
    const page = `${url}/${options.portal}?id=sc_cat_item&sys_id=${options.itemId}`
    if (pairs.length === 0) return page
    return `${page}&${options.parameter}=${percentEncode(JSON.stringify(Object.fromEntries(pairs)))}`
  }
  const query = pairs.map(([name, value]) => `${name}=${percentEncode(value.replaceAll('^', caret))}`).join('%5E')
  if (options.mode === 'workspace') {
    const page = `${url}/now/sow/record/${options.table}/-1`
    return query === '' ? page : `${page}/params/query/${query}`
  }
  const page = `${url}/${options.table}.do?sys_id=-1`
  return query === '' ? page : `${page}&sysparm_query=${query}`
}

function toPairs(options: Options, { subject, description, fields }: LinkParts): [name: string, value: string][] {
  const pairs: [name: string, value: string][] = [
    [options.subject, subject],
    [options.description, description],
    ...fields.map(({ name, value }): [string, string] => [name, value]),
  ]
  return pairs.filter(([, value]) => value !== '')
}
