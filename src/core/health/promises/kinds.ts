import { type TargetKind, targetKinds } from '../tiers.ts'

const words: Record<TargetKind, RegExp> = {
  firstResponse:
    /\b(?:(?:first|initial) (?:response|reply|answer|reaction|contact)|respon(?:d|ds|se|ses|ding|ded)|react(?:s|ion)?)\b|首次(?:响应|回复|答复|回应)|首响|初次(?:响应|回复)|响应/i,
  update:
    /\b(?:updates?|updated|progress reports?|status reports?|keeps? you (?:posted|informed))\b|进展|进度|通报|更新/i,
  resolution:
    /\b(?:resol(?:ution|utions|ve|ves|ved|ving)|solv(?:e|es|ed|ing)|solutions?|fix|fix(?:es|ed))\b|解决|修复/i,
}
/** Words for an answer of whatever kind. */
const answer =
  /\b(?:repl(?:y|ies|ied)|answer(?:s|ed)?|gets? back|comes? back to|hears? (?:back )?from|in touch|contacts? you)\b|回复|答复|回应|解答/i

/** Whether a text might be about an answer at all; quick, for texts of which few are. */
export function mayPromise(text: string): boolean {
  return answer.test(text) || targetKinds.some((kind) => words[kind].test(text))
}

/** The targets that a text speaks of: `answer` may be any of them. Empty where it speaks of none. */
export function findKinds(text: string): (TargetKind | 'answer')[] {
  const kinds = targetKinds.filter((kind) => words[kind].test(text))
  return kinds.length === 0 && answer.test(text) ? ['answer'] : kinds
}

/** Where the first of those words stands; -1 where there is none. */
export function findKindPlace(text: string): number {
  const places = [answer, ...Object.values(words)].map((pattern) => text.search(pattern)).filter((place) => place >= 0)
  return places.length > 0 ? Math.min(...places) : -1
}

/** The noun that a span belongs to without a word such as "within": `response time is …`, `4-hour response`. */
export function isNamedSpan(before: string, after: string): boolean {
  return (
    /(?:\b(?:is|are|of|be|takes?|target|response|reply|answer|resolution|updates?|interval|time|reach(?:es)?)|[:：=<≤–—(（-]|为|是|时间|目标|时限|在|需|响应|回复|答复|解决|更新|更新间隔)\s*$/i.test(
      before,
    ) ||
    /^[- ]?(?:(?:first|initial) )?(?:response|reply|resolution|update|fix)\b|^ ?(?:首次)?(?:响应|回复|答复|解决)/i.test(
      after,
    )
  )
}
