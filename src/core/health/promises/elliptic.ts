/**
 * Whether a text says only for what a figure is, and leaves it to what stands before what the figure is: `high ones
 * within`, `其他问题`. Names of tiers have been taken out.
 */
export function isElliptic(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.replace(english, ' ').replace(chinese, ' '))
}

const english =
  /\b(?:for|the|an?|and|or|to|of|in|on|at|with|by|is|are|it|its|ones?|those|problems?|issues?|tickets?|requests?|incidents?|cases?|questions?|faults?|severity|severities|priority|impact|level|sev|only|all|any|every|others?|everything|else|rest|customers?|support|plan|tier|business|working|hours|days|during|at least|at most|the latest|latest|then|within|target|goal|critical|high|medium|low|urgent|normal|major|minor|severe|P[0-5]|S[0-5]|SLA|[0-5])\b/gi
const chinese =
  /优先级?|严重(?:程度|性)?|级别?|等级|问题|故障|工单|请求|事件|紧急|重大|一般|普通|轻微|次要|其他|其它|其余|所有|任何|目标|时间|时限|客户|支持|工作日|工作时间|[高中低的为是在于则都均并和及与]|\b[PS]\d\b/gi
