import type { Reader } from './promise.ts'

/**
 * A word that promises of support have no use for: `The query response time is 2 minutes` is about something else, and
 * `GitHub answers within a day` about somebody else. Names of tiers, and the figure, have been taken out of the text.
 */
export function findForeignWord(
  text: string,
  { names, ownWords }: Pick<Reader, 'names' | 'ownWords'>,
): string | undefined {
  const rest = names.severities.reduce((left, { pattern }) => left.replace(new RegExp(pattern, 'gim'), ' '), text)
  const latin = rest.toLowerCase().match(/[a-z][a-z'’]*/g) ?? []
  const foreign = latin.find(
    (word) => !english.has(word) && !ownWords.has(word) && !/^[ps]$|['’](?:s|ll|re)$/.test(word),
  )
  return foreign ?? /\p{sc=Han}+/u.exec(rest.replace(chinese, ' '))?.[0]
}

const english = new Set(
  // Grammar.
  (
    'a an and any are as at be been but by can could do does for from had has have if in into is it its may might must of on once one ones or ' +
    'our shall should so such than that the them their then these this those to upon via we what when where whether which while who will with within would ' +
    'you your us i all each every everything everyone other others else rest only also always even just still again both either ' +
    // Who, and for whom.
    'support team teams staff engineer engineers agent agents people person somebody someone human specialist specialists expert experts desk help helpdesk ' +
    'duty technical customer customers user users client clients member members contract contracts plan plans tier tiers level levels service named contact contacts ' +
    // What is answered.
    'ticket tickets problem problems issue issues request requests question questions incident incidents case cases fault faults bug bugs email emails e mail mails message messages inquiry inquiries enquiry enquiries ' +
    'severity severities priority priorities impact urgent emergency emergencies critical high medium low normal major minor severe moderate standard blocker blockers sev p s production down outage ' +
    // What is done.
    'answer answers answered answering respond responds responded responding response responses reply replies replied replying react reacts reaction get gets back come comes hear hears touch ' +
    'update updates updated progress report reports status keep keeps posted informed resolve resolves resolved resolving resolution resolutions solve solves solved solving solution solutions fix fixes fixed way around ' +
    'give gives given send sends sent receive receives received receiving expect expects provide provides provided offer offers include includes included aim aims make makes effort efforts try tries strive strives endeavor endeavour commit commits committed ' +
    'promise promises promised guarantee guarantees guaranteed ensure ensures handle handles handled take takes taken reach reaches see sees find finds look looks wait waits work works start starts open opens opened opening submit submits submitted create creates created file files filed log logs logged raise raises raised come comes arrive arrives arriving confirmed reported ' +
    // How, and when.
    'first initial quick fast faster personal regular next same maximum max minimum time times target targets goal goals objective objectives sla slas slo slos interval intervals frequency window commitment commitments ' +
    'business working office calendar hour hours day days minute minutes min week weeks workday workdays weekday weekdays monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun open opening during about least most latest more less under up no later longer not end after over per soon ' +
    'around round half utc cet cest gmt through until portal form private paid new note tip important warning caution metric following follows apply applies depends below above here depending'
  ).split(' '),
)
const chinese = new RegExp(
  '我们的?|本公司|工程师|支持|团队|人员|客服|专家|专人|值班|技术|服务|客户|用户|您的?|你们?的?|会员|合同|套餐|等级|' +
    '工单|问题|故障|请求|事件|疑问|咨询|提问|邮件|消息|严重(?:程度|性)?|优先级?|级别?|紧急|重大|一般|普通|轻微|次要|生产环境|中断|' +
    '首次|初次|首|响应|回复|答复|回应|解答|解决|修复|更新|进展|进度|通报|方案|处理|收到|得到|获得|给出|给予|提供|发送|发出|作出|做出|承诺|保证|确保|力争|争取|努力|尽力|可以|能够|预计|联系|有|需要|提交|创建|开始|' +
    '时间|时长|时限|时效|目标|间隔|频率|周期|工作|营业|自然|日|天|小时|分钟|周一至周五|周一到周五|星期|期间|之内|以内|内|最长|最多|最晚|最迟|至少|一次|第一次|人工|' +
    '所有|任何|每|全部|均|都|其他|其它|其余|这些|该|此|本|由|对于?|针对|在|于|会|将|就|可|能|应|为|是|的|了|把|被|给|向|与|和|及|或|并|以|从|到|至|后|时|中|上|下|即|则|也|还|仍|等|也就是|左右|[一二三四五1-5]级|[您你份条封个张次]',
  'g',
)
