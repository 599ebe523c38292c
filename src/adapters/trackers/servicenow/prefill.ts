import type { HandOff } from '../../../core/domain/hand-off.ts'
import { fitLink, type LinkParts } from '../../shared/fit-link.ts'
import { percentEncode } from '../../shared/percent-encode.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

/** A caret starts the next pair of an encoded query, so one that looks alike stands in for it. */
export const caret = { pattern: /\^/g, from: '^', to: '\uff3e' }

export const prefill: Prefill<Options> = (options, draft): HandOff => {
  const { budget, fields, mode } = options
  const isQuery = mode === 'classic' || mode === 'workspace'
  return fitLink({
    draft,
    budget,
    fields,
    replaces: isQuery ? caret : undefined,
    toHref: (parts) => toHref(options, toPairs(options, parts)),
  })
}

function toHref(options: Options, pairs: [name: string, value: string][]): string {
  const { url } = options
  const query = pairs.map(([name, value]) => `${name}=${percentEncode(value)}`).join('%5E')
  switch (options.mode) {
    case 'classic': {
      const page = `${options.table}.do?sys_id=-1${query && `&sysparm_query=${query}`}`
      return options.frame ? `${url}/nav_to.do?uri=${percentEncode(page)}` : `${url}/${page}`
    }
    case 'workspace':
      return `${url}/now/sow/record/${options.table}/-1${query && `/params/query/${query}`}`
    case 'portal':
      return `${url}/${options.portal}?id=${options.page}&sys_id=${options.itemId}${toVariables(options, pairs)}`
    case 'catalog':
      return `${url}/com.glideapp.servicecatalog_cat_item_view.do?v=1&sysparm_id=${options.itemId}${toVariables(options, pairs)}`
  }
}

function toVariables({ parameter }: { parameter: string }, pairs: [name: string, value: string][]): string {
  return pairs.length === 0 ? '' : `&${parameter}=${percentEncode(JSON.stringify(Object.fromEntries(pairs)))}`
}

function toPairs(options: Options, { subject, description, fields }: LinkParts): [name: string, value: string][] {
  const pairs: [name: string, value: string][] = [
    [options.subject, subject],
    [options.description, description],
    ...fields.map(({ name, value }): [string, string] => [name, value]),
  ]
  return pairs.filter(([, value]) => value !== '')
}
