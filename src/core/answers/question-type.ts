import { remember } from './remember.ts'

/**
 * What a question wants to know. Whether something can be done, how and where are one type: `way`. One article tells all
 * of it, and it is called "Can I change my PIN?" by some writers and "How do I change my PIN?" by others.
 */
export type QuestionType = 'amount' | 'duration' | 'reason' | 'way' | 'person' | 'thing' | 'time'

/**
 * In English and Chinese, by the words of asking; the first that fits is the type. So "when" comes late: mostly it says in
 * which case, "what do I do when …".
 */
const patterns: readonly [QuestionType, RegExp][] = [
  ['amount', /\bhow (?:much|many)\b|多少|几个|几次/],
  ['duration', /\bhow (?:long|soon|often|fast)\b|多久|多长时间|多快/],
  ['reason', /\bwhy\b|\bhow come\b|为什么|为何|为啥|為什麼/],
  ['way', /\bhow\b|\bwhere\b|怎么|怎样|如何|怎麼|怎樣|哪里|哪儿|在哪|何处|哪裡/],
  ['person', /\bwho(?:m|se)?\b|谁|誰/],
  ['thing', /\b(?:what|which)\b|什么(?!时候)|哪些|哪个|哪种|什麼(?!時候)/],
  ['time', /\bwhen\b|何时|什么时候|几点|什麼時候/],
  [
    'way',
    /^\W*(?:can|could|is|are|am|do|does|did|will|would|should|shall|has|have|had|may|must)\b|吗|嗎|是否|能否|可否|能不能|可不可以/,
  ],
]

/** The type of a question; of a text that is none, nothing. */
export const toQuestionType = remember((text: string): QuestionType | undefined => {
  const lower = text.toLowerCase()
  return patterns.find(([, pattern]) => pattern.test(lower))?.[0]
})
