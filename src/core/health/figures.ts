/** An amount that a text names: `30 days`, `2.5 GB`, `14 天`. */
export interface Figure {
  /** As written. */
  text: string
  amount: number
  /** The same for every spelling of a unit: `day` for `days` and `天`. */
  unit: string
  line: number
}

const units: Record<string, string> = {
  ...spell('minute', 'min mins minute minutes 分钟'),
  ...spell('hour', 'h hr hrs hour hours 小时'),
  ...spell('working day', '工作日'),
  ...spell('day', 'day days 天'),
  ...spell('week', 'week weeks 周 星期'),
  ...spell('month', 'month months 个月'),
  ...spell('year', 'year years'),
  ...spell('kB', 'kb kib'),
  ...spell('MB', 'mb mib 兆'),
  ...spell('GB', 'gb gib'),
  ...spell('TB', 'tb tib'),
  ...spell('%', '% percent'),
  ...spell('character', 'character characters 字符'),
  ...spell('user', 'user users seat seats 用户'),
  ...spell('time', 'times 次'),
  ...spell('$', 'usd dollars 美元'),
  ...spell('€', 'eur euro euros 欧元'),
  ...spell('¥', 'cny yuan 元'),
}

function spell(unit: string, words: string): Record<string, string> {
  return Object.fromEntries(words.split(' ').map((word) => [word, unit]))
}

const words = Object.keys(units)
  .sort((a, b) => b.length - a.length)
  .map((word) => (/^[a-z]/.test(word) ? `${word}\\b` : word))
  .join('|')
const written = new RegExp(
  `(?<![\\w.,:/-])(?:([$€¥£])?(\\d{1,9}(?:[.,]\\d{1,3})*)\\s?(?:[-–—~～]|to|到|至)\\s?)?([$€¥£])?(\\d{1,9}(?:[.,]\\d{1,3})*)(?:[ -]?((?:business|working)[ -])?(?:个(?!月)\\s?)?(${words}))?(?!\\w)`,
  'gi',
)

/**
 * The amounts with a unit in lines of Markdown. Of a range, both ends count.
 *
 * @param code lines of blocks of code, from 1, which are left out
 */
export function findFigures(
  lines: readonly string[],
  code: readonly { line: number; lastLine: number }[] = [],
): Figure[] {
  const found: Figure[] = []
  for (const [index, line] of lines.entries()) {
    const number = index + 1
    if (line.length > maxLine || code.some((block) => block.line <= number && number <= block.lastLine)) continue
    for (const [text, firstSign, first, sign, last, working, word] of line.matchAll(written)) {
      const currency = sign ?? firstSign
      const named = currency ?? (word === undefined ? undefined : units[word.toLowerCase()])
      if (named === undefined) continue
      const unit = working === undefined ? named : `working ${named}`
      for (const digits of [first, last])
        if (digits !== undefined) found.push({ text: text.trim(), amount: toAmount(digits), unit, line: number })
    }
  }
  return found
}

/** Nobody writes longer ones, but machines do. */
const maxLine = 5000

const toAmount = (digits: string): number => Number(digits.replace(/,(?=\d{3})/g, '').replace(',', '.'))
