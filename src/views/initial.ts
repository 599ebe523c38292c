import { toCollator } from './words.ts'

/** The first character, by pinyin, of each letter that begins a syllable, as the Chinese collation has them. */
const pinyin = [...'阿八嚓咑妸发旮铪讥咔垃妈拏噢妑七呥仨他屲夕丫帀']
const letters = [...'ABCDEFGHJKLMNOPQRSTWXYZ']

/**
 * The letter that a title stands under: its own first letter without accents, for Chinese that of its pinyin, and `#`
 * for digits and everything else.
 */
export function toInitial(title: string, locale: string): string {
  const [first = ''] = title.normalize('NFD').match(/[\p{L}\p{N}]/u) ?? []
  if (/\p{Script=Han}/u.test(first)) return toPinyinLetter(first, locale)
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase(locale) : '#'
}

function toPinyinLetter(character: string, locale: string): string {
  if (!locale.startsWith('zh')) return '#'
  const { compare } = toCollator('zh-CN')
  const after = pinyin.findIndex((boundary) => compare(character, boundary) < 0)
  return letters[after === -1 ? letters.length - 1 : Math.max(0, after - 1)] ?? '#'
}
