import { expect, test } from 'vitest'
import { findBrought } from './added-text.ts'
import { parseDiff } from './parse-diff.ts'

const at = (file: string, target: string) => ({ target, at: { type: 'source' as const, file, line: 1, column: 1 } })
const brought = (target: string, added: string, removed = ''): boolean =>
  findBrought([at('a.md', target)], { added: new Map([['a.md', new Map([[1, added]])]]), removed }).length > 0

test.each([
  ['https://a.org/x', 'See [x](https://a.org/x).', '', true],
  ['https://a.org/x', 'See <https://a.org/x>', '', true],
  ['https://a.org/x', 'See https://a.org/x.', '', true],
  ['https://a.org/x', '[x]: https://a.org/x "title"', '', true],
  ['https://a.org/%C3%BC', 'See <https://a.org/ü>', '', true],
  ['https://a.org/x', 'See https://a.org/xy', '', false],
  ['https://a.org/x', 'See https://a.org/x/y', '', false],
  ['https://a.org/x', 'See https://a.org/x.html', '', false],
  ['https://a.org/x', 'https://a.org/xy and https://a.org/x', '', true],
  ['https://a.org/x', 'Nothing', '', false],
  ['https://a.org/x', 'moved: https://a.org/x', 'was: https://a.org/x here', false],
  ['https://a.org/x', 'shorter: https://a.org/x', 'was: https://a.org/x/y', true],
  ['https://a.org/x/y', 'longer: https://a.org/x/y', 'was: https://a.org/x', true],
])('whether %s is new in %j, with %j taken away: %s', (target, added, removed, isNew) => {
  expect(brought(target, added, removed)).toBe(isNew)
})

test('only the file that was added to counts', () => {
  const lines = { added: new Map([['a.md', new Map([[3, 'https://a.org/x']])]]), removed: '' }
  const places = [at('a.md', 'https://a.org/x'), at('b.md', 'https://a.org/x')]
  expect(findBrought(places, lines)).toEqual([places[0]])
})

test('a diff is read by its counts, not by how its lines look', () => {
  const diff = `diff --git a/a.md b/a.md
index 1..2 100644
--- a/a.md
+++ b/a.md
@@ -3 +3,2 @@ heading
--- gone.md
+++ b/not-a-file.md
+@@ -1 +1 @@
@@ -9,0 +11 @@
+last
\\ No newline at end of file
diff --git a/gone.md b/gone.md
--- a/gone.md
+++ /dev/null
@@ -1 +0,0 @@
-was here
diff --git a/with space.md b/with space.md
--- /dev/null
+++ b/with space.md\t
@@ -0,0 +1 @@
+new
diff --git "a/quo\\"te.md" "b/quo\\"te.md"
--- "a/quo\\"te.md"
+++ "b/quo\\"te.md"
@@ -1,0 +2 @@
+quoted
`
  const { added, removed } = parseDiff(diff)
  expect([...added].map(([file, lines]) => [file, [...lines]])).toEqual([
    [
      'a.md',
      [
        [3, '++ b/not-a-file.md'],
        [4, '@@ -1 +1 @@'],
        [11, 'last'],
      ],
    ],
    ['with space.md', [[1, 'new']]],
    ['quo"te.md', [[2, 'quoted']]],
  ])
  expect(removed).toBe('-- gone.md\nwas here')
})
