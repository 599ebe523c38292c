import { expect, test } from 'vitest'
import type { AnswerTest } from '../answers/answer-tests.ts'
import type { Article } from '../domain/article.ts'
import { countOthers, type Reply, toConfidence } from './evidence.ts'
import { createJudge } from './judge.ts'
import type { Question } from './question.ts'

const article = (name: string, fields: Partial<Article> = {}): Article =>
  ({
    id: `faq/${name}`,
    file: `${name}.md`,
    route: `/faq/${name}/`,
    locale: 'en',
    title: name,
    aliases: [],
    status: 'published',
    ...fields,
  }) as Article

const articles = [
  article('a'),
  article('b', { aliases: ['first wording'] }),
  article('old', { status: 'deprecated' }),
  article('late', { reviewed: '2026-01-01', reviewInterval: 30 }),
]
const judge = createJudge({ articles, defaultLocale: 'en', today: '2026-03-15' })

const toQuestion = (replies: readonly Reply[], entry?: Partial<AnswerTest>): Question => ({
  id: 'q',
  wordings: ['First wording', 'second wording'],
  asked: replies.map((_, number) => ({ text: String(number), tickets: 1 })),
  perMonth: 1,
  months: new Map(),
  products: new Map(),
  tiers: new Map(),
  entry: entry === undefined ? undefined : ({ ask: ['First wording'], top: 3, ...entry } as AnswerTest),
})
const sure = (...names: string[]): Reply => ({
  state: 'answered',
  confidence: 0.8,
  files: names.map((name) => `${name}.md`),
})
const unsure = (...names: string[]): Reply => ({
  state: 'maybe',
  confidence: 0.3,
  files: names.map((name) => `${name}.md`),
})
const none: Reply = { state: 'nothing', confidence: 0.01, files: [] }

test.each<[string, Reply[], Partial<AnswerTest> | undefined, string, string]>([
  ['every wording finds it', [sure('a'), sure('a', 'b')], undefined, 'answered', '100 % of what is asked finds a.md.'],
  [
    'one is not sure, and the others agree',
    [unsure('a'), unsure('a'), sure('a')],
    undefined,
    'answered',
    '100 % of what is asked finds a.md.',
  ],
  ['nothing is found', [none, none], undefined, 'missing', 'No article has its words.'],
  [
    'hardly anything is found',
    [unsure('a'), none, none],
    undefined,
    'missing',
    'The nearest is a.md, which hardly has its words.',
  ],
  [
    'one article comes nearest',
    [unsure('a'), unsure('a'), unsure('b')],
    undefined,
    'weak',
    'a.md comes nearest, without confidence.',
  ],
  [
    'each finds another',
    [unsure('a'), unsure('b'), unsure('old')],
    undefined,
    'weak',
    'Only related articles are found, a.md most often.',
  ],
  [
    'two articles answer half each',
    [sure('a'), sure('b'), sure('a'), sure('b')],
    undefined,
    'contradicted',
    'Some wordings find a.md, others b.md.',
  ],
  ['the article is deprecated', [sure('old')], undefined, 'stale', 'old.md answers it, but is deprecated.'],
  [
    'its review is overdue',
    [sure('late')],
    undefined,
    'stale',
    'late.md answers it, but its review was due on 2026-01-31.',
  ],
  [
    'the register’s article is third',
    [sure('b', 'old', 'a')],
    { article: 'faq/a' },
    'answered',
    '100 % of what is asked finds a.md.',
  ],
  [
    'the register’s article is fourth',
    [sure('b', 'old', 'late', 'a')],
    { article: 'faq/a' },
    'weak',
    'a.md should answer it, and 0 % of what is asked finds it.',
  ],
  [
    'the register’s article is not found',
    [sure('b')],
    { article: 'faq/a' },
    'weak',
    'a.md should answer it, and nothing that is asked finds it.',
  ],
  [
    'nobody will answer it',
    [sure('a')],
    { 'will-not-answer': 'it is of another team.' },
    'declined',
    'Will not be answered: it is of another team.',
  ],
])('where %s', (_, replies, entry, status, reason) => {
  const verdict = judge(toQuestion(replies, entry), replies)
  expect([verdict.status, verdict.reason]).toEqual([status, reason])
})

test('what is weak is offered the first wording that the article is not called yet', () => {
  expect(judge(toQuestion([unsure('a')]), [unsure('a')]).alias).toBe('First wording')
  expect(judge(toQuestion([unsure('b')]), [unsure('b')]).alias).toBe('second wording')
  expect(judge(toQuestion([sure('a')]), [sure('a')]).alias).toBeUndefined()
})

test.each([
  [0.4, 1, 1, 0.4],
  [0.4, 1, 5, 0.76],
  [0.4, 0.2, 5, 0.4],
  [0.4, 0, 5, 0.4],
  [1, 0.5, 4, 1],
])('confidence %d with agreement %d of %d is %d', (mean, agreed, replies, expected) => {
  expect(toConfidence(mean, agreed, replies, replies - 1)).toBeCloseTo(expected)
})

test.each([
  [['Can I export it to PDF?', 'can i export it to pdf? please'], 1 / 7],
  [['How do I reset my password?', 'I forgot my password'], 4 / 7],
  [['export', 'print', 'export print'], 1.5],
  [['export'], 0],
  [[], 0],
])('of %j, %d are others than the first', (texts, expected) => {
  expect(countOthers(texts)).toBeCloseTo(expected)
})

test('that wordings agree says little where they are nearly the same', () => {
  expect(toConfidence(0.4, 1, 2, 1)).toBeGreaterThan(0.7)
  expect(toConfidence(0.4, 1, 2, 1 / 7)).toBeLessThan(0.5)
})

const topical = createJudge({
  articles: [article('a', { topic: 'login' }), article('b', { topic: 'login' }), article('c', { topic: 'bill' })],
  defaultLocale: 'en',
  today: '2026-03-15',
})
const hardly = (...names: string[]): Reply => ({ ...unsure(...names), confidence: 0.1 })

test.each<[string, Reply[], string | undefined]>([
  ['most of what it finds is in one', [hardly('a', 'b', 'c'), hardly('c', 'a')], 'login'],
  ['what it finds is in several', [hardly('a'), hardly('c'), hardly('other')], undefined],
  ['it finds nothing', [none, none], undefined],
])('a missing question is of a topic where %s: %#', (_, replies, topic) => {
  const verdict = topical(toQuestion(replies), replies)
  expect([verdict.status, verdict.topic]).toEqual(['missing', topic])
})
