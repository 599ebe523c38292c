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
  ...spell('day', 'day days 天 日'),
  ...spell('week', 'week weeks 周 星期'),
  ...spell('month', 'month months 月'),
  ...spell('year', 'year years 年'),
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
  `(?<![\\w.,:/-])([$€¥£])?(\\d{1,9}(?:[.,]\\d{1,3})*)(?:[ -]?((?:business|working)[ -])?(?:个\\s?)?(${words}))?(?!\\w)`,
  'gi',
)

/** The amounts with a unit in lines of Markdown, blocks of code left out. */
export function findFigures(lines: readonly string[]): Figure[] {
  const found: Figure[] = []
  let fence = ''
  for (const [index, line] of lines.entries()) {
    const [, mark = ''] = /^[\s>]*(`{3,}|~{3,})/.exec(line) ?? []
    if (mark !== '' && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : ''
    if (fence !== '' || mark !== '' || line.length > 5000) continue
    for (const [text, currency, digits = '', working, word] of line.matchAll(written)) {
      const unit = currency ?? (word === undefined ? undefined : units[word.toLowerCase()])
      if (unit === undefined) continue
      const amount = Number(digits.replace(/,(?=\d{3})/g, '').replace(',', '.'))
      found.push({ text: text.trim(), amount, unit: working === undefined ? unit : `working ${unit}`, line: index + 1 })
    }
  }
  return found
}
