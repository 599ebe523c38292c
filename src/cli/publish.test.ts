import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLock } from '../io/lock.ts'
import { announce } from './announce.ts'
import { writeBuiltSite } from './built-site.fixture.ts'
import type { Command } from './command.ts'
import { publish } from './publish.ts'
import { runIn } from './run-command.fixture.ts'

let scratch = ''
let root = ''
let live = ''
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'tierzero-releases-'))
  root = join(scratch, 'help')
  live = join(scratch, 'live')
  mkdirSync(root)
})
afterEach(() => rmSync(scratch, { recursive: true, force: true }))

const writeBuilt = (articles: Record<string, string>, asset?: string): void =>
  writeBuiltSite(join(root, 'dist'), articles, asset)

async function run(command: Command, ...argv: string[]): Promise<{ code: number; text: string; errors: string }> {
  const { code, text, errors } = await runIn(scratch, command, ...argv)
  const id = /\d{8}T\d{6}Z-[\da-f]{8}/g
  return {
    code,
    text: text.replace(id, 'ID').replace(/ in [\d.]+ s/, ''),
    errors: errors.replace(id, 'ID').replaceAll(scratch, ''),
  }
}

/** Names of releases tell seconds; whoever publishes twice in one gets two by their content. */
const go = (...argv: string[]): ReturnType<typeof run> => run(publish, '--root', root, '--to', live, ...argv)
const served = (path: string): string => readFileSync(join(live, 'current', path), 'utf8')
const releases = (): string[] => readdirSync(join(live, 'releases')).sort()

test('a first publish makes a site live, a second one swaps it, and the same again does nothing', async () => {
  writeBuilt({ a: 'first' })
  expect(await go()).toEqual({ code: 0, text: 'ID is live: 1 published → live/current\n', errors: '' })
  writeBuilt({ a: 'second', b: 'new' })
  expect((await go()).text).toBe('ID is live: 1 published, 1 changed → live/current\n')
  expect([served('a.md'), served('b.md')]).toEqual(['second', 'new'])
  expect(await go()).toEqual({ code: 0, text: 'ID is live and is this site already: nothing to do.\n', errors: '' })
  expect(releases()).toHaveLength(2)
})

test('a change of looks alone is no change of articles', async () => {
  writeBuilt({ a: 'text' }, 'x')
  await go()
  writeBuilt({ a: 'text' }, 'y')
  expect((await go()).text).toBe('ID is live: no article changed → live/current\n')
})

test('files with hashed names stay for pages that are open, also on the way back', async () => {
  writeBuilt({ a: 'text' }, 'x')
  await go()
  writeBuilt({ a: 'text' }, 'y')
  await go()
  expect([served('_kb/page.x.js'), served('_kb/page.y.js')]).toEqual(['x', 'y'])
  await go('--rollback')
  expect(served('index.html')).toContain('page.x.js')
  expect(served('_kb/page.y.js')).toBe('y')
  const { kept } = JSON.parse(served('api/release.json'))
  const hours = (Date.parse(kept['_kb/page.y.js']) - Date.now()) / 3_600_000
  expect(hours).toBeGreaterThan(23.9)
  expect(hours).toBeLessThan(24.1)
})

test('a rollback serves the release before, or the one that is named, and takes no copying', async () => {
  for (const text of ['one', 'two', 'three']) {
    writeBuilt({ a: text })
    await go()
    renameLive(text)
  }
  const [first] = releases()
  expect((await go('--rollback')).text).toBe('ID is live again in place of ID.\n')
  expect(served('a.md')).toBe('two')
  await go('--rollback', first as string)
  expect(served('a.md')).toBe('one')
  expect(await go('--rollback')).toEqual({
    code: 2,
    text: '',
    errors: 'tierzero publish: there is no release before the live one. --list shows all.\n',
  })
  expect((await go('--rollback', 'x')).errors).toBe('tierzero publish: there is no release x. --list shows all.\n')
  expect((await go('--list')).text.match(/^\*/gm)).toHaveLength(1)
})

/** Several releases of one second would sort by digest; a test gives them times that are apart. */
function renameLive(text: string): void {
  const id = readlinkSync(join(live, 'current')).replace('releases/', '')
  const time = { one: '20260101', two: '20260102', three: '20260103' }[text] as string
  const to = `${time}T000000Z${id.slice(16)}`
  const path = join(live, 'releases', id, 'api/release.json')
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(id, to))
  renameSync(join(live, 'releases', id), join(live, 'releases', to))
  rmSync(join(live, 'current'))
  execFileSync('ln', ['-s', `releases/${to}`, join(live, 'current')])
}

test('keeps as many releases as it is told, and the live one always', async () => {
  for (const text of ['one', 'two', 'three']) {
    writeBuilt({ a: text })
    await go('--keep', '2')
    renameLive(text)
  }
  expect(releases().map((id) => id.slice(0, 8))).toEqual(['20260102', '20260103'])
  await go('--rollback')
  writeBuilt({ a: 'four' })
  await go('--keep', '1')
  expect(served('a.md')).toBe('four')
  expect(releases()).toHaveLength(1)
  expect(readdirSync(live).filter((name) => name !== 'current' && name !== 'releases')).toEqual([])
})

test('lists what changed between two releases, for people and for programs', async () => {
  writeBuilt({ a: 'text', b: 'text b', c: 'text c' })
  await go()
  renameLive('one')
  writeBuilt({ a: 'other', 'new-b': 'text b', d: 'text d' })
  await go()
  const { text } = await go('--diff')
  expect(text).toBe(
    [
      'ID → ID',
      'published  en  /d/  About d',
      'changed    en  /a/  About a',
      'moved      en  /b/ → /new-b/  About new-b',
      'removed    en  /c/  About c',
      '1 published, 1 changed, 1 moved, 1 removed; files: 4 added, 3 changed, 4 removed',
      '',
    ].join('\n'),
  )
  const { files } = JSON.parse((await go('--diff', '--json')).text)
  expect(files.removed).toEqual(['b.md', 'b/index.html', 'c.md', 'c/index.html'])
})

test('refuses a site of an older commit than the live one’s, unless it is forced', async () => {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: root,
      encoding: 'utf8',
    }).trim()
  git('init', '-q')
  git('commit', '-q', '--allow-empty', '-m', 'one')
  const old = git('rev-parse', 'HEAD')
  git('commit', '-q', '--allow-empty', '-m', 'two')
  writeBuilt({ a: 'new' })
  await go()
  git('checkout', '-q', old)
  writeBuilt({ a: 'old' })
  const { code, errors } = await go()
  expect([code, errors.replace(/\b[\da-f]{10}\b/g, 'SHA')]).toEqual([
    2,
    'tierzero publish: this site is of commit SHA, the live one of SHA, which is newer. Use --rollback to go back, or --force.\n',
  ])
  expect(served('a.md')).toBe('new')
  expect((await go('--force')).code).toBe(0)
  expect(served('a.md')).toBe('old')
})

test.each([
  ['no folder', () => {}, [], '--to is missing. Name the folder that keeps the releases.'],
  ['no site', () => {}, ['--to', 'live'], '/help/dist holds no built site. Run npm run build first.'],
  [
    'a folder of somebody else’s',
    () => writeFileSync(join(scratch, 'help/x'), ''),
    ['--to', 'help'],
    '--to /help holds files that are no releases. Empty it, or name another folder.',
  ],
  [
    'a keep that is no number',
    () => writeBuilt({}),
    ['--to', 'live', '--keep', '0'],
    '--keep 0 is not a number of releases: 1 to 9999.',
  ],
  [
    'a word too much',
    () => writeBuilt({}),
    ['--to', 'live', 'x'],
    '"x" is not expected here. Options start with --; see --help.',
  ],
] as [string, () => void, string[], string][])('says what is wrong: %s', async (_, prepare, argv, message) => {
  prepare()
  expect(await run(publish, '--root', root, ...argv)).toEqual({
    code: 2,
    text: '',
    errors: `tierzero publish: ${message}\n`,
  })
})

test('one of two publishes at once is refused, and a lock whose process is gone is not minded', async () => {
  writeBuilt({ a: 'text' })
  const release = takeLock(join(live, '.lock'))
  const { code, errors } = await go()
  expect([code, errors]).toEqual([
    2,
    `tierzero publish: another publish (process ${process.pid}) is writing /live. Wait until it is done.\n`,
  ])
  release()
  writeFileSync(join(live, '.lock'), '{"pid":99999999}')
  expect((await go()).code).toBe(0)
})

test('a dry run says what would be live and writes nothing', async () => {
  writeBuilt({ a: 'text' })
  expect((await go('--dry-run')).text).toBe('ID would be live: 1 published → live/current\n')
  expect(existsSync(live)).toBe(false)
})

test('a file that did not change is that of the release before, date and all', async () => {
  writeBuilt({ a: 'text', b: 'other' })
  await go()
  renameLive('one')
  writeBuilt({ a: 'text', b: 'changed' })
  await go()
  const [before = '', after = ''] = releases()
  const inode = (id: string, path: string): number => statSync(join(live, 'releases', id, path)).ino
  expect(inode(after, 'a.md')).toBe(inode(before, 'a.md'))
  expect(inode(after, 'b.md')).not.toBe(inode(before, 'b.md'))
})

test('compresses texts on request, and takes over what did not change', async () => {
  writeBuilt({ a: 'text' })
  await go('--compress')
  writeBuilt({ a: 'other' })
  await go('--compress')
  expect(existsSync(join(live, 'current/index.html.gz')) && existsSync(join(live, 'current/index.html.br'))).toBe(true)
  expect(existsSync(join(live, 'current/a.md.gz'))).toBe(false)
})

test('half a site, or a file that is none, leaves the live site as it was and nothing behind', async () => {
  writeBuilt({ a: 'text' })
  await go()
  writeBuilt({ a: 'other' })
  writeFileSync(join(root, 'dist/api/articles.json'), '{"articles": [')
  const { code, errors } = await go()
  expect(code).toBe(3)
  expect(errors).toContain('The site that was there before is untouched.')
  expect(served('a.md')).toBe('text')
  expect(readdirSync(live).sort()).toEqual(['current', 'releases'])
})

test('tells of a publish on request, of a first one nobody, and later by its own command', async () => {
  writeFileSync(
    join(root, 'kb.config.ts'),
    "export default { announce: { mail: { type: 'email-file', path: 'mail.eml', from: 'a@example.org', to: ['b@example.org'] } } }\n",
  )
  writeBuilt({ a: 'text' })
  expect((await go('--announce')).errors).toBe('Nobody is told of a first release.\n')
  renameLive('one')
  writeBuilt({ a: 'other' })
  expect((await go('--announce')).text).toBe(
    'ID is live: 1 changed → live/current\nannounce.mail: told of 1 article.\n',
  )
  const first = readFileSync(join(scratch, 'mail.eml'), 'utf8')
  rmSync(join(scratch, 'mail.eml'))
  expect(await run(announce, '--root', root, '--to', live)).toMatchObject({
    code: 0,
    text: 'announce.mail: told of 1 article.\n',
  })
  expect(readFileSync(join(scratch, 'mail.eml'), 'utf8')).toBe(first)
  const files = releases().map((id) => join(live, 'releases', id, 'api/release.json')) as [string, string]
  expect((await run(announce, '--root', root, '--from', files[0], '--release', files[1], '--dry-run')).text).toContain(
    'announce.mail (email-file):\nfile mail.eml\n',
  )
  expect((await run(announce, '--root', root, '--from', 'x', '--to', live)).errors).toBe(
    'tierzero announce: --from x is no release of --to and no file.\n',
  )
})
