import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandomByKey } from '../../io/random-by-key.ts'
import type { Ticket } from '../domain/ticket.ts'
import { GroupCounter, toCells, toCountedGrouping } from './count-by-groups.ts'
import { formatGroupModel, parseGroupModel } from './group-model.ts'
import { TicketGrouper } from './group-tickets.ts'
import { formatShard, mergeShards } from './shard-counts.ts'

const questions = [
  ['How do I reset my password?', 'how to reset my password', 'Password reset does not work'],
  ['Invoice is missing', 'Where is my invoice?', 'I cannot find the invoice'],
  ['The printer prints blank pages', 'Printer prints only blank pages'],
]

const tickets: Ticket[] = questions.flatMap((wordings, question) =>
  wordings.flatMap((subject, wording) =>
    Array.from({ length: 9 }, (_, number) => ({
      source: 'test',
      id: `${question}-${wording}-${number}`,
      subject,
      createdAt: `2026-0${(number % 3) + 1}-1${number}`,
      product: question === 2 ? 'Printers' : number === 0 ? 'Quincy' : 'Portal',
      tags: [],
      isMachineMade: number === 8,
    })),
  ),
)

const grouper = new TicketGrouper()
for (const ticket of tickets) grouper.add(ticket)
const whole = grouper.group({ k: 5, seed: 1, known: [] })
const text = formatGroupModel(grouper.toModel(whole, 5) as NonNullable<ReturnType<TicketGrouper['toModel']>>)
const model = parseGroupModel(text)
const read = { duplicates: 0, bad: 0 }

function count(some: readonly Ticket[]): number[] {
  const counter = new GroupCounter(model)
  for (const ticket of some) counter.add(ticket)
  return counter.toCounts(read)
}

const random = createRandomByKey('a key of some length')
const toFiles = (parts: readonly (readonly Ticket[])[], by = random): string[] =>
  parts.map((part, index) => formatShard(model, count(part), { number: index + 1, of: parts.length }, 'g', by))

test('a file of groups comes back as it was written', () => {
  expect(formatGroupModel(model) === text).toBe(true)
})

test('however the tickets are dealt out to parts, the parts together count what all at once do', () => {
  const all = count(tickets)
  const places = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: tickets.length, maxLength: tickets.length })
  fc.assert(
    fc.property(places, fc.integer({ min: 2, max: 4 }), (of, parts) => {
      const dealt = Array.from({ length: parts }, (_, part) =>
        tickets.filter((_, at) => (of[at] ?? 0) % parts === part),
      )
      const files = toFiles(dealt)
      expect(mergeShards(model, 'g', files.toReversed())).toEqual(all)
    }),
    { numRuns: 30, seed: 1 },
  )
})

test('counts by known groups are those that grouping the same tickets gave', () => {
  const counted = toCountedGrouping(model, count(tickets), 5)
  expect(counted.groups.map(({ asked: _, ...group }) => group)).toEqual(
    whole.groups.map(({ asked: _, ...group }) => group),
  )
  const { groups: _, groupOf: __, ...rest } = whole
  expect(counted).toMatchObject(rest)
  expect(JSON.stringify([...counted.groups.map(({ products }) => [...products])])).not.toContain('Quincy')
})

test('a file alone tells nothing: its numbers are spread over all of them, whatever was counted', () => {
  const toMasked = (file: string): number[] =>
    file
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).masked)
  const [full = '', empty = ''] = toFiles([tickets, []])
  for (const masked of [toMasked(full), toMasked(empty)]) {
    const high = masked.filter((value) => value >= 2 ** 31).length / masked.length
    expect(high).toBeGreaterThan(0.25)
    expect(high).toBeLessThan(0.75)
    expect(masked.filter((value) => value < 2 ** 20)).toHaveLength(0)
  }
  expect(toCells(model)).toHaveLength(toMasked(empty).length)
})

const [one = '', two = '', three = ''] = toFiles([tickets.slice(0, 20), tickets.slice(20, 40), tickets.slice(40)])

test.each([
  ['one is missing', [one, three], 'of 3 parts, 2 is missing'],
  ['one is there twice', [one, two, two], 'part 2 is there twice'],
  ['one is of other groups', [one.replaceAll('"g"', '"h"'), two, three], 'one of them was counted by other groups'],
  ['one breaks off', [one, two.slice(0, two.indexOf('\n', 900)), three], 'part 2 is not whole'],
  ['one is something else', ['no', two, three], 'line 1 of one of them is no count'],
  ['one is empty', ['', two, three], 'one of them is empty'],
  [
    'one has another key',
    [one, two, toFiles([[], [], tickets], createRandomByKey('another'))[2] ?? ''],
    'they were not masked with the same key',
  ],
])('where %s, nothing is merged, and it says so', (_, files, message) => {
  expect(() => mergeShards(model, 'g', files)).toThrow(new Error(message))
})

test.each([
  ['{', 'it is not JSON'],
  ['{}', '"version" does not fit'],
  [text.replace(/"idf": "[^"]{16}/, '"idf": "'), 'it is not whole'],
  [text.replace(/"centres": "[^"]+/, '"centres": "'), 'it is not whole'],
])('no file of groups is told why: %#', (broken, message) => {
  expect(() => parseGroupModel(broken)).toThrow(new Error(message))
})
