import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NoDiffError, readAddedLines } from './git-added-lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'tierzero-added-'))
const root = join(folder, 'site')

function git(...args: string[]): void {
  const settings = ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'commit.gpgsign=false']
  execFileSync('git', [...settings, ...args], { cwd: folder, stdio: 'ignore' })
}

const write = (file: string, text: string): void => writeFileSync(join(root, file), text)

beforeAll(() => {
  mkdirSync(join(root, 'content'), { recursive: true })
  write('content/a.md', 'one\ntwo\nthree\n')
  write('content/gone.md', 'https://gone.org/\n')
  git('init', '-b', 'main')
  git('add', '.')
  git('commit', '-m', 'x')
  git('checkout', '-b', 'work')
  write('content/a.md', 'one\ntwo\nTHREE\nfour\n')
  write('content/committed ü.md', 'new\n')
  rmSync(join(root, 'content/gone.md'))
  git('add', '.')
  git('commit', '-m', 'x')
  git('checkout', 'main')
  write('content/later.md', 'on main only\n')
  git('add', '.')
  git('commit', '-m', 'x')
  git('checkout', 'work')
  write('content/a.md', 'zero\none\ntwo\nTHREE\nfour\n')
  write('content/untracked.md', 'fresh\r\nlines')
  write('content/untracked.txt', 'no article')
  write('ignored.md', 'ignored')
  writeFileSync(join(folder, '.gitignore'), 'ignored.md\n')
  writeFileSync(join(folder, 'outside.md'), 'outside the root')
  git('config', 'diff.noprefix', 'true')
  git('config', 'diff.mnemonicPrefix', 'true')
  git('config', 'color.ui', 'always')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('commits of the branch, changes that are not committed and new files count; what came to main does not', () => {
  const { added, removed } = readAddedLines(root, 'main')
  expect([...added].map(([file, lines]) => [file, [...lines]])).toEqual([
    [
      'content/a.md',
      [
        [1, 'zero'],
        [4, 'THREE'],
        [5, 'four'],
      ],
    ],
    ['content/committed ü.md', [[1, 'new']]],
    [
      'content/untracked.md',
      [
        [1, 'fresh'],
        [2, 'lines'],
      ],
    ],
  ])
  expect(removed.split('\n').sort()).toEqual(['https://gone.org/', 'three'])
})

test.each(['nowhere', '--output=/tmp/x', '-h', '', 'main^{tree}', 'main..work'])(
  'the reference %j is refused',
  (ref) => {
    expect(() => readAddedLines(root, ref)).toThrow(
      new NoDiffError(`git knows no commit "${ref}"; it may have to be fetched`),
    )
  },
)

test('a folder without git is refused', () => {
  const bare = mkdtempSync(join(tmpdir(), 'tierzero-bare-'))
  expect(() => readAddedLines(bare, 'main')).toThrow(new NoDiffError(`${bare} is in no git repository`))
  rmSync(bare, { recursive: true })
})
