import { findKindPlace } from './kinds.ts'

const ours =
  /\b(?:we|our|us|support|engineers?|staff|teams?|agents?|people|person|somebody|someone|human|specialists?|experts?|(?:help ?)?desk|maintainers?)\b|我们|工程师|团队|客服|专家|专人|值班|支持(?:人员)?/gi
const theirs =
  /(?<![为给向对帮替跟与和])(?:您|你|用户|客户(?!经理|成功)|提交者|提交人|提问者|申请人|对方|贵公司|读者)|\b(?:you|they|customers?(?!['’]s?|s['’])|users?(?!['’]|s['’])|clients?(?!['’])|reporters?|requesters?|readers?|subscribers?|authors?|contacts?)\b/gi
const receiving =
  /\b(?:gets?|receives?|ha(?:s|ve) (?:an?|our|the|your)|expects?|sees?|hears?|waits?|given|obtains?|enjoys?)\b|收到|得到|获得|获|享|等|的|会有|看到/i
const hearing = /^(?:hear|contact|in touch)/i
const theirAnswer =
  /\b(?:your|their|his|her|(?:customer|user|client|reporter)s?['’]s?)\s+(?:\w+ ){0,1}?(?:reply|response|answer|update|feedback|confirmation)\b|(?:您|你|用户|客户)的(?:回复|答复|确认|反馈|更新)/i
const asked = /\b(?:please|must you|you (?:must|should|need to|have to))\b|请(?!求)|务必/i
/** A clause without a subject asks the reader, unless one of ours does something in front of it. */
const imperative =
  /^\W*(?:reply|answer|respond|update(?! (?:at least )?every| interval| frequency)|fix|resolve|solve|send|confirm|get back|contact|try|check|test)\b(?!\s*(?:is|time|target)\b)/i
const otherParty =
  /\b(?:vendors?|partners?|providers?|suppliers?|third[- ]part(?:y|ies)|manufacturers?|distributors?|resellers?|upstream|carriers?|banks?|registrars?|authorit(?:y|ies)|regulators?|contractors?|volunteers?|competitors?|other (?:companies|teams|vendors)|elsewhere|premium|enterprise|gold|silver|platinum|bronze)\b|供应商|厂商|第三方|合作伙伴|合作方|上游|运营商|银行|志愿者|维护者|作者|监管|竞争对手|其他(?:公司|厂商)|别的公司|(?:企业|高级|旗舰|白金|黄金|金牌|银牌|铜牌|标准|基础|免费|个人|团队|尊享)(?:版|级|套餐)/i
const verb =
  /^(?:answers?|responds?|repl(?:y|ies)|resolves?|solves?|fix(?:es)?|updates?|reacts?|gets? back|comes? back)\b/i
/** What a noun stands behind: `receives updates`, `for replies`. */
const nounBefore =
  /\b(?:an?|the|of|for|with|first|initial|all|no|any|between|gets?|receives?|gives?|provides?|sends?|and|or|to|critical|high|medium|low)\s+$/i
const passive =
  /\b(?:is|are|be|been|being|gets?|will be) (?:\w+ ){0,2}?(?:answered|replied|responded|resolved|solved|fixed|updated)\b/i

/**
 * Why a clause is not about what the support team does; `undefined` where it is. Names have been taken out of the text:
 * known tiers are `¤`. `intro` is what stands in front of the clause.
 */
export function findOtherActor(text: string, intro = ''): string | undefined {
  if (otherParty.test(text)) return 'another party'
  if (asked.test(text) || theirAnswer.test(text)) return 'asks the reader'
  const isLed = lastPlace(intro, ours) > lastPlace(intro, theirs)
  if (asked.test(intro) || (imperative.test(text) && !isLed)) return 'asks the reader'
  const place = findKindPlace(text)
  const before = place < 0 ? text : text.slice(0, place)
  const last = lastPlace(before, ours)
  const other = lastPlace(before, theirs)
  if (other > last && !receiving.test(before.slice(other)) && !hearing.test(text.slice(place))) return 'the reader acts'
  if (/\p{sc=Han}/u.test(text) || place < 0 || last >= 0 || other >= 0 || text.includes('¤')) return undefined
  // The passive and nouns ("the first response is …") leave nobody out; a verb without one of ours has another subject.
  const isVerb =
    verb.test(text.slice(place)) && before.trim() !== '' && !nounBefore.test(before) && !receiving.test(before)
  return isVerb && !passive.test(text) ? 'somebody unknown acts' : undefined
}

function lastPlace(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1
}
