import { generateTickets } from './bench/tickets/generate.ts'
import { parse } from 'csv-parse/sync'
import { findSensitive } from './src/core/sensitive/find-sensitive.ts'
import { redact } from './src/core/sensitive/redact.ts'
import { toWrittenLines } from './src/core/text/mail-text.ts'
import { jiraToText } from './src/core/text/jira-text.ts'
import { htmlToText } from './src/core/text/html-text.ts'
import { toTicket } from './src/core/tickets/to-ticket.ts'
import { jira } from './src/adapters/exports/jira/index.ts'
const rows: string[][] = parse([...generateTickets(20000)].join('')).slice(1)
const bodies = rows.map((r) => r[14]!)
const t = (name: string, f: () => void) => { const c = process.cpuUsage(); f(); const d = process.cpuUsage(c); console.log(name, ((d.user + d.system) / 1e6 * 5).toFixed(2), 's per 100k') }
const cleaned: string[] = []
t('jiraToText', () => { for (const b of bodies) jiraToText(b) })
t('toWrittenLines', () => { for (const b of bodies) cleaned.push(toWrittenLines(b)) })
t('findSensitive', () => { for (const b of cleaned) findSensitive(b) })
t('redact', () => { for (const b of cleaned) redact(b) })
const html = bodies.map((b) => `<html><body><div class="x"><p>${b.replaceAll('\r\n', '</p><p style="margin:0">')}</p></div></body></html>`)
t('htmlToText', () => { for (const b of html) htmlToText(b, 12000) })
const form = jira.forms[0]
t('read', () => { for (const r of rows) form.read({ id: [r[1]!], subject: [r[0]!], description: [r[14]!], createdAt: [r[8]!], tags: [r[11]!, r[12]!, r[13]!], status: [r[4]!], product: [r[9]!, r[10]!], channel: [r[3]!] }, {}) })
const records = rows.map((r) => form.read({ id: [r[1]!], subject: [r[0]!], description: [r[14]!], createdAt: [r[8]!], tags: [r[11]!, r[12]!, r[13]!], status: [r[4]!], product: [r[9]!, r[10]!], channel: [r[3]!] }, {}))
t('toTicket', () => { for (const r of records) if (r.type === 'ticket') toTicket(r.ticket, { source: 'jira' }) })
