import {
  type Strings as PlainStrings,
  stringsFor as plainStringsFor,
  stringsLanguage,
  stringsLocale,
} from '../core/strings/strings.ts'
import { formatDate as formatDateIn } from '../core/text/format-date.ts'

export interface Strings extends PlainStrings {
  /**
   * Attributes of an element that holds a text of the interface: its language and direction where a page is in a language
   * that the interface lacks. `data-ui` keeps the element on the side where the page's own texts begin.
   */
  readonly own: { lang?: string; dir?: 'ltr'; 'data-ui'?: '' }
}

const words = new Map<string, Strings>()

/** The texts of the interface for a page. */
export function stringsFor(locale: string): Strings {
  return remember(words, locale, () => {
    const lang = stringsLanguage(locale)
    const isForeign = locale.split('-')[0] !== lang
    return {
      ...plainStringsFor(locale),
      // A new one each time: Astro adds the class of a component's styles to the object that is spread.
      get own(): Strings['own'] {
        return isForeign ? { lang, dir: 'ltr', 'data-ui': '' } : {}
      },
    }
  })
}

const collators = new Map<string, Intl.Collator>()
const separators = new Map<string, string>()
/** The same days come again and again, and between two pages Intl starts from cold. */
const days = new Map<string, string>()

/** How a locale sorts titles: numbers by value, case and accents last. */
export function toCollator(locale: string): Intl.Collator {
  return remember(collators, locale, () => new Intl.Collator(locale, { numeric: true }))
}

/**
 * `2026-03-31`, or an instant on that day in UTC → `31 March 2026`, in the language of the interface: a date is told beside
 * its words, and an Arabic month in an English sentence is read in the wrong order. The element takes `own`.
 */
export const formatDate = (date: string, locale: string): string =>
  remember(days, `${locale} ${date.slice(0, 10)}`, () => formatDateIn(date, stringsLocale(locale)))

/** `a, b` or `甲、乙`: names side by side, without a word between the last two. */
export function formatList(names: readonly string[], locale: string): string {
  return names.join(listSeparator(locale))
}

/** What a locale writes between the first names of a long list. */
export function listSeparator(locale: string): string {
  return remember(separators, locale, () => {
    const parts = new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }).formatToParts(['a', 'b', 'c'])
    return parts.find(({ type }) => type === 'literal')?.value ?? ', '
  })
}

function remember<T>(cache: Map<string, T>, key: string, create: () => T): T {
  const known = cache.get(key) ?? create()
  cache.set(key, known)
  return known
}
