/** What monitoring, mail servers and absent people's mailboxes write, by how it begins. */
const subjects = [
  /^(?:re: ?|fwd?: ?|aw: ?)*(?:auto(?:mat(?:ic|ed|ische?))?[- ]?(?:reply|response|antwort)|out of (?:the )?office|abwesenheits?(?:notiz|benachrichtigung)|abwesend|réponse automatique|absence du bureau|respuesta automática|fuera de (?:la )?oficina|自动回复|不在办公室)/i,
  /^(?:re: ?|fwd?: ?)*(?:undeliver(?:able|ed)|delivery (?:status notification|failure|has failed|incomplete)|mail delivery (?:failed|subsystem|failure)|returned mail|failure notice|unzustellbar|non remis|系统退信)/i,
  /^\*{0,2} ?\[?(?:(?:critical|major|minor|high|warning|p[1-5]) ?[-:]? ?)?(?:alert|alarm|firing|problem|recovery|recovered|triggered|acknowledg(?:ed|ement)|flapping\w*|down|up)(?:[ :]\d+)?(?:\]|\*{2}|:| ?\||[ ]-)/i,
  /^\*{2} ?(?:problem|recovery|acknowledgement|flapping\w*)\b/i,
  /^\[?(?:firing|resolved)(?::\d+)?\]/i,
  /^(?:zabbix|nagios|icinga|prtg|datadog|grafana|prometheus|pagerduty|opsgenie|solarwinds|cloudwatch|new ?relic|pingdom|uptimerobot|statuscake|site24x7|dynatrace|checkmk|whatsup|veeam|sentry)\b[^?]*$/i,
  /^\[?(?:zabbix|nagios|icinga|prtg|datadog|grafana|prometheus|pagerduty|opsgenie|cloudwatch|new ?relic|veeam|sentry)\]/i,
  /^(?:monitor|host|service|node|server|probe|device) .{1,80} (?:is|are|went) (?:down|up|unreachable|offline|back online|critical)\b/i,
  /\b(?:backup|cron|scheduled) (?:job|task)\b.{0,60}\b(?:failed|succeeded|completed|finished|success)\b/i,
  /\b(?:cpu|memory|disk|swap|load)\b.{0,40}\b(?:usage|utili[sz]ation|space|average)\b.{0,40}(?:above|below|exceed\w*|threshold|over|is (?:low|high|critical)|\d{1,3} ?%)/i,
  /^(?:告警|报警|预警|【(?:告警|报警|监控)】)/,
]

const channels = /\b(?:monitor(?:ing)?|event management|alert(?:s|ing)?|alertmanager|system[- ]generated)\b/i

export interface MachineSigns {
  subject: string
  channel?: string | undefined
  isMachineMade?: boolean | undefined
}

/** Whether no person asks: by what the system says, by the channel, by how the subject begins, or by patterns of one's own. */
export function isMachineMade(signs: MachineSigns, patterns: readonly RegExp[] = []): boolean {
  const { subject, channel = '' } = signs
  return (
    signs.isMachineMade === true ||
    (channel !== '' && channels.test(channel)) ||
    subjects.some((pattern) => pattern.test(subject)) ||
    patterns.some((pattern) => pattern.test(subject))
  )
}
