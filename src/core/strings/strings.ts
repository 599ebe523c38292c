import { en } from './en.ts'
import { zhCn } from './zh-cn.ts'

/** Every text that the product itself puts on a page. A language that lacks one does not compile. */
export type Strings = Widen<typeof en>

type Widen<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : T[K] extends (...args: never[]) => string ? T[K] : Widen<T[K]>
}

/** The texts for a locale: its own, else its language's, else English. Any Chinese reads the simplified texts. */
export function stringsFor(locale: string): Strings {
  return languageOf(locale) === 'zh' ? zhCn : en
}

/** The language of `stringsFor`, without a region. */
export function stringsLanguage(locale: string): 'en' | 'zh' {
  return languageOf(locale) === 'zh' ? 'zh' : 'en'
}

/** The locale that speaks as the texts of `stringsFor` do: the page's own, or English where they are none of its language. */
export function stringsLocale(locale: string): string {
  const language = stringsLanguage(locale)
  return languageOf(locale) === language ? locale : language
}

const languageOf = (locale: string): string => locale.split('-')[0] ?? locale
