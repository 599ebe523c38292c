import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ForgeStandIn, startForge, toJobs } from '../../src/cli/forge.fixture.ts'
import { findChromium } from '../../src/io/chromium.ts'
import { makeScratch, writeFiles } from '../build/support/scratch.ts'
import { toSiteContent } from '../build/support/site-content.ts'
import { readGitLab, type Step, stepsOf } from './templates.ts'

const scratch = makeScratch('ci')
/** What the host has published: nothing at first. */
const published = join(scratch, 'published')
let server: Server
let forge: ForgeStandIn
let address = ''

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const path = join(published, decodeURIComponent(new URL(url, 'http://x').pathname))
    if (existsSync(path)) response.writeHead(200).end(readFileSync(path))
    else response.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  forge = await startForge()
  origin = join(scratch, 'origin')
  writeFiles(origin, {
    ...toSiteContent('first'),
    '.gitignore': 'product\ndist\n.tierzero\nlive\nreview\nscreenshots\n',
    'kb.config.ts': `export default { title: 'Sample', url: '${address}', reviewInterval: '6m', announce: { mail: { type: 'email-file', path: 'mail.eml', from: 'a@example.org', to: ['b@example.org'] } } }\n`,
    'content/en/guides/tool.mdx': '# Tool\n\nText.\n',
    'content/questions.yaml': '- id: one\n  weight: 10\n  ask: How do I reset my password?\n',
  })
  git(origin, 'init', '--quiet', '--initial-branch', 'main')
  commit(origin)
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await forge.close()
})

let origin = ''

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd,
    encoding: 'utf8',
  }).trim()

function commit(folder: string): string {
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message', 'Change')
  return git(folder, 'rev-parse', 'HEAD')
}

/** What `actions/checkout` and the action that gets the product leave. */
function checkOut(name: string): string {
  const folder = join(scratch, name)
  git(scratch, 'clone', '--quiet', origin, folder)
  symlinkSync(resolve('.'), join(folder, 'product'))
  mkdirSync(join(scratch, `${name}-temp`))
  return folder
}

interface Ran {
  code: number | null
  text: string
}

/** A script as a runner runs it. */
async function runScript(script: string, cwd: string, env: Record<string, string>): Promise<Ran> {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd,
    env: { PATH: `${resolve('node_modules/.bin')}:${PATH}`, HOME, CI: 'true', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      text += data
    })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, text }
}

const runStep = (step: Step, cwd: string, env: Record<string, string>): Promise<Ran> =>
  runScript(step.run ?? '', cwd, {
    GITHUB_STEP_SUMMARY: `${cwd}-temp/summary.md`,
    RUNNER_TEMP: `${cwd}-temp`,
    ...env,
  })

const find = (file: string, name: string): Step => {
  const step = stepsOf(file).find((one) => one.name === name)
  if (step === undefined) throw new Error(`${file} has no step ${name}`)
  return step
}

/** Steps that run something here, by name; the others are actions of the host. */
const namesOf = (file: string): string[] => stepsOf(file).flatMap(({ name, run }) => (run && name ? [name] : []))

/** Which files of a fork are there. */
const takenOf = (branch: string): Record<string, boolean> =>
  Object.fromEntries(Object.keys(taken).map((path) => [path, existsSync(join(branch, path))]))

const taken = {
  'other.ts': false,
  'content/en/guides/extra.mdx': false,
  'content/en/guides/tool.mdx': true,
  'content/en/guides/broken.md': true,
  'content/en/runbooks/DiskFull.md': false,
}

test('a pull request of a fork is reviewed with the settings of the main branch, and said in one comment', async () => {
  const branch = checkOut('branch')
  const base = git(branch, 'rev-parse', 'HEAD')
  writeFiles(branch, {
    'kb.config.ts': "throw new Error('the settings of a fork have run')\n",
    'content/en/guides/extra.mdx': 'export const a = 1\n\n# Extra\n',
    'content/en/guides/broken.md': '---\ntitle: [\n---\n\nText.\n',
    'content/en/guides/tool.mdx': 'export const a = process.exit(9)\n\n# Tool\n',
    'content/en/guides/start.md': '# Getting started\n\nOther. [Gone](nowhere.md)\n\n## Map\n\nText.\n',
    'other.ts': 'the fork’s own\n',
  })
  git(branch, 'rm', '--quiet', 'content/en/runbooks/DiskFull.md')
  const head = commit(branch)
  const file = 'workflows/pull-request.yml'
  expect(namesOf(file)).toEqual([
    'Take only the content of a fork',
    'Lay out the branch that it goes to',
    'Review',
    'Summary',
    'Build',
    'Build the branch that it goes to',
    'Take pictures',
  ])
  const run = (name: string): Promise<Ran> => runStep(find(file, name), branch, { BASE: base })
  const [line = ''] = readGitLab('.gitlab-ci.yml')['default']?.before_script ?? []
  const ids = { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '99', CI_MERGE_REQUEST_PROJECT_ID: '12' }
  expect(await runScript(line, branch, { ...ids, CI_MERGE_REQUEST_DIFF_BASE_SHA: base })).toEqual({ code: 0, text: '' })
  expect(takenOf(branch)).toEqual(taken)
  git(branch, 'reset', '--quiet', '--hard')
  expect(await run('Take only the content of a fork')).toEqual({ code: 0, text: '' })
  expect(readFileSync(join(branch, 'kb.config.ts'), 'utf8')).toContain("title: 'Sample'")
  expect(readFileSync(join(branch, 'content/en/guides/tool.mdx'), 'utf8')).toBe('# Tool\n\nText.\n')
  expect(takenOf(branch)).toEqual(taken)
  expect((await run('Lay out the branch that it goes to')).code).toBe(0)
  const review = await run('Review')
  expect(review.code).toBe(1)
  expect(review.text).toContain('::error file=content/en/guides/broken.md')
  expect(review.text).toContain('::warning file=content/en/guides/start.md')
  expect((await run('Summary')).code).toBe(0)
  expect(readFileSync(join(scratch, 'branch-temp/summary.md'), 'utf8')).toContain('1 new error')
  expect((await run('Build')).code).toBe(1)

  writeFiles(scratch, {
    'event.json': JSON.stringify({
      workflow_run: {
        head_sha: head,
        head_branch: 'typo',
        head_repository: { full_name: 'somebody/help', owner: { login: 'somebody' } },
      },
    }),
  })
  forge.pulls.set('somebody:typo', [{ number: 5, sha: head }])
  const jobs = toJobs(forge.url, join(scratch, 'event.json'))
  for (const said of ['Commented on 5.\n', 'The comment on 5 says so already.\n'])
    expect(await runStep(find('workflows/comment.yml', 'Comment'), branch, jobs.github)).toEqual({
      code: 0,
      text: said,
    })
  expect(forge.comments.get(5)?.[0]?.body).toContain('1 new error')
})

test('a good pull request is built, and its changed pages are shown', async () => {
  const branch = checkOut('good')
  const base = git(branch, 'rev-parse', 'HEAD')
  writeFiles(branch, {
    'content/en/guides/start.md': '# Getting started\n\nAnother text.\n\n![A map](map.svg)\n\n## Map\n\nText.\n',
  })
  commit(branch)
  const names = namesOf('workflows/pull-request.yml').slice(1, findChromium() === undefined ? -1 : undefined)
  for (const name of names)
    expect([name, await runStep(find('workflows/pull-request.yml', name), branch, { BASE: base })]).toEqual([
      name,
      { code: 0, text: expect.any(String) },
    ])
  if (findChromium() === undefined) return
  const pictures = readdirSync(join(branch, 'screenshots'))
  expect(pictures.filter((picture) => picture.startsWith('01-')).sort()).toEqual([
    '01-guides.start.desktop.png',
    '01-guides.start.phone.png',
  ])
  // Width and height of a PNG are the first two numbers of its header.
  const widths = pictures.map((picture) => readFileSync(join(branch, 'screenshots', picture)).readUInt32BE(16))
  expect([...new Set(widths)].sort()).toEqual([1280, 390])
})

test('a merge is published from an empty folder, deployed and told of; the second one knows the first', async () => {
  expect(namesOf('workflows/publish.yml')).toEqual(['Check', 'Report', 'Build', 'Publish', 'Announce'])
  for (const edition of ['first', 'second']) {
    writeFiles(origin, {
      'content/en/guides/start.md': `# Getting started\n\nEdition ${edition}.\n\n![A map](map.svg)\n\n## Map\n\nText.\n`,
    })
    git(origin, 'commit', '--quiet', '--all', '--allow-empty', '--message', edition)
    const job = checkOut(`publish-${edition}`)
    for (const name of ['Build', 'Publish']) {
      const { code, text } = await runStep(find('workflows/publish.yml', name), job, {})
      expect([name, code, text]).toEqual([name, 0, text])
    }
    // An artifact holds the files that links lead to.
    const next = checkOut(`deploy-${edition}`)
    cpSync(join(job, 'live/current/'), join(next, 'live/current'), { recursive: true, dereference: true })
    if (existsSync(join(job, 'live/previous.json')))
      cpSync(join(job, 'live/previous.json'), join(next, 'live/previous.json'))
    if (spawnSync('rsync', ['--version']).status === 0) {
      const target = { UPLOAD_TARGET: join(scratch, 'srv') }
      const { code, text } = await runStep(find('targets/rsync.yml', 'Deploy'), next, target)
      expect([code, text]).toEqual([0, expect.stringContaining(` is live at ${join(scratch, 'srv')}.\n`)])
      expect(existsSync(join(scratch, 'srv/current/index.html'))).toBe(true)
    }
    rmSync(published, { recursive: true, force: true })
    cpSync(join(next, 'live/current'), published, { recursive: true })
    const { code, text } = await runStep(find('workflows/publish.yml', 'Announce'), next, {})
    expect([code, text]).toEqual([
      0,
      edition === 'first' ? 'Nobody is told of a first release.\n' : 'announce.mail: told of 1 article.\n',
    ])
    expect(existsSync(join(next, 'mail.eml'))).toBe(edition === 'second')
  }
})

test('a job of an older commit that is run again does not put its site in the newer one’s place', async () => {
  const job = checkOut('late')
  git(job, 'checkout', '--quiet', 'HEAD~1')
  await runStep(find('workflows/publish.yml', 'Build'), job, {})
  const { code, text } = await runStep(find('workflows/publish.yml', 'Publish'), job, {})
  expect(code).toBe(2)
  expect(text).toContain('which is newer. Use --rollback to go back, or --force.')
})

test('each duty of the week is one issue, on either forge', async () => {
  const job = checkOut('weekly')
  const jobs = toJobs(forge.url, '')
  const step = find('workflows/weekly.yml', 'Weekly')
  for (const expected of ['an issue is open.', ' says so already.']) {
    const { code, text } = await runStep(step, job, jobs.github)
    expect([code, text]).toEqual([0, expect.stringMatching(`Questions without an answer: .*${expected}`)])
  }
  const [script = ''] = readGitLab('.gitlab-ci.yml')['weekly']?.script ?? []
  const again = await runScript(script, job, jobs.gitlab)
  expect([again.code, again.text]).toEqual([0, expect.stringContaining(' says so already.')])
  expect(forge.issues.filter(({ title }) => title === 'Questions without an answer')).toHaveLength(1)
})

test('the jobs of GitLab for a merge request and for a merge run as they are written', async () => {
  const jobs = readGitLab('.gitlab-ci.yml')
  const folder = checkOut('gitlab')
  const base = git(folder, 'rev-parse', 'HEAD')
  writeFiles(folder, { 'content/en/guides/more.md': '# More\n\nSee [the start](start.md).\n' })
  writeFileSync(
    join(folder, 'content/en/guides/start.md'),
    '# Getting started\n\nSee [more](more.md).\n\n## Map\n\nText.\n',
  )
  commit(folder)
  const env = {
    ...toJobs(forge.url, '').gitlab,
    CI_MERGE_REQUEST_IID: '6',
    CI_MERGE_REQUEST_PROJECT_ID: '12',
    CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '12',
    CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
  }
  // A runner has a machine of its own.
  const run = async (job: string): Promise<Ran> => {
    const lines = (jobs[job]?.script ?? []).map((line) => line.replaceAll('/tmp/base', join(scratch, `${job}-base`)))
    return runScript(lines.join('\n'), folder, env)
  }
  expect((await run('review')).code).toBe(0)
  // A second request finds what the first one left on the runner.
  expect((await run('review')).code).toBe(0)
  expect(JSON.parse(readFileSync(join(folder, 'review/gl-code-quality-report.json'), 'utf8'))).toBeInstanceOf(Array)
  expect(await run('comment')).toEqual({ code: 0, text: 'Commented on 6.\n' })
  expect(forge.comments.get(6)?.[0]?.body).toContain('1 published')
  // The same commands that the workflow of the other forge has just run.
  const lines = [
    'Build',
    'Lay out the branch that it goes to',
    'Build the branch that it goes to',
    'Take pictures',
  ].map((name) => find('workflows/pull-request.yml', name).run?.replaceAll('"$RUNNER_TEMP/base"', '/tmp/base'))
  const same = (jobs['preview']?.script ?? [])
    .filter((line) => !line.startsWith('apt-get '))
    .map((line) => line.replace(/^rm .* && (?=git worktree add)/, ''))
    .map((line) => line.replace('$CI_MERGE_REQUEST_DIFF_BASE_SHA', '$BASE'))
  expect(same).toEqual(lines.map((line) => line?.replace('"$RUNNER_TEMP/base/dist"', '/tmp/base/dist')))
  expect(readGitLab('targets/pages.yml')['pages']?.script).toEqual(['cp -rL live/current public'])
})
