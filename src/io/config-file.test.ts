import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfig } from './config-file.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tierzero-config-'))
})
afterEach(() => rmSync(root, { recursive: true }))

async function told(text: string): Promise<string[]> {
  writeFileSync(join(root, 'kb.config.ts'), text)
  const { findings } = await readConfig(root)
  return findings.map(({ at, message, advice }) => {
    const place = at.type === 'source' ? `${at.file}:${at.line}:${at.column}` : at.type === 'file' ? at.file : ''
    return `${place} ${message} ${advice}`
  })
}

test('every wrong key is told in one run, each where it stands and with the nearest that exists', async () => {
  const text = `export default {
  titel: 'A',
  repositry: {},
  help: { chanels: [] },
  kinds: { faqs: [] },
  security: { contact: 'a@b', expiry: 1 },
  topics: [],
  base: 3,
}
`
  expect(await told(text)).toEqual([
    'kb.config.ts:2:3 "titel" is not a key that exists here. Did you mean "title"?',
    'kb.config.ts:3:3 "repositry" is not a key that exists here. Did you mean "repository"?',
    'kb.config.ts:4:11 "help.chanels" is not a key that exists here. Did you mean "channels"?',
    'kb.config.ts:5:12 "kinds.faqs" is not a key that exists here. Did you mean "faq"?',
    'kb.config.ts:6:3 "security.expires" is missing. Write it: a date such as 2026-03-31.',
    'kb.config.ts:6:31 "security.expiry" is not a key that exists here. Did you mean "expires"?',
    'kb.config.ts:7:3 "topics" does not fit: expected keys with values, found a list. Correct the value, or remove the key.',
    'kb.config.ts:8:3 "base" does not fit: expected text, found a number. Correct the value, or remove the key.',
  ])
})

test('a key that is not written in the file itself has no line', async () => {
  writeFileSync(
    join(root, 'shared.mjs'),
    "export const shared = { help: { channels: [{ label: 'A' }] }, security: {} }\n",
  )
  expect(await told("import { shared } from './shared.mjs'\nexport default shared\n")).toEqual([
    'kb.config.ts "help.channels.0.type" is missing. Write it: text.',
    'kb.config.ts "security.contact" is missing. Write it: a list of texts.',
    'kb.config.ts "security.expires" is missing. Write it: a date such as 2026-03-31.',
  ])
})

test('settings that are no object are told as a whole', async () => {
  expect(await told('export default 7\n')).toEqual([
    'kb.config.ts This does not fit: expected keys with values, found a number. Correct it.',
  ])
})

test('trackers are checked by whoever knows them, in the same run', async () => {
  const text = `export default {
  titel: 'A',
  support: {
    trackers: {
      desk: {
        type: 'zendesk',
        url: 'acme.zendesk.com',
      },
    },
    calendars: { germany: 'holidays/de.ics' },
  },
}
`
  writeFileSync(join(root, 'kb.config.ts'), text)
  const { findings } = await readConfig(root, async () => ({
    targets: [],
    issues: [{ path: ['support', 'trackers', 'desk', 'url'], message: 'Wrong.', advice: 'Right.' }],
  }))
  expect(findings.map(({ at, message }) => `${at.type === 'source' && at.line} ${message}`)).toEqual([
    '2 "titel" is not a key that exists here.',
    '7 Wrong.',
  ])
})

test('the days of calendar files are holidays by the name of the calendar; a file that is none is told', async () => {
  const write = (name: string, text: string): void => writeFileSync(join(root, name), text)
  write('kb.config.ts', "export default { support: { calendars: { de: 'de.ics' } } }\n")
  const event = 'BEGIN:VEVENT\nDTSTART;VALUE=DATE:20001225\nRRULE:FREQ=YEARLY\nSUMMARY:Christmas\nEND:VEVENT\n'
  write('de.ics', `BEGIN:VCALENDAR\n${event}END:VCALENDAR\n`)
  const { config } = await readConfig(root)
  expect(config.support.holidays['de']?.map(({ date, name }) => `${date.slice(4)} ${name}`)).toEqual(
    Array(4).fill('-12-25 Christmas'),
  )
  const two =
    "export default {\n  support: {\n    calendars: {\n      de: 'no.ics',\n      at: 'at.ics',\n    },\n  },\n}\n"
  write('at.ics', 'Christmas\n')
  expect(await told(two)).toEqual([
    'kb.config.ts:4:7 "support.calendars.de" names no.ics, which cannot be read: there is no such file. Name a calendar file (.ics) below the root.',
    expect.stringMatching(
      /^kb\.config\.ts:5:7 "support\.calendars\.at" names at\.ics, which cannot be read: [^\n]{5,100}\. Name a calendar file/,
    ),
  ])
})
