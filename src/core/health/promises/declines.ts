/** Why a sentence with a figure in it is left alone. The first that fits is told. */
const ofSentence: [reason: string, pattern: RegExp][] = [
  ['asks', /[?？]["'”’)]*\s*$/],
  [
    'denies',
    /\b(?:not(?! (?:later|only|more|longer))|never|cannot|\w+n['’]t|no(?! (?:later|longer than|more|matter|less))|nobody|none|without|neither|nor|rather than|instead of)\b/i,
  ],
  [
    'denies',
    /没有|未|不(?!超过|多于|晚于|迟于|长于|管|论|断|同|仅|必|少|久|便)|无(?!论|需|须|法登录)|并非|勿|而非|而不是/,
  ],
  [
    'tells of another time',
    /\b(?:19|20)\d\d\b|\b(?:until(?! (?:the|your|it|a) )|previously|formerly|used to|in the past|no longer(?! than)|last (?:year|month|quarter|week)|was|were|had|since|before|earlier|originally|historically|starting|as of|next (?:year|month|quarter)|soon|plan(?:s|ned|ning)? to|upcoming|in (?:the )?future|proposed|so far|once took|from (?:january|february|march|april|may|june|july|august|september|october|november|december))\b/i,
  ],
  [
    'tells of another time',
    /\b(?:we|they|it|he|she|support|team|engineers?|staff)\s+(?:(?!are|is|be|been|get|gets|will)\w+\s+){0,2}(?:answered|replied|responded|reacted|resolved|solved|fixed|took|got back)\b/i,
  ],
  [
    'tells of another time',
    /\d{4} ?年|以前|之前|此前|曾|过去|原来|原先|直到|直至|至今|去年|上个?月|上季度|今后|将来|未来|计划(?:于|在|将)|即将|改为|旧版|[日月] ?起/,
  ],
  [
    'tells what is usual',
    /\b(?:averag\w*|median|typical\w*|usual\w*|normally|often|mostly|(?<!at )most|generally|percent\w*|percentile|nearly|almost|sometimes|expected to be)\b|%|％|\bp\d\d\b/i,
  ],
  ['tells what is usual', /平均|中位|通常|一般(?!问题|故障|级|严重|工单|请求|性)|大多|多数|往往|常常|经常|百分/],
  [
    'tells what one would need',
    /^\W*(?:to (?:get|have|receive|be)|need|want|if you (?:need|want)|for an? \d)\b|如需|若需|想要|需要.*(?:购买|升级|选择|请)/i,
  ],
  [
    'is an example',
    /(?<![@.\w])(?:examples?|for instance|suppose|imagine|let us say|assum\w+|hypothetical\w*|e\.g\.|such as)(?![\w@]|\.\w)/i,
  ],
  ['is an example', /例如|比如|譬如|示例|假设|假如|举例/],
  [
    'has other rules for other hours',
    /\bby (?:\d{1,2}[:.]\d\d|\d{1,2} ?[ap]m|noon)|\d[:：]\d\d ?(?:以|之)?前|\b(?:outside|out of (?:business |office |working )?hours|after[- ]hours|off[- ]hours|at night|overnight|weekends?|holidays?|otherwise|exceptions?|unless|except|peak|busy)\b/i,
  ],
  [
    'has other rules for other hours',
    /以外|之外|夜间|晚间|周末|节假日|休息日|非工作时间|否则|除外|除非|除了|高峰|繁忙/,
  ],
]

/** Things that are answered too, and not by the tier's targets. */
const otherMatter =
  /\b(?:security|vulnerabilit\w+|CVEs?|abuse|privacy|GDPR|personal data|data (?:subject|protection|deletion|export)\w*|billing|invoic\w+|payments?|pay|refund\w*|quotes?|quotations?|sales|your orders?|shipping|deliver\w*|returns?|legal|complaints?|press|jobs?|applications?|pull requests?|merge requests?|patch\w*|contributions?|code reviews?|features?|wish(?:es)?|suggestions?|feedback|surveys?|phones?|calls?|called|callers?|telephones?|voicemails?|hotlines?|chats?|sms|tweets?|social|escalat\w+|appeals?|passwords?|backups?|workarounds?|work arounds?|automatic\w*|auto-?repl\w+|autoresponders?|bots?|acknowledg\w*|receipt|confirm\w*|restor\w+|recover\w*|failover|downtime|outages?|maintenance|service credits?|credits?|penalt\w+|documentation|docs|surveys?|training|onboarding|RTO|RPO)\b|安全|漏洞|账单|发票|付款|退款|退货|订单|发货|销售|报价|法务|法律|投诉|隐私|个人(?:数据|信息)|数据(?:删除|导出)|合并请求|拉取请求|补丁|功能(?:请求|建议|需求)|建议|反馈|调查|电话|来电|回电|热线|聊天|群里?|短信|升级(?:处理|请求|后)|申诉|密码|备份|绕过|临时方案|规避|自动|确认收到|受理|恢复|续费|续约|合同到期|试用|账号|注册|维护窗口|文档|文章|培训|赔偿/i
/** What happens to tickets, data and contracts in a span of time that is nobody's answer. */
const otherDeed =
  /\b(?:clos(?:e|es|ed|ing|ure)|archiv\w+|delet\w+|expir\w+|reopen\w*|keeps?(?! you)|kept|retain\w*|retention|stored|storage|cancel\w*|renew\w*|terminat\w+|trials?|warrant\w+|upgrad\w+|rotat\w+|remind\w*|withdraw\w*)\b|关闭|归档|删除|保留|保存|过期|失效|到期|取消|重新打开|终止|通知期|提醒|撤销/i
/** Updates and fixes of software, not of tickets. */
const software =
  /\b(?:releas\w+|versions?|install\w*|deploy\w*|software|databases?|rules?|signatures?|packages?|backport\w*|ship(?:s|ped)?|publish\w*|apply|applied|cop(?:y|ies)|index|sites?|pages?|articles?)\b|发布|版本|安装|部署|软件|数据库|规则|软件包|页面|站点|索引/i
/** A span that starts when something else has happened, or that is only nearly so long. */
const otherStart =
  /\b(?:after|from|since|following|of|upon) (?:the |our |your |a |its |this |that )?(?:first |initial |last |previous )?(?:response|reply|answer|update|fix|resolution|release|diagnosis|reproduc\w+|clos\w+)\b|(?:响应|回复|答复|更新|解决|修复|定位|复现)(?:之后|以后|后)/i
const nearly =
  /(?:\b(?:about|around|approximately|approx\.|roughly|some|circa|ca\.|another|additional|further|first|last|past|next|at least|more than|over|longer than|after|for|minimum(?: of)?)|[~≈>]|大约|大概|约|近|超过|至少|再|另外|前|头|过去)\s*$/i

export function findSentenceReason(sentence: string): string | undefined {
  return ofSentence.find(([, pattern]) => pattern.test(sentence))?.[0]
}

export function findMatterReason(clause: string, above: string): string | undefined {
  // "When to call" is how a tier works; what is answered by telephone, a sentence says itself.
  if (otherMatter.test(clause) || otherMatter.test(above.replace(/\bcalls?\b/gi, ''))) return 'another matter'
  return otherDeed.test(clause) ? 'another deed' : undefined
}

/** `before` is what stands in front of the figure. */
export function findSpanReason(clause: string, before: string, isAboutSoftware: boolean): string | undefined {
  if (nearly.test(before) && !/\bat least\s*$/i.test(before)) return 'no exact span'
  if (otherStart.test(clause)) return 'counts from another moment'
  return isAboutSoftware && software.test(clause) ? 'software, not tickets' : undefined
}
