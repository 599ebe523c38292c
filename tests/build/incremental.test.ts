import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { isLong, rounds } from './support/rounds.ts'
import { buildOrThrow, startBuild } from './support/run-build.ts'
import { makeScratch, writeFiles } from './support/scratch.ts'
import { writeSite } from './support/site-content.ts'
import { compareTrees, listTree } from './support/tree.ts'

const scratch = makeScratch('incremental')
const root = writeSite(join(scratch, 'root'), 'one')
const out = join(scratch, 'site')
const state = join(scratch, '.tierzero', 'site')
let fullBuilds = 0

const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')))
const replace = (file: string, from: string | RegExp, to: string): void =>
  edit(file, (text) => {
    if (text.replace(from, to) === text) throw new Error(`${file} has no ${from}`)
    return text.replace(from, to)
  })
const move = (from: string, to: string): void => renameSync(join(root, from), join(root, to))

/** Builds on what the last build left, and once more with nothing; answers the paths that differ. */
async function compareWithFullBuild(): Promise<string[]> {
  fullBuilds += 1
  const full = join(scratch, `full-${fullBuilds}`)
  await Promise.all([buildOrThrow({ root, out }), buildOrThrow({ root, out: full })])
  const differing = compareTrees(out, full)
  rmSync(full, { recursive: true })
  rmSync(join(scratch, '.tierzero', `full-${fullBuilds}`), { recursive: true })
  return differing
}

beforeAll(async () => {
  await buildOrThrow({ root, out })
})

const changes: [string, () => void][] = [
  ['nothing', () => {}],
  ['the body of an article', () => replace('content/en/faq/topic-0/q0.md', 'Edition one', 'Edition two')],
  ['a title that other pages show', () => replace('content/en/faq/topic-1/q1.md', 'Question 1', 'Another question')],
  ['a heading that others link to', () => replace('content/en/faq/topic-0/q6.md', '## What to do', '## Steps')],
  ['the name of a file that others link to', () => move('content/en/faq/topic-2/q2.md', 'content/en/faq/topic-2/r.md')],
  [
    'a deletion, and an addition',
    () => {
      rmSync(join(root, 'content/en/faq/topic-1/q4.md'))
      writeFiles(root, { 'content/en/faq/topic-1/new.md': '# New\n\n[To](q7.md)\n' })
    },
  ],
  [
    'a translation, and a language',
    () => {
      writeFiles(root, { 'content/zh-cn/guides/start.md': '# 开始\n\n你好。\n' })
      writeFiles(root, { 'content/de/guides/start.md': '# Erste Schritte\n\nHallo.\n' })
    },
  ],
  ['the topic of an article', () => replace('content/en/faq/topic-0/q3.md', 'tags:', 'topic: elsewhere\ntags:')],
  [
    'an article that becomes a draft, and a redirect',
    () => {
      replace('content/en/faq/topic-2/q5.md', 'tags:', 'draft: true\ntags:')
      replace('content/en/faq/topic-2/q8.md', 'tags:', 'redirects: [/old/place/]\ntags:')
    },
  ],
  ['the size of a picture', () => replace('content/en/guides/map.svg', '0 0 9 9', '0 0 40 20')],
  ['a picture that goes', () => rmSync(join(root, 'content/en/guides/map.svg'))],
  ['a tier', () => replace('content/en/tiers/community.md', 'week: always', 'week: { weekdays: "09:00-17:00" }')],
  [
    'the title of the site, and the base',
    () => {
      replace('kb.config.ts', 'Sample', 'Example')
      replace('kb.config.ts', '{ title', "{ base: '/help/', title")
    },
  ],
  ['no config', () => rmSync(join(root, 'kb.config.ts'))],
]

/** After how many changes at once builds are compared. */
const atOnce = rounds(4, 1)
const [nothing, ...others] = changes
const steps = [[nothing as (typeof changes)[number]]]
while (others.length > 0) steps.push(others.splice(0, atOnce))

test.each(steps.map((step) => [step.map(([name]) => name).join('; '), step] as const))(
  'a build after changes equals a full one: %s',
  async (_, step) => {
    for (const [, change] of step) change()
    expect(await compareWithFullBuild()).toEqual([])
  },
)

test('an edit taken back after a killed build leaves no trace of it, wherever the kill came', async () => {
  const file = 'content/en/faq/topic-0/q0.md'
  const before = readFileSync(join(root, file), 'utf8')
  await buildOrThrow({ root, out })
  for (const wait of isLong ? [0, 150, 300, 450, 600] : [0, 400]) {
    edit(file, (text) => text.replace('What to do', `Edit ${wait}`))
    const { child, ended } = startBuild({ root, out })
    while (child.exitCode === null && !isStaging()) await sleep(5)
    await sleep(wait)
    child.kill('SIGKILL')
    await ended
    writeFileSync(join(root, file), before)
    await buildOrThrow({ root, out })
    expect(listTree(out).filter((path) => readFileSync(join(out, path), 'utf8').includes(`Edit ${wait}`))).toEqual([])
  }
  expect(await compareWithFullBuild()).toEqual([])
})

const isStaging = (): boolean => readdirSync(state).some((name) => name.startsWith('staging-'))

/** What a build with nothing left of others makes of the content as the changes above leave it. */
const reference = join(scratch, 'reference')

describe('whatever was done to what the last build left', () => {
  beforeAll(async () => {
    await buildOrThrow({ root, out: reference })
  })

  const compareWithReference = async (): Promise<string[]> => {
    await buildOrThrow({ root, out })
    return compareTrees(out, reference)
  }

  const garbage = Buffer.from('\u0000garbage \ufffd {"a":')

  /** Overwrites each file below a folder that fits. */
  const corrupt = (folder: string, pattern: RegExp): number => {
    const paths = listTree(folder).filter((path) => pattern.test(path))
    for (const path of paths) writeFileSync(join(folder, path), garbage)
    return paths.length
  }

  test.each([
    ['compiled bodies', join(state, 'bodies'), /./],
    ['one fragment of the search index', join(state, 'search'), /fragment/],
    ['everything in the cache', state, /./],
    ['published pages', out, /\.html$/],
    ...(isLong
      ? ([
          ['the list of pages', state, /^pages\.json$/],
          ['the search index', join(state, 'search'), /./],
          ['published texts', out, /\.(?:md|json|xml|txt)$/],
        ] as const)
      : []),
  ] as const)('files that are garbage cost time only: %s', async (_, folder, pattern) => {
    expect(corrupt(folder, pattern)).toBeGreaterThan(0)
    expect(await compareWithReference()).toEqual([])
  })

  test('a page of the published site that somebody edited is rendered again', async () => {
    const page = join(out, listTree(out).find((path) => path.endsWith('q0/index.html')) ?? '')
    writeFileSync(page, readFileSync(page, 'utf8').replace('</main>', '<p>Not ours</p></main>'))
    expect(await compareWithReference()).toEqual([])
  })

  test('a cache that lost half of its files costs time only', async () => {
    for (const [index, path] of listTree(state).entries()) if (index % 2 === 0) rmSync(join(state, path))
    expect(await compareWithReference()).toEqual([])
  })
})
