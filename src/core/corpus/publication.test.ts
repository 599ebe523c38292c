import { expect, test } from 'vitest'
import { readFrontMatter } from '../../io/front-matter.ts'
import { locateKey } from '../../io/locate-key.ts'
import type { Problem } from '../markdown/problem.ts'
import { readStatus } from './publication.ts'

function read(yaml: string): { status: string | undefined; told: string[] } {
  const { data, block } = readFrontMatter(`---\n${yaml}\n---\n`)
  const problems: Problem[] = []
  const status = readStatus({ data, locate: (keys) => block && locateKey(block, keys) }, problems)
  const told = problems.map(
    ({ severity, line, column, message, advice }) => `${severity} ${line}:${column} ${message} ${advice}`,
  )
  return { status, told }
}

test.each([
  ['draft: true', 'draft'],
  ['draft: yes', 'draft'],
  ['draft: "on"', 'draft'],
  ['draft: "True"', 'draft'],
  ['draft: 1', 'draft'],
  ['published: false', 'draft'],
  ['published: "no"', 'draft'],
  ['status: draft', 'draft'],
  ['status: Draft ', 'draft'],
  ['draft: true\nstatus: published', 'draft'],
  ['draft: off', undefined],
  ['draft: false\nstatus: deprecated', 'deprecated'],
  ['published: true', undefined],
  ['status: new', undefined],
  ['status: New\ndraft: true', 'draft'],
  ['draft: ~\nstatus: ~', undefined],
  ['title: A', undefined],
])('%j means %s', (yaml, status) => {
  expect(read(yaml)).toEqual({ status, told: [] })
})

const holdBack = 'Write "draft: true" to keep the article back, or remove the key.'

test.each([
  ['draft: maybe', `error 2:8 "draft: maybe" is neither true nor false. ${holdBack}`],
  ['published: soon', `error 2:12 "published: soon" is neither true nor false. ${holdBack}`],
  ['draft: {a: 1}', `error 2:8 "draft: {"a":1}" is neither true nor false. ${holdBack}`],
  [
    'status: wip',
    'error 2:9 "status: wip" is not one of draft, published, deprecated. Write "status: draft" to keep the article back, or remove the key.',
  ],
  [
    'status: publshed',
    'error 2:9 "status: publshed" is not one of draft, published, deprecated. Did you mean "published"?',
  ],
])('%j is not understood, so it is told and keeps the article back', (yaml, told) => {
  expect(read(yaml)).toEqual({ status: 'draft', told: [told] })
})

test.each([
  [
    'publishDate: 2099-01-01',
    'warning 2:14 "publishDate" keeps nothing back before that day, because a build does not look at the clock. Write "draft: true" until that day, or remove the key if it has passed.',
  ],
  [
    'published: 2020-01-01',
    'warning 2:12 "published" keeps nothing back before that day, because a build does not look at the clock. Write "draft: true" until that day, or remove the key if it has passed.',
  ],
  [
    'expiryDate: 2020-01-01T00:00:00Z',
    'warning 2:13 "expiryDate" takes nothing away after that day, because a build does not look at the clock. Write "draft: true" when that day has come.',
  ],
])('%j is said not to count', (yaml, told) => {
  expect(read(yaml)).toEqual({ status: undefined, told: [told] })
})
