const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * `2026-03-31`, or an instant on that day in UTC → `31 March 2026`: the one form in which a site writes a day.
 *
 * @param language that of the sentence the date stands in
 */
export function formatDate(date: string, language: string): string {
  const format =
    formats.get(language) ?? new Intl.DateTimeFormat(toDateTag(language), { dateStyle: 'long', timeZone: 'UTC' })
  formats.set(language, format)
  return format.format(new Date(`${date.slice(0, 10)}T00:00:00Z`))
}

/** The plain "en" is American; the rest of the world reads the day before the month. */
export const toDateTag = (language: string): string => (language === 'en' ? 'en-GB' : language)
