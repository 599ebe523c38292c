import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('the README says of each dependency, and of no other package, why it is there', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, object>
  const names = Object.keys({ ...dependencies, ...devDependencies })
  const wanted = new Set(names.map((name) => (name.startsWith('@types/') ? '@types/*' : name)))
  const [, table = ''] = readFileSync('README.md', 'utf8').split('## What it is made of')
  const named = [...table.matchAll(/^\| (?!package |-)([^|]+) \|/gm)].flatMap(([, names = '']) =>
    names.trim().split(', '),
  )
  expect(named.toSorted()).toEqual([...wanted].sort())
})
