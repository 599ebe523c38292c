import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { build } from './build.ts'
import { createRoot } from './check-run.fixture.ts'
import { runCommand } from './run-command.ts'

async function runBuild(files: Record<string, string>, ...argv: string[]): Promise<[number, string, boolean]> {
  const { root, remove } = createRoot(files)
  const out = join(root, 'dist')
  let error = ''
  const exitCode = await runCommand(build, ['--root', root, '--out', out, ...argv], {
    ...{ cwd: root, isTty: false, isColored: false, write: () => {} },
    writeError: (words) => {
      error += words
    },
  })
  const isBuilt = existsSync(join(out, 'index.html'))
  remove()
  return [exitCode, error.trimEnd().split('\n').at(-1) ?? '', isBuilt]
}

test('--fail-on warning makes a build as strict as the check', async () => {
  expect(await runBuild({ 'a.md': '[a](gone.md)\n' }, '--fail-on', 'warning')).toEqual([
    1,
    '0 errors, 1 warning: nothing was built, the site is as it was. --no-gate builds all the same.',
    false,
  ])
})

test('notes stop no build, as it looks for none', async () => {
  expect(await runBuild({ 'a.md': '# A\n' }, '--fail-on', 'note')).toEqual([
    2,
    'tierzero build: --fail-on note is not error or warning.',
    false,
  ])
})
