import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TicketExport as AnyTicketExport, ExportForm } from '../../core/tickets/ticket-export.ts'
import { readFiles } from '../../io/read-tickets/read-text.fixture.ts'
import type { TicketExportName } from './contract.ts'
import { samples as discourse } from './discourse/samples.fixture.ts'
import { samples as freshdesk } from './freshdesk/samples.fixture.ts'
import { samples as github } from './github/samples.fixture.ts'
import { samples as gitlab } from './gitlab/samples.fixture.ts'
import { ticketExports } from './index.ts'
import { samples as jira } from './jira/samples.fixture.ts'
import { samples as ninjaone } from './ninjaone/samples.fixture.ts'
import { samples as salesforce } from './salesforce/samples.fixture.ts'
import { samples as servicenow } from './servicenow/samples.fixture.ts'
import { person, type Sample } from './shared/sample.fixture.ts'
import { samples as solarwinds } from './solarwinds/samples.fixture.ts'
import { samples as stackexchange } from './stackexchange/samples.fixture.ts'
import { samples as zendesk } from './zendesk/samples.fixture.ts'

const samplesOf = {
  jira,
  zendesk,
  freshdesk,
  servicenow,
  ninjaone,
  solarwinds,
  github,
  gitlab,
  salesforce,
  discourse,
  stackexchange,
} satisfies Record<TicketExportName, Sample[]>

const exports = Object.values<AnyTicketExport>(ticketExports)
const list = Object.entries<AnyTicketExport>(ticketExports)

/** What only columns of people hold, by the names that systems give them. */
const personal =
  /requester|reporter|creator|assignee|owner|agent\b|contact name|caller|author|e-?mail|phone|watcher|organi[sz]ation|company/i

test('lists every export of the folder, and no other', () => {
  const entries = readdirSync(import.meta.dirname, { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  expect(Object.keys(ticketExports).sort()).toEqual(folders.filter((name) => !['shared', 'csv'].includes(name)).sort())
})

describe.each(list)('%s', (name, ticketExport) => {
  const samples = samplesOf[name as TicketExportName]

  test('goes by the name it is listed under, and says in both languages how its file is made', () => {
    expect(ticketExport.name).toBe(name)
    expect(ticketExport.note.en).toMatch(/\.$/)
    expect(ticketExport.note['zh-cn']).toMatch(/[。]$/)
  })

  test('has a sample of every form', () => {
    const titles = new Set(samples.map(({ form }) => form))
    expect(ticketExport.forms.map(({ title }) => title).filter((title) => !titles.has(title))).toEqual([])
  })

  test('names no column in which people stand, but to see whether they are bots', () => {
    const read = ticketExport.forms.flatMap(toNames)
    expect(read.filter((one) => personal.test(one) && one !== 'author.is_bot')).toEqual([])
  })

  test.each(samples.map((sample) => [sample.file, sample] as const))(
    'reads %s, known by what it holds, and nobody in it',
    async (_, sample) => {
      const { tickets, summary, told } = await readFiles({ [sample.file]: sample.text }, { exports })
      expect(told).toEqual([])
      expect(summary.files).toMatchObject([{ source: name, form: sample.form }])
      expect(tickets).toEqual(sample.expected.map((ticket) => ({ source: name, ...ticket })))
      expect(summary.skipped).toEqual(sample.skipped ?? {})
      for (const value of Object.values(person)) expect(JSON.stringify(tickets)).not.toContain(value)
    },
  )

  test.each(ticketExport.forms.map((form) => [form.title, form] as const))(
    '%s: a record of anything is bad, skipped or a ticket',
    (_, form) => {
      const values =
        form.format === 'csv'
          ? fc.dictionary(fc.constantFrom(...Object.keys(form.columns)), fc.array(fc.string()))
          : fc.anything()
      fc.assert(
        fc.property(values, (value) => {
          const { type } = (form.read as (record: unknown, context: object) => { type: string })(value, {})
          expect(['ticket', 'skip', 'bad']).toContain(type)
        }),
        { numRuns: 100 },
      )
    },
  )
})

function toNames(form: ExportForm): string[] {
  if (form.format === 'csv') return Object.values(form.columns).flat()
  return [...(form.format === 'json' ? form.keys : form.attributes)]
}
