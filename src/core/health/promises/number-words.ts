const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const digits = '零一二三四五六七八九'

/** Source of a regular expression for what `toNumber` reads: figures, English words, Chinese numerals. */
export const englishNumber = `\\d{1,4}(?:\\.\\d{1,2})?|(?:${tens.slice(2).join('|')})(?:[- ](?:${small.slice(1, 10).join('|')}))?|${small.slice(1).sort(byLength).join('|')}|an?`
export const chineseNumber = '\\d{1,4}(?:\\.\\d{1,2})?|[一二两三四五六七八九十百]{1,5}|半'

/** `4`, `1.5`, `an`, `twenty-four`, `四十八`, `两`, `半`; `NaN` for anything else. */
export function toNumber(written: string): number {
  const word = written.toLowerCase()
  if (/^[\d.]+$/.test(word)) return Number(word)
  if (/^an?$/.test(word)) return 1
  if (word === '半') return 0.5
  return /[a-z]/.test(word) ? toEnglish(word) : toChinese(word)
}

function toEnglish(word: string): number {
  const [ten = '', one = 'zero'] = word.split(/[- ]/)
  if (tens.indexOf(ten) > 1) return tens.indexOf(ten) * 10 + small.indexOf(one)
  return small.includes(word) ? small.indexOf(word) : Number.NaN
}

function toChinese(word: string): number {
  const [, hundreds, between, ten, one] =
    /^(?:([一二两三四五六七八九])?(百))?(?:([一二三四五六七八九])?十)?([一二两三四五六七八九])?$/
      .exec(word)
      ?.map((part) => part ?? '') ?? []
  if (one === undefined) return Number.NaN
  const toDigit = (digit: string | undefined): number => digits.indexOf((digit || '零').replace('两', '二'))
  return (
    (between ? (hundreds ? toDigit(hundreds) : 1) * 100 : 0) +
    (word.includes('十') ? (ten ? toDigit(ten) : 1) * 10 : 0) +
    toDigit(one)
  )
}

function byLength(a: string, b: string): number {
  return b.length - a.length
}
