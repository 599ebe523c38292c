import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { rounds } from './support/rounds.ts'
import { buildOrThrow } from './support/run-build.ts'
import { makeScratch, writeFiles } from './support/scratch.ts'
import { toSiteContent } from './support/site-content.ts'
import { compareTrees, listTree } from './support/tree.ts'

const scratch = makeScratch('reproducible')
const content: Record<string, string> = {
  ...toSiteContent('one'),
  'content/en/faq/topic-0/istanbul.md': '---\ntags: [İstanbul, ISLAND]\n---\n# INSTALL IT in Istanbul\n\nTitle: Iı.\n',
  'content/en/faq/topic-0/übung.md': '# Übung\n\n## Zebra\n\n## Äpfel\n\nä z a.\n',
}
const first = join(scratch, 'first')

/** Writes the same content anew, the last file first if told, and builds it with no cache. */
async function buildAnew(name: string, env: Record<string, string>, isReversed = false): Promise<string> {
  const entries = Object.entries(content)
  const root = writeFiles(join(scratch, name), Object.fromEntries(isReversed ? entries.reverse() : entries))
  const out = join(scratch, 'sites', name)
  await buildOrThrow({ root, out, env })
  return out
}

beforeAll(async () => {
  writeFiles(first, content)
  await buildOrThrow({ root: first, out: join(first, 'dist'), env: { TZ: 'UTC', LANG: 'C.UTF-8' } })
})

const environments: [string, Record<string, string>][] = [
  ['a day ahead', { TZ: 'Pacific/Kiritimati' }],
  ['Turkish', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' }],
  ['a development shell', { NODE_ENV: 'development', MODE: 'development', DEV: '1', VITE_X: 'x' }],
  ['a day behind', { TZ: 'Pacific/Pago_Pago' }],
  ['plain C', { LANG: 'C', LC_ALL: 'C' }],
  ['a pipeline', { CI: 'true', NODE_ENV: 'production', FORCE_COLOR: '1', SOURCE_DATE_EPOCH: '0' }],
]
/** Three at once, or each by itself where there is time to tell which one it is. */
const atOnce = rounds(3, 1)
const steps = environments
  .filter((_, at) => at % atOnce === 0)
  .map((_, step) => environments.slice(step * atOnce, (step + 1) * atOnce))
  .map((some) => [some.map(([name]) => name).join(', '), Object.assign({}, ...some.map(([, env]) => env))] as const)

test.each(steps)('gives the same bytes in another environment: %s', async (name, env) => {
  expect(compareTrees(await buildAnew(name, env), join(first, 'dist'))).toEqual([])
})

test('gives the same bytes from another path, with files made in another order', async () => {
  expect(compareTrees(await buildAnew(`deeper/with space/${'é'.repeat(20)}`, {}, true), join(first, 'dist'))).toEqual(
    [],
  )
})

test('holds neither the date of the build, nor the folder it was built in, nor what its environment says', async () => {
  const out = await buildAnew('canary', {
    SECRET_TOKEN: 'canary-of-the-environment',
    PUBLIC_X: 'canary-of-the-environment',
  })
  const today = new Date().toISOString().slice(0, 10)
  const texts = listTree(out).map((path) => [path, readFileSync(join(out, path), 'latin1')] as const)
  for (const word of [today, scratch, 'canary-of', process.cwd()])
    expect([word, texts.filter(([, text]) => text.includes(word)).map(([path]) => path)]).toEqual([word, []])
})
