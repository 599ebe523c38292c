import { expect, test } from 'vitest'
import { exampleCorpus } from '../corpus/example-corpus.fixture.ts'
import type { Finding } from '../domain/finding.ts'
import { type AnswerTest, AnswerTestsFileSchema } from './answer-tests.ts'
import { checkAnswers, type Ranks } from './check-answers.ts'
import { createSuccessors } from './successors.ts'

const { corpus } = exampleCorpus({
  files: {
    'en/faq/login.md': '# Log in',
    'en/faq/invoice.md': { text: '# Invoices', data: { redirects: ['/faq/bill/'] } },
    'zh-cn/faq/login.md': '# 登录',
    'zh-cn/faq/phone.md': '# 电话',
  },
})
const [invoice, login, chinese] = ['content/en/faq/invoice.md', 'content/en/faq/login.md', 'content/zh-cn/faq/login.md']

/** What is found, by question. */
const found: Record<string, string[]> = {
  'how do I log in': [invoice, login, chinese],
  'pay a bill': [invoice],
  怎样登录: [chinese],
  orchids: [],
  'cheap flights': [invoice],
}

async function check(tests: unknown[], before?: Ranks): Promise<{ said: string[]; ranks: Ranks; findings: Finding[] }> {
  const { findings, ranks } = await checkAnswers({
    tests: AnswerTestsFileSchema.parse(tests) as AnswerTest[],
    locate: (keys) => ({ type: 'source', file: 'content/questions.yaml', line: Number(keys[0]) + 1, column: 1 }),
    articles: corpus.articles,
    defaultLocale: 'en',
    before,
    findSuccessor: createSuccessors(corpus),
    ask: async (question) => ({
      state: (found[question]?.length ?? 0) > 0 ? 'maybe' : 'nothing',
      files: found[question] ?? [],
    }),
  })
  return { said: findings.map(({ code, message, advice }) => `${code} ${message} ${advice}`), ranks, findings }
}

test('a question passes whose article is among the first three, and its rank is told', async () => {
  const tests = [
    { ask: ['how do I log in', 'pay a bill'], article: 'faq/login', top: 2 },
    { ask: 'orchids', nothing: true },
  ]
  expect(await check([{ ask: 'how do I log in', article: 'faq/login' }, tests[1]])).toMatchObject({
    said: [],
    ranks: { 'how do I log in': 2, orchids: 'nothing' },
  })
})

test.each([
  'faq/login',
  'content/en/faq/login.md',
  '/en/faq/login/',
  'en/faq/login.md',
  'https://help.example.com/faq/login/',
  'https://example.com/help/faq/login/?q=sign+in#steps',
])('an article may be named %s', async (article) => {
  expect((await check([{ ask: 'how do I log in', article }])).said).toEqual([])
})

test('the address of an article in another language names that one', async () => {
  const article = 'https://help.example.com/zh-cn/faq/login/'
  expect((await check([{ ask: '怎样登录', article, top: 1 }])).said).toEqual([])
})

test.each(['zh-CN', 'zh', 'zh-hk'])('the article is looked for in the language of the question, %s', async (locale) => {
  expect((await check([{ ask: '怎样登录', article: 'faq/login', locale, top: 1 }])).said).toEqual([])
})

test.each<[string, unknown, Ranks | undefined, string]>([
  [
    'a rank that was better before',
    { ask: 'how do I log in', article: 'faq/login', top: 1 },
    { 'how do I log in': 1 },
    `answers/lost-answer "how do I log in" does not find ${login} among the first 1: it is 2nd; it was 1st; ${invoice} is first. Write the words that readers use into its title, an alias or its text.`,
  ],
  [
    'an article that is not found at all',
    { ask: 'pay a bill', article: 'faq/login' },
    undefined,
    `answers/lost-answer "pay a bill" does not find ${login} among the first 3: it is not among the first ten; ${invoice} is first. Write the words that readers use into its title, an alias or its text.`,
  ],
  [
    'a question that finds nothing',
    { ask: 'orchids', article: 'faq/login' },
    undefined,
    `answers/lost-answer "orchids" does not find ${login} among the first 3: it is not among the first ten; nothing is found. Write the words that readers use into its title, an alias or its text.`,
  ],
  [
    'a question that must find nothing',
    { ask: 'cheap flights', nothing: true },
    undefined,
    `answers/unexpected-answer "cheap flights" must find nothing, and is called maybe with ${invoice} first. If that article does answer it, name the article here.`,
  ],
  [
    'an article that is misspelt',
    { ask: 'how do I log in', article: 'faq/logn' },
    undefined,
    `answers/unknown-article There is no article "faq/logn", which "how do I log in" must find: ${invoice} is first. Did you mean "faq/login"?`,
  ],
  [
    'the last part of an article’s id',
    { ask: 'how do I log in', article: 'login' },
    undefined,
    `answers/unknown-article There is no article "login", which "how do I log in" must find: ${invoice} is first. Did you mean "faq/login"?`,
  ],
  [
    'a question in another language than it is asked in',
    { ask: '怎样登录', article: 'faq/invoice' },
    undefined,
    `answers/lost-answer "怎样登录" does not find ${invoice} among the first 3: it is not among the first ten; ${chinese} is first. If it is no question in en, say "locale: zh-cn"; else write the words that readers use into the article’s title, an alias or its text.`,
  ],
  [
    'an article that is gone',
    { ask: 'how do I log in', article: 'guides/sign-in' },
    { 'how do I log in': 1 },
    `answers/unknown-article There is no article "guides/sign-in", which "how do I log in" must find: it was 1st; ${invoice} is first. If ${invoice} answers it now, name that; else name the article that does, or take the question out.`,
  ],
  [
    'an article that is gone, and nothing in its place',
    { ask: 'orchids', article: 'guides/flowers' },
    { orchids: 0 },
    'answers/unknown-article There is no article "guides/flowers", which "orchids" must find: nothing is found. Name the article that answers it, or take the question out.',
  ],
  [
    'an article that has another name now, and is found first',
    { ask: 'pay a bill', article: 'faq/bill' },
    { 'pay a bill': 2 },
    `answers/unknown-article There is no article "faq/bill", which "pay a bill" must find: it was 2nd; it is ${invoice} now, which is 1st. Name "faq/invoice".`,
  ],
  [
    'an article that has another name now, and is not found',
    { ask: '怎样登录', article: 'content/en/faq/bill.md' },
    undefined,
    `answers/unknown-article There is no article "content/en/faq/bill.md", which "怎样登录" must find: it is ${invoice} now, which is not among the first ten; ${chinese} is first. Name "faq/invoice".`,
  ],
  [
    'an article that only another language has',
    { ask: 'how do I log in', article: 'faq/phone' },
    { 'how do I log in': 1 },
    `answers/unknown-article There is no article "faq/phone" in en, only in zh-cn, which "how do I log in" must find: it was 1st; ${invoice} is first. If ${invoice} answers it now, name that; else name the article that does, or take the question out.`,
  ],
])('reports %s', async (_, entry, before, expected) => {
  expect((await check([entry], before)).said).toEqual([expected])
})

test('a test names an article or says that there is none, not both', () => {
  const { error } = AnswerTestsFileSchema.safeParse([{ ask: 'a' }, { ask: 'b', article: 'c', nothing: true }])
  expect(error?.issues.map(({ message }) => message)).toEqual([
    'name the article that must be found, or say "nothing: true" or "will-not-answer: why"',
    'name the article that must be found, or say "nothing: true" or "will-not-answer: why"',
  ])
})

test('a question in a language that the site has not is no pass', async () => {
  const { said, ranks } = await check([{ ask: 'orchids', nothing: true, locale: 'zn' }])
  expect(said).toEqual([
    'answers/invalid-file "zn" is no language of this site, so its question was not asked. Write en or zh-cn, or leave it out.',
  ])
  expect(ranks).toEqual({})
})
