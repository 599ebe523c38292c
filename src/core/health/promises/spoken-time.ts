import { chineseNumber, englishNumber, toNumber } from './number-words.ts'

export type TimeUnit = 'minute' | 'hour' | 'day' | 'week'

/** A span that a sentence names: `within 4 business hours`, `2 个工作日内`, `half an hour`, `every hour`, `当日`. */
export interface SpokenTime {
  text: string
  index: number
  /** Both ends of `4 to 8 hours`; the same where there is one figure. */
  least: number
  most: number
  unit: TimeUnit
  /** The figure itself says that only open time counts. */
  business: boolean
  /** `limit` names an upper bound (`within`), `every` an interval, `bare` only a span; the other two name a day. */
  form: 'limit' | 'every' | 'bare' | 'same-day' | 'next-day'
}

/** Every span that a text names, in order; spans of the past, of a week's hours and the like are none. */
export function findSpokenTimes(text: string): SpokenTime[] {
  const found = [...findEnglish(text), ...findChinese(text)].sort((a, b) => a.index - b.index)
  return found.filter(({ index }, at) => {
    const before = found[at - 1]
    return before === undefined || index >= before.index + before.text.length
  })
}

const limit =
  'within|inside|in (?:under|less than|at most|no more than)|in|no later than|not later than|no longer than|at most|no more than|up to|under|less than|(?:a )?max(?:imum|\\.)?(?: of)?|by'
const englishUnit =
  'business hours?|working hours?|minutes?|mins?|hours?|hrs?|h|(?:business|working|calendar|week) ?days?|workdays?|days?|weeks?|wks?'
const english = new RegExp(
  `(?<![\\w×*/:.,+-])(?:(?<limit>${limit}) (?:the (?:first|next) )?)?(?:(?<every>every(?: other)?|each|once an?|once per) )?` +
    `(?:(?<half>half an?|half of an?|a half|a quarter of an|three quarters of an)|(?<from>${englishNumber})(?: \\((?:${englishNumber})\\))?(?:(?: ?[-–] ?| to | or )(?<to>${englishNumber}))?(?<and> and a half)?)?` +
    `[ -]?(?<business>business |working |calendar |office |clock )?(?<unit>${englishUnit})(?<late> and a half)?(?![\\w’']|-\\w*old|-(?:long|trial))`,
  'gi',
)
/** What follows a span that is no promise: `4 hours a day`, `30 days ago`, `two hours before`. */
const noPromise =
  /^ (?:(?:a|per|each|every) (?:day|week|month|year)|ago|before|earlier|later|old|in advance|ahead|notice|longer|more|of (?:work|downtime|training|consult\w+|support)|or (?:more|longer)|after (?:the )?(?:closing|closure|renewal|expiry)|early|apart|long)\b/i
const namedDay =
  /\b(?:(?:by|on|at|within) )?(?:the (?:end of the )?)?(same|next|following) (business |working )?day\b/gi
const adverb = /\b(hourly|daily|weekly)\b/gi

function findEnglish(text: string): SpokenTime[] {
  const spans = [...text.matchAll(english)].flatMap(({ 0: whole, index, groups = {} }): SpokenTime[] => {
    const { half, from, to, unit = '', business = '', every } = groups
    if (half === undefined && from === undefined && every === undefined) return []
    if (noPromise.test(text.slice(index + whole.length))) return []
    const rest = (groups['and'] ?? groups['late']) ? 0.5 : 0
    const least = toFraction(half) ?? toNumber(from ?? 'a') * (/other/i.test(every ?? '') ? 2 : 1) + rest
    const most = to === undefined ? least : toNumber(to) + rest
    if (!(least > 0 && most >= least)) return []
    // A single letter is a unit only behind its figure: `4h`.
    if (/^h$/i.test(unit) && !/\d ?h$/i.test(whole)) return []
    // "Once a day", "8 hours a day".
    const form = every !== undefined ? 'every' : groups['limit'] !== undefined ? 'limit' : 'bare'
    if (form === 'bare' && /^an? (?:day|week)$/i.test(whole)) return []
    const isBusiness = /business|working|office|workday|week ?day/i.test(business + unit)
    return [{ text: whole, index, least, most, unit: toUnit(unit), business: isBusiness, form }]
  })
  const days = [...text.matchAll(namedDay)].map(({ 0: whole, 1: which = '', 2: business, index }): SpokenTime => {
    const form = which.toLowerCase() === 'same' ? 'same-day' : 'next-day'
    return { text: whole, index, least: 1, most: 1, unit: 'day', business: business !== undefined, form }
  })
  const adverbs = [...text.matchAll(adverb)].map(({ 0: whole, index }): SpokenTime => {
    const unit = ({ h: 'hour', d: 'day', w: 'week' } as const)[whole.toLowerCase()[0] as 'h' | 'd' | 'w']
    return { text: whole, index, least: 1, most: 1, unit, business: false, form: 'every' }
  })
  return [...spans, ...days, ...adverbs]
}

function toFraction(written: string | undefined): number | undefined {
  if (written === undefined) return undefined
  return /quarters/i.test(written) ? 0.75 : /quarter/i.test(written) ? 0.25 : 0.5
}

const chinese = new RegExp(
  `(?<![\\d×xX*/:.+第月年]|[月年] )(?:(?<limit>不超过|不多于|不晚于|不迟于|最多|至多|最长|最晚|最迟)(?:为|是|在)? ?)?(?<every>每(?:隔)? ?)?` +
    `(?:(?<from>${chineseNumber}) ?(?:[-–~～至到] ?(?<to>${chineseNumber}) ?)?)?(?<counter>个(?<half>半)?)? ?` +
    `(?<unit>分钟|工作小时|工作时|营业小时|小时|钟头|工作日|工作天|营业日|自然日|天|日(?![常志期])|周(?!年|一|二|三|四|五|六|末|期)|星期|礼拜)(?<inside> ?(?:之|以)?内)?`,
  'g',
)
const chineseDay = /(当日|当天|同日|同一天)|(?:在)?(次日|隔日|第二天|(?:下一?个?|次一?个?|第二个)(?:工作日|营业日))/g
/** What follows a span that is no promise: `24 小时服务`, `30 天后`, `3 天前`. */
const noChinesePromise =
  /^ ?(?:后|之后|以后|前|之前|以前|值守|值班|在线|服务|热线|客服|支持|监控|不间断|全天|制|营业|无休|试用)/
const chineseUnits = {
  分钟: 'minute',
  工作小时: 'hour',
  工作时: 'hour',
  营业小时: 'hour',
  小时: 'hour',
  钟头: 'hour',
  周: 'week',
  星期: 'week',
  礼拜: 'week',
} as const

function findChinese(text: string): SpokenTime[] {
  const spans = [...text.matchAll(chinese)].flatMap(({ 0: whole, index, groups = {} }): SpokenTime[] => {
    const { from, to, unit = '', every, inside } = groups
    if (from === undefined && every === undefined) return []
    if (noChinesePromise.test(text.slice(index + whole.length))) return []
    const least = toNumber(from ?? '一') + (groups['half'] === undefined ? 0 : 0.5)
    const most = to === undefined ? least : toNumber(to)
    if (!(least > 0 && most >= least)) return []
    const form = every ? 'every' : (inside ?? groups['limit']) !== undefined ? 'limit' : 'bare'
    const named = chineseUnits[unit as keyof typeof chineseUnits] ?? 'day'
    return [{ text: whole, index, least, most, unit: named, business: /工作|营业/.test(unit), form }]
  })
  const days = [...text.matchAll(chineseDay)].map(({ 0: whole, 1: same, index }): SpokenTime => {
    const form = same === undefined ? 'next-day' : 'same-day'
    return { text: whole, index, least: 1, most: 1, unit: 'day', business: /工作|营业/.test(whole), form }
  })
  return [...spans, ...days]
}

/** `hrs` is hours, `Min` minutes, `workdays` days. */
function toUnit(written: string): TimeUnit {
  const unit = written.toLowerCase()
  if (unit.includes('day')) return 'day'
  if (unit.startsWith('min')) return 'minute'
  return unit.startsWith('w') && !unit.includes('hour') ? 'week' : 'hour'
}
