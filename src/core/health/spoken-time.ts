/** A span that a sentence promises: `within 4 business hours`, `2 个工作日内`. */
export interface SpokenTime {
  text: string
  amount: number
  unit: 'minute' | 'hour' | 'day' | 'week'
  index: number
}

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const english = new RegExp(
  `\\b(?:within|in under|in less than|no later than|in at most)\\s+(?:the\\s+(?:first|next)\\s+)?(\\d{1,4}|an?|${numbers.join('|')})\\s+(?:business\\s+|working\\s+|calendar\\s+)?(minute|min|hour|hr|day|week)s?\\b`,
  'gi',
)
const chinese = /(\d{1,4})\s*个?(分钟|工作小时|小时|工作日|工作天|天|日|周|星期)(?:之|以)?内/g
const units = {
  分钟: 'minute',
  工作小时: 'hour',
  小时: 'hour',
  工作日: 'day',
  工作天: 'day',
  天: 'day',
  日: 'day',
} as const

export function findSpokenTimes(sentence: string): SpokenTime[] {
  const found = [...sentence.matchAll(english)].map(({ 0: text, 1: written = '', 2: unit = '', index }): SpokenTime => {
    const word = written.toLowerCase()
    const amount = /^an?$/.test(word) ? 1 : numbers.includes(word) ? numbers.indexOf(word) + 1 : Number(word)
    return { text, amount, unit: toUnit(unit), index }
  })
  const spoken = [...sentence.matchAll(chinese)].map(({ 0: text, 1: amount, 2: unit = '', index }): SpokenTime => {
    return { text, amount: Number(amount), unit: units[unit as keyof typeof units] ?? 'week', index }
  })
  return [...found, ...spoken]
}

/** `hrs` is hours, and `Min` minutes. */
function toUnit(written: string): SpokenTime['unit'] {
  const unit = written.toLowerCase()
  if (unit === 'hr') return 'hour'
  return unit === 'min' ? 'minute' : (unit as SpokenTime['unit'])
}
