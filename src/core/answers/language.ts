/** The language of a locale: `pt` of `pt-BR`. */
export const toLanguage = (locale: string): string => locale.toLowerCase().split('-')[0] ?? ''

export const isEnglish = (locale: string): boolean => toLanguage(locale) === 'en'
