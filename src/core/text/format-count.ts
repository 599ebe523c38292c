/** `1 article`, `2 articles`: for nouns that take no more than an "s". */
export const formatCount = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
