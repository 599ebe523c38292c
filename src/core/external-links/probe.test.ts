import { expect, test } from 'vitest'
import type { Course } from './classify.ts'
import type { Answer } from './exchange.ts'
import { leadsToTheSame, toProbe } from './probe.ts'

const answer = (status: number): Answer => ({
  ...{ type: 'answer', status, location: '', retryAfter: '', contentType: 'text/html' },
  ...{ isMitigated: false, setsCookie: false, body: undefined },
})

const course = (address: string, to?: string, end: Course['end'] = answer(200)): Course => ({
  address,
  hops: to === undefined ? [] : [{ status: 302, from: address, to }],
  setsCookie: false,
  end,
})

test.each([
  ['https://a.example/docs/x.html', 'https://a.example/help', 'https://a.example/docs/no-such-page-80000000'],
  ['https://a.example/docs/x/', 'https://a.example/help', 'https://a.example/docs/no-such-page-80000000'],
  ['https://a.example/old', 'https://b.example/new', 'https://a.example/no-such-page-80000000'],
])('asks beside %s, which leads to %s, for %s', (address, to, probe) => {
  expect(toProbe(course(address, to), 0.5)).toBe(probe)
})

test.each([
  ['nothing was redirected', course('https://a.example/x')],
  ['the page is still named', course('http://a.example/docs/Setup.html', 'https://a.example/v2/setup/')],
  ['a home page was asked for', course('https://a.example/', 'https://a.example/en/')],
  ['the chain did not end', course('https://a.example/x', 'https://a.example/y', 'loop')],
])('asks nowhere where %s', (_, given) => {
  expect(toProbe(given, 0.5)).toBeUndefined()
})

const moved = course('https://a.example/x', 'https://a.example/help?from=x')

test.each([
  ['leads to the same place', course('https://a.example/no', 'https://a.example/help?from=no'), true],
  ['leads elsewhere', course('https://a.example/no', 'https://a.example/404'), false],
  ['is not there', course('https://a.example/no', undefined, answer(404)), false],
  [
    'leads to the same place, which says so',
    course('https://a.example/no', 'https://a.example/help', answer(404)),
    false,
  ],
  ['is not answered', course('https://a.example/no', undefined, { type: 'fault', cause: 'reset' }), false],
])('a page that cannot be there and %s', (_, probe, isSame) => {
  expect(leadsToTheSame(moved, probe)).toBe(isSame)
})
