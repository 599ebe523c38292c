import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { exampleCorpus } from '../core/corpus/example-corpus.fixture.ts'
import { UsageError, type Values } from './command.ts'
import { runExternalLinks } from './external-links.ts'

const root = mkdtempSync(join(tmpdir(), 'tierzero-external-cli-'))
const state = join(root, 'state')
// Nothing that would be asked: a test of the command line needs no network.
const { corpus } = exampleCorpus({ files: { 'guides/a.md': '[a](https://example.com/) [b](http://localhost/)' } })
const run = (values: Values) => runExternalLinks(corpus, values, { root, state })

afterAll(() => rmSync(root, { recursive: true }))

test('without --external nothing is checked', async () => {
  expect(await run({})).toBeUndefined()
  expect(existsSync(state)).toBe(false)
})

test('--external checks, and keeps its answers beside the other caches', async () => {
  expect(await run({ external: true })).toMatchObject({ findings: [], cached: 0 })
  expect(existsSync(join(state, 'external-links.json'))).toBe(true)
})

test('--changed-since without --external is a wrong use', async () => {
  await expect(run({ 'changed-since': 'main' })).rejects.toThrow(
    new UsageError('--changed-since is about external links. Add --external.'),
  )
})

test('a reference that git does not know is a wrong use, and says what to do', async () => {
  await expect(run({ external: true, 'changed-since': 'main' })).rejects.toThrow(
    new UsageError(`--changed-since: ${root} is in no git repository. Name another commit, or leave it out.`),
  )
  execFileSync('git', ['init', root], { stdio: 'ignore' })
  await expect(run({ external: true, 'changed-since': 'main' })).rejects.toThrow(
    new UsageError(
      '--changed-since: git knows no commit "main"; it may have to be fetched. Name another commit, or leave it out.',
    ),
  )
})
