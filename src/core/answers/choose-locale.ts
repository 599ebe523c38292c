/**
 * The site's language to look in: the one that was asked for, or its nearest relative; else the one whose script the
 * question is written in; else the site's first.
 */
export function chooseLocale(
  question: string,
  asked: string | undefined,
  locales: readonly string[],
  defaultLocale: string,
): string {
  const related = asked === undefined ? undefined : findLocale(asked, locales)
  if (related !== undefined) return related
  const text = question.slice(0, 2000)
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0 || isWritten(text, letters, defaultLocale)) return defaultLocale
  return locales.find((locale) => isWritten(text, letters, locale)) ?? defaultLocale
}

/** The site's language that a tag asks for, or its nearest relative. */
export function findLocale(asked: string, locales: readonly string[]): string | undefined {
  const tag = asked.toLowerCase().replaceAll('_', '-')
  const language = tag.split('-')[0] ?? ''
  return locales.find((locale) => locale === tag) ?? locales.find((locale) => locale.split('-')[0] === language)
}

/** Whether a text may be in a language by the script that it is written in. */
function isWritten(text: string, letters: number, locale: string): boolean {
  const script = scriptOf(locale)
  if (script === 'Jpan') return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return false
  if (script === 'Hans' || script === 'Hant') return /\p{Script=Han}/u.test(text)
  if (script === 'Kore') return /\p{Script=Hangul}/u.test(text)
  if (script === 'Thai') return /\p{Script=Thai}/u.test(text)
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]/u.test(text)) return false
  // Names and error messages are Latin in every language.
  const least = letters * (script === 'Latn' ? 0.5 : 0.25)
  return (text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0) > least
}

/** Of the tag's language, as ISO 15924 calls it. */
function scriptOf(locale: string): string {
  try {
    return new Intl.Locale(locale).maximize().script ?? 'Latn'
  } catch {
    return 'Latn'
  }
}
