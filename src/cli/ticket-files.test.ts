import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../core/domain/finding.ts'
import { exportNames, openTicketFiles, type TicketFilesOptions } from './ticket-files.ts'

let cwd = ''
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'tierzero-ticket-files-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text)
})
afterAll(() => rmSync(cwd, { recursive: true }))

const files = {
  'own.csv':
    'Nr;Titel;Text;Datum;Thema;Team;Kunde\n17;Drucker;<p>Geht <b>nicht</b></p>;3.4.2026 14:05;druck/büro;IT;Ann Bee\n',
  'plain.csv': 'Number;Question;Date;Tags\n7;Where is my invoice?;2026-01-02;"billing,pdf"\n',
  'map.yaml':
    'name: helpdesk\nid: Nr\nsubject: Titel\ndescription: Text\ncreatedAt: Datum\ndateFormat: d.M.yyyy H:mm\ntimeZone: Europe/Berlin\ntags: [Thema, Team]\ntagSeparator: /\n',
  'map.json': '{"id": "nr", "subject": "TITEL"}',
  'wrong.yaml': 'id: Nr\nsubject: Tittel\n',
  'keys.yaml': 'id: Nr\nsubjekt: Titel\ndateFormat: ""\n',
  'jira.csv': 'Zusammenfassung,Vorgangsschlüssel\nDrucker,A-1\n',
  'alias.yaml': 'zusammenfassung: Summary\nVorgangsschlüssel: Issue key\n',
  'lost.yaml': 'Zusammenfassung: Summary\nSchlüssel: Isue key\nX: Nothing like it\n',
}

const told = (findings: readonly Finding[]): string[] =>
  findings.map(
    ({ at, message, advice }) =>
      `${at.type === 'source' ? `${at.file}:${at.line}` : at.type === 'file' ? at.file : ''} ${message} ${advice}`,
  )

async function read(file: string, options: Omit<TicketFilesOptions, 'cwd'>) {
  const { reading, findings } = openTicketFiles([file], { cwd, ...options })
  if (reading === undefined) return { tickets: undefined, told: told(findings) }
  return { tickets: await Array.fromAsync(reading.tickets), told: told(reading.summary().findings) }
}

describe('a mapping file', () => {
  test('says which column is what', async () => {
    expect(await read('own.csv', { mappingFile: 'map.yaml' })).toEqual({
      tickets: [
        {
          source: 'helpdesk',
          id: '17',
          subject: 'Drucker',
          description: 'Geht nicht',
          createdAt: '2026-04-03T12:05:00Z',
          tags: ['druck', 'büro', 'IT'],
          isMachineMade: false,
        },
      ],
      told: [],
    })
  })

  test('may be JSON, and its columns in any case', async () => {
    expect((await read('own.csv', { mappingFile: 'map.json' })).tickets).toEqual([
      { source: 'csv', id: '17', subject: 'Drucker', tags: [], isMachineMade: false },
    ])
  })

  test('that names a column which is not there is told the nearest', async () => {
    expect(await read('own.csv', { mappingFile: 'wrong.yaml' })).toEqual({
      tickets: [],
      told: [
        'own.csv:1 This file is not as its mapping says: it lacks "Tittel" ("Titel" is near). Correct the mapping file.',
      ],
    })
  })

  test('is checked before anything is read', async () => {
    const { tickets, told } = await read('own.csv', { mappingFile: 'keys.yaml' })
    expect(tickets).toBeUndefined()
    expect(told.length).toBe(3)
    expect(told.join('\n')).toMatch(/keys\.yaml:2 .*subjekt.*"?subject/)
  })

  test('that is not there is told', async () => {
    expect((await read('own.csv', { mappingFile: 'none.yaml' })).told).toEqual([
      'none.yaml There is no such file. Correct the path, or write the file.',
    ])
  })
})

describe('an alias file', () => {
  test('brings headers in another language to those that are known', async () => {
    expect((await read('jira.csv', { aliasFile: 'alias.yaml' })).tickets).toMatchObject([
      { source: 'jira', id: 'A-1', subject: 'Drucker' },
    ])
  })

  test('that leads nowhere is told where, and what may be meant', async () => {
    expect((await read('jira.csv', { aliasFile: 'lost.yaml' })).told).toEqual([
      'lost.yaml:2 No export has a column "Isue key". Did you mean "Issue key"?',
      'lost.yaml:3 No export has a column "Nothing like it". Name a column of the guide to ticket exports.',
    ])
  })
})

test('names every system that a file may be said to come from', () => {
  expect(exportNames).toContain('stackexchange')
  expect(exportNames.length).toBe(12)
})

test('any CSV with columns of usual names is read where somebody says that it is one', async () => {
  expect(await read('plain.csv', { from: 'csv' })).toEqual({
    tickets: [
      {
        source: 'csv',
        id: '7',
        subject: 'Where is my invoice?',
        createdAt: '2026-01-02',
        tags: ['billing', 'pdf'],
        isMachineMade: false,
      },
    ],
    told: [],
  })
  expect((await read('own.csv', { from: 'csv' })).told[0]).toMatch(/lacks /)
})
