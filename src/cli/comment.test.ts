import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { reviewMarker } from '../adapters/reporters/review/markdown.ts'
import type { Review } from '../core/review/review.ts'
import { comment } from './comment.ts'
import { type ForgeStandIn, startForge, toJobs } from './forge.fixture.ts'
import { runIn } from './run-command.fixture.ts'

const sha = '0123456789abcdef0123456789abcdef01234567'
let scratch = ''
let forge: ForgeStandIn

beforeEach(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'tierzero-comment-'))
  forge = await startForge()
  for (const name of ['GITHUB_ACTIONS', 'GITLAB_CI', 'GITHUB_SERVER_URL']) vi.stubEnv(name, undefined)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await forge.close()
  rmSync(scratch, { recursive: true, force: true })
})

const review = (gone: number): Review => ({
  version: 1,
  health: { findings: 0, brought: { error: 0, warning: 0, note: 0 }, gone, fresh: [], isFailing: false },
  articles: { counts: { published: 0, changed: 0, moved: 0, removed: 0 }, changes: [] },
})

const pullRequest = { pull_request: { number: 5, head: { sha, repo: { full_name: 'acme/help' } } } }
const ofFork = (commit: string): object => ({
  workflow_run: {
    head_sha: commit,
    head_branch: 'typo',
    head_repository: { full_name: 'somebody/help', owner: { login: 'somebody' } },
  },
})

function enter(name: 'github' | 'gitlab', event: object): void {
  writeFileSync(join(scratch, 'event.json'), JSON.stringify(event))
  for (const [key, value] of Object.entries(toJobs(forge.url, join(scratch, 'event.json'))[name]))
    vi.stubEnv(key, value)
}

function post(value: unknown): ReturnType<typeof runIn> {
  writeFileSync(join(scratch, 'review.json'), typeof value === 'string' ? value : JSON.stringify(value))
  return runIn(scratch, comment, 'review.json')
}

const bodies = (): string[] => (forge.comments.get(5) ?? []).map(({ body }) => body)

test.each(['github', 'gitlab'] as const)('%s gets one comment, which is written over', async (name) => {
  enter(name, pullRequest)
  forge.comments.set(5, [{ id: 1, body: 'Thanks!', author: 'somebody', isOpen: true }])
  expect(await post(review(0))).toEqual({ code: 0, text: 'Commented on 5.\n', errors: '' })
  expect(await post(review(2))).toEqual({ code: 0, text: 'Updated the comment on 5.\n', errors: '' })
  expect(await post(review(2))).toEqual({ code: 0, text: 'The comment on 5 says so already.\n', errors: '' })
  expect(bodies()).toEqual([
    'Thanks!',
    `${reviewMarker}\n### No new findings, 2 put right; none left\n\nArticles: none changed.\n`,
  ])
  expect(new Set(forge.requests.map(({ token }) => token))).toEqual(
    new Set([name === 'github' ? 'ghs_token' : 'glpat-token']),
  )
})

test.each(['github', 'gitlab'] as const)('%s: a comment of somebody who imitates ours is left alone', async (name) => {
  enter(name, pullRequest)
  const fake = { id: 1, body: `${reviewMarker} mine`, author: 'somebody', isOpen: true }
  forge.comments.set(5, [fake])
  await post(review(0))
  expect([fake.body, bodies().length]).toEqual([`${reviewMarker} mine`, 2])
})

test('finds ours behind a hundred others', async () => {
  enter('github', pullRequest)
  const others = Array.from({ length: 130 }, (_, id) => ({ id, body: 'Hm.', author: 'somebody', isOpen: true }))
  forge.comments.set(5, [...others, { id: 500, body: reviewMarker, author: 'bot', isOpen: true }])
  expect((await post(review(0))).text).toBe('Updated the comment on 5.\n')
})

test('after the run of a fork, the request is found by its branch and its commit', async () => {
  enter('github', ofFork(sha))
  forge.pulls.set('somebody:typo', [
    { number: 4, sha: sha.replace('0', 'f') },
    { number: 5, sha },
  ])
  expect((await post(review(0))).text).toBe('Commented on 5.\n')
  enter('github', ofFork(sha.replace('01', 'ff')))
  expect(await post(review(1))).toEqual({
    code: 0,
    text: '',
    errors: 'No open request has this commit as its newest: nothing was posted.\n',
  })
  expect(bodies()).toHaveLength(1)
})

test('what a fork wrote is shown as text: it calls nobody, links nowhere and loads nothing', async () => {
  enter('github', ofFork(sha))
  forge.pulls.set('somebody:typo', [{ number: 5, sha }])
  const evil =
    '@acme/all ![x](https://evil.example/a.png) <img src=x> [click](https://evil.example) | #1 `code` --> \n# Hi'
  const finding = { code: evil, severity: 'error' as const, message: evil, advice: evil }
  await post({
    ...review(0),
    health: {
      ...review(0).health,
      fresh: [{ ...finding, at: { type: 'source', file: evil, line: 1, column: 1 } }],
    },
    articles: {
      counts: { published: 1, changed: 0, moved: 0, removed: 0 },
      changes: [{ type: 'published', locale: evil, route: evil, title: evil }],
    },
    coverage: {
      before: 0,
      share: 0,
      gained: [{ label: evil, perMonth: 1, article: evil }],
      lost: [{ label: evil, perMonth: 1 }],
      lostAccepted: 0,
      isLower: false,
      isFailing: false,
    },
  })
  const [body = ''] = bodies()
  expect(body).toContain('evil.example')
  expect(/@acme|https:\/\/evil|<img|!\[|#1\b|`code`|^# Hi/m.exec(body)?.[0]).toBeUndefined()
  expect(body.length).toBeLessThan(65_536)
})

test.each([
  ['no JSON', 'hello', 'review.json is no review.'],
  ['more than a review has', { ...review(0), html: '<b>' }, 'review.json is no review.'],
  [
    'a text that is too long',
    { ...review(0), articles: { counts: {}, changes: 'x'.repeat(2000) } },
    'review.json is no review.',
  ],
  ['a file that is too large', 'x'.repeat(17 << 20), 'review.json is larger than any review.'],
])('refuses %s', async (_, value, message) => {
  enter('github', pullRequest)
  expect(await post(value)).toEqual({ code: 2, text: '', errors: `tierzero comment: ${message}\n` })
  expect(forge.requests).toEqual([])
})

test('says why nothing was posted, and never the answer or the token', async () => {
  enter('github', pullRequest)
  forge.failWith = 403
  const { code, errors } = await post(review(0))
  expect([code, errors]).toEqual([
    2,
    'tierzero comment: Listing the comments did not work with github: it answered 403.\n',
  ])
  vi.stubEnv('GITHUB_TOKEN', '')
  expect((await post(review(0))).errors).toBe('tierzero comment: GITHUB_TOKEN is not set in the environment.\n')
  enter('github', {})
  expect((await post(review(0))).errors).toBe(
    'tierzero comment: nothing was posted, as the event is about no pull request.\n',
  )
  vi.stubEnv('GITHUB_ACTIONS', undefined)
  expect((await post(review(0))).errors).toBe(
    'tierzero comment: this is no job of GitHub Actions or GitLab CI. Use --dry-run to see what would be posted.\n',
  )
})
