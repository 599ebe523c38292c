import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, lstatSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeBuiltSite } from '../../src/cli/built-site.fixture.ts'
import { startScript } from './support/run-build.ts'
import { type S3StandIn, startS3 } from './support/s3-stand-in.ts'
import { makeScratch, writeFiles } from './support/scratch.ts'
import { listTree } from './support/tree.ts'

const has = (command: string): boolean => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0
const scratch = makeScratch('upload')
const live = join(scratch, 'live')

interface Ran {
  code: number | null
  text: string
  errors: string
}

async function run(name: string, args: string[], env: Record<string, string> = {}): Promise<Ran> {
  const { code, stdout, stderr } = await startScript(name, args, { env }).ended
  return { code, text: stdout, errors: stderr }
}

/** A release of its own second, as their names tell seconds. */
async function publish(articles: Record<string, string>, asset: string): Promise<string> {
  const root = writeFiles(join(scratch, 'help'), { 'kb.config.ts': 'export default {}\n' })
  writeBuiltSite(join(root, 'dist'), articles, asset)
  await delay(1100)
  const { code, text, errors } = await run('publish', ['--root', root, '--to', live, '--json'])
  expect([code, errors]).toEqual([0, ''])
  return JSON.parse(text).release
}

const upload = (to: string, args: string[] = [], env: Record<string, string> = {}): Promise<Ran> =>
  run('upload', ['--from', live, '--to', to, ...args], env)

describe.skipIf(!has('rsync'))('a web server that rsync reaches', () => {
  const remote = join(scratch, 'srv/help')
  const shell = join(scratch, 'remote-shell')
  const brokenShell = join(scratch, 'broken-shell')
  const there = (path: string): string => readFileSync(join(remote, 'current', path), 'utf8')

  beforeAll(() => {
    // What sshd does with what ssh brings it: the words after the host go to the user's shell. rsync names the user apart.
    const words = 'if [ "$1" = -l ]; then shift 2; set -- "deploy@$@"; fi\n[ "$1" = deploy@web ] || exit 255\nshift\n'
    writeFileSync(shell, `#!/bin/sh\n${words}exec sh -c "$*"\n`)
    writeFileSync(brokenShell, `#!/bin/sh\n${words}case "$1" in rsync) exit 12;; esac\nexec sh -c "$*"\n`)
    for (const path of [shell, brokenShell]) chmodSync(path, 0o755)
  })

  test.each([
    ['over a remote shell', `deploy@web:${remote}`],
    ['in a folder of this machine', remote],
  ])('%s, a release is put beside the live one and goes live in one step', async (_, to) => {
    rmSync(remote, { recursive: true, force: true })
    const env = { RSYNC_RSH: shell }
    const first = await publish({ a: 'text', b: 'same' }, 'x')
    expect(await upload(to, [], env)).toEqual({ code: 0, text: `${first} is live at ${to}.\n`, errors: '' })
    expect(readlinkSync(join(remote, 'current'))).toBe(`releases/${first}`)
    const before = statSync(join(remote, 'current/b.md'))
    const second = await publish({ a: 'other', b: 'same' }, 'y')
    expect((await upload(to, [], env)).code).toBe(0)
    expect([there('a.md'), there('_kb/page.x.js'), there('_kb/page.y.js')]).toEqual(['other', 'x', 'y'])
    expect(listTree(join(remote, 'releases')).map((path) => path.split('/')[0])).toContain(first)
    // What did not change is the file of the release before, date and all.
    const after = statSync(join(remote, 'current/b.md'))
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs])
    expect((await upload(to, ['--keep', '1'], env)).code).toBe(0)
    expect(new Set(listTree(join(remote, 'releases')).map((path) => path.split('/')[0]))).toEqual(new Set([second]))
    expect((await run('publish', ['--to', remote, '--list'])).text).toContain(`* ${second}`)
  })

  test('an older release does not take a newer one’s place, unless it is forced', async () => {
    const newest = readlinkSync(join(remote, 'current')).replace('releases/', '')
    const older = await run('publish', ['--to', live, '--rollback'])
    expect(older.code).toBe(0)
    expect(await upload(remote)).toEqual({
      code: 2,
      text: '',
      errors: `tierzero upload: the step that prepares the folder ended with sh 1: ${newest} is live, and newer. Put it right, and run the upload again.\n`,
    })
    expect((await upload(remote, ['--force'])).code).toBe(0)
    expect(readlinkSync(join(remote, 'current'))).not.toBe(`releases/${newest}`)
  })

  test('an upload that ends in the middle leaves what is live as it was', async () => {
    const env = { RSYNC_RSH: brokenShell }
    await publish({ a: 'third' }, 'z')
    const before = readlinkSync(join(remote, 'current'))
    const { code, errors } = await upload(`deploy@web:${remote}`, [], env)
    expect(code).toBe(2)
    expect(errors).toContain('the step that copies the release beside the live one ended with rsync 12: ')
    expect(readlinkSync(join(remote, 'current'))).toBe(before)
  })

  test('a folder without a shell is changed in place: what pages need, pages, removals', async () => {
    const folder = join(scratch, 'plain')
    await publish({ a: 'text', gone: 'text' }, 'p')
    expect((await upload(folder, ['--in-place'])).code).toBe(0)
    await publish({ a: 'other' }, 'q')
    expect((await upload(folder, ['--in-place'])).code).toBe(0)
    expect(lstatSync(join(folder, 'index.html')).isFile()).toBe(true)
    expect(listTree(folder).sort()).toEqual(listTree(join(live, 'current')).sort())
    expect([readFileSync(join(folder, 'a.md'), 'utf8'), existsSync(join(folder, 'gone.md'))]).toEqual(['other', false])
    const { text } = await upload('deploy@web:/srv/www', ['--in-place', '--dry-run'], { RSYNC_RSH: 'ssh' })
    const options = text.split('\n').map((line) => line.match(/--(?!chmod)[a-z-]+(?:=[^ ']+)?/g) ?? [])
    expect(options.slice(0, 3)).toEqual([
      ['--exclude=*.html', '--exclude=*.html.gz', '--exclude=*.html.br', '--exclude=/api/release.json'],
      ['--delay-updates', '--exclude=/api/release.json'],
      ['--delete-after'],
    ])
  })

  test('nothing that is no site is removed, unless that is forced', async () => {
    const folder = writeFiles(join(scratch, 'thesis'), { 'thesis.txt': 'three years of work' })
    const refused = {
      code: 2,
      text: '',
      errors: `tierzero upload: --to ${folder} holds files that are no site, and an upload removes what the site has not. Name a folder for the site alone, or add --force.\n`,
    }
    expect(await upload(folder, ['--in-place'])).toEqual(refused)
    expect(listTree(folder)).toEqual(['thesis.txt'])
    expect((await upload(folder, ['--in-place', '--force'])).code).toBe(0)
    expect(listTree(folder)).not.toContain('thesis.txt')
  })

  test('a folder below one that is called what a shell would run is only a folder', async () => {
    const odd = join(scratch, `a b $(touch ${join(scratch, 'pwned')}) 'c'`)
    writeFiles(odd, { x: '' })
    const { code } = await startScript('upload', ['--from', live, '--to', 'srv'], { env: { INIT_CWD: odd } }).ended
    expect([code, existsSync(join(odd, 'srv/current/index.html')), existsSync(join(scratch, 'pwned'))]).toEqual([
      0,
      true,
      false,
    ])
  })

  test('the key of a CI is in a file of its own, and in no argument', async () => {
    const env = { SSH_PRIVATE_KEY: 'secret-key', SSH_KNOWN_HOSTS: 'web ssh-ed25519 AAAA' }
    const { text } = await upload('deploy@web:/srv/help', ['--dry-run'], env)
    expect(text).toContain('-oStrictHostKeyChecking=yes')
    expect(text).toMatch(/-oIdentitiesOnly=yes -i \S+\/key/)
    expect(text).not.toContain('secret-key')
  })
})

describe.skipIf(!has('aws'))('S3-compatible storage', () => {
  let s3: S3StandIn
  beforeAll(async () => {
    s3 = await startS3('help')
  })
  afterAll(() => s3.close())
  const put = (): Promise<Ran> =>
    upload('s3://help/kb', [], {
      AWS_ENDPOINT_URL: s3.url,
      AWS_ACCESS_KEY_ID: 'key',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_DEFAULT_REGION: 'eu-central-1',
      AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
    })
  const rankOf = (line: string): number => {
    if (line.startsWith('DELETE')) return 3
    if (line.endsWith('api/release.json')) return 2
    return line.endsWith('.html') ? 1 : 0
  }

  test('files arrive in the order in which pages need them, with their rules for caches, and what is gone goes last', async () => {
    await publish({ a: 'text', gone: 'text' }, 's')
    for (const path of listTree(join(live, 'current')))
      s3.objects.set(`kb/${path}`, {
        body: readFileSync(join(live, 'current', path)),
        headers: { type: undefined, cache: undefined },
      })
    await publish({ a: 'other' }, 't')
    const { code, errors } = await put()
    expect([code, errors]).toEqual([0, ''])
    const ranks = s3.writes.map(rankOf)
    expect(ranks).toEqual(ranks.toSorted())
    expect(s3.writes.slice(-2).sort()).toEqual(['DELETE kb/gone.md', 'DELETE kb/gone/index.html'])
    // The same name is the same content.
    expect(s3.writes).not.toContain('PUT kb/_kb/page.s.js')
    const keys = listTree(join(live, 'current')).map((path) => `kb/${path}`)
    expect([...s3.objects.keys()].sort()).toEqual(keys.sort())
    const headers = (key: string): unknown => s3.objects.get(`kb/${key}`)?.headers
    expect(headers('_kb/page.t.js')).toMatchObject({ cache: 'public, max-age=31536000, immutable' })
    expect(headers('a/index.html')).toEqual({ type: 'text/html; charset=utf-8', cache: 'no-cache' })
    expect(headers('a.md')).toEqual({ type: 'text/markdown; charset=utf-8', cache: 'no-cache' })
    expect(headers('api/articles.json')).toEqual({ type: 'application/json', cache: 'no-cache' })
  })

  test('a bucket that holds something else keeps it', async () => {
    const kept = new Map(s3.objects)
    s3.objects.clear()
    s3.objects.set('kb/photo.jpg', { body: Buffer.from('x'), headers: { type: undefined, cache: undefined } })
    const { code, errors } = await put()
    expect([code, errors.includes('s3://help/kb holds files that are no site')]).toEqual([2, true])
    expect([...s3.objects.keys()]).toEqual(['kb/photo.jpg'])
    s3.objects.clear()
    for (const [key, object] of kept) s3.objects.set(key, object)
  })

  test('half an upload still says that it is the release before, and removes nothing', async () => {
    const said = s3.objects.get('kb/api/release.json')?.body.toString()
    await publish({ new: 'text' }, 'u')
    s3.writes = []
    s3.failAfter = 3
    const { code, errors } = await put()
    expect([code, errors.slice(0, 34)]).toEqual([2, 'tierzero upload: the step that upl'])
    expect(s3.objects.get('kb/api/release.json')?.body.toString()).toBe(said)
    expect(s3.objects.has('kb/a.md')).toBe(true)
  })
})

test.each([
  [['--to', 'x'], '--from is missing. Name the folder of releases.'],
  [['--from', 'nowhere'], '--to is missing. Name where the site is served from.'],
  [['--from', 'nowhere', '--to', 'x'], '--from nowhere has no live release. Run npm run publish first.'],
])('says what is wrong with %j', async (args, message) => {
  expect(await run('upload', args)).toEqual({ code: 2, text: '', errors: `tierzero upload: ${message}\n` })
})

test('takes nothing for a target that a shell could take for more', async () => {
  await publish({ a: 'text' }, 'v')
  const targets = [
    'web:/srv; rm -rf /',
    'web:$(id)',
    's3://B',
    '-oProxyCommand=x:/srv',
    'web:-x',
    "web:/a'b",
    '/',
    '.',
    '..',
    '~',
    '~/',
    'web:/',
    'web:~',
    '../..',
  ]
  const ran = await Promise.all(targets.map((to) => run('upload', ['--from', live, `--to=${to}`])))
  expect(ran).toEqual(
    targets.map((to) => ({
      code: 2,
      text: '',
      errors: `tierzero upload: --to ${to} is no target such as user@host:/srv/help, /srv/help or s3://bucket.\n`,
    })),
  )
})
