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
  const written = toLanguages(question.slice(0, 2000))
  const isDefaultWritten = written.length === 0 || written.includes(defaultLocale.split('-')[0] ?? '')
  if (isDefaultWritten) return defaultLocale
  return locales.find((locale) => written.includes(locale.split('-')[0] ?? '')) ?? defaultLocale
}

/** The site's language that a tag asks for, or its nearest relative. */
export function findLocale(asked: string, locales: readonly string[]): string | undefined {
  const tag = asked.toLowerCase().replaceAll('_', '-')
  const language = tag.split('-')[0] ?? ''
  return locales.find((locale) => locale === tag) ?? locales.find((locale) => locale.split('-')[0] === language)
}

/** Languages that a script tells; none for a script that many have. */
function toLanguages(text: string): string[] {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return ['ja']
  if (/\p{Script=Han}/u.test(text)) return ['zh', 'ja']
  if (/\p{Script=Hangul}/u.test(text)) return ['ko']
  if (/\p{Script=Thai}/u.test(text)) return ['th']
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  // Written in Latin letters, it is hardly a question in one of the languages above.
  return letters > 0 && latin > letters / 2 ? ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'] : []
}
