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
