import { expect, test } from 'vitest'
import { parseCodeOwners } from './code-owners.ts'

const ownersOf = parseCodeOwners(`# everyone
*            @all
/docs/       @docs @writers # the team
*.mdx        @code
docs/api/*   api@example.com
/secret/     
build\\ logs/ @build
[Runbooks] @ops
runbooks/
runbooks/db/ @dba
^[Optional][2] @none
`)

test.each([
  ['README.md', ['@all']],
  ['docs/a/b.md', ['@docs', '@writers']],
  ['src/docs/a.md', ['@all']],
  ['docs/a.mdx', ['@code']],
  ['docs/api/a.md', ['api@example.com']],
  ['docs/api/b/a.md', ['@docs', '@writers']],
  ['secret/a.md', []],
  ['x/build logs/a.md', ['@build']],
  ['content/runbooks/a.md', ['@ops']],
  ['content/runbooks/db/a.md', ['@ops']],
  ['runbooks/db/a.md', ['@dba']],
])('%s belongs to %j', (file, owners) => {
  expect(ownersOf(file)).toEqual(owners)
})

test('an empty file gives nothing to anybody', () => {
  expect(parseCodeOwners('\n# nothing\n')('a.md')).toEqual([])
})
