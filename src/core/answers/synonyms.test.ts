import { describe, expect, test } from 'vitest'
import { toTokens } from './question.ts'
import { findSynonyms, pickSynonyms, toSynonyms } from './synonyms.ts'

const find = (locale: string, groups: string[][], question: string): Record<string, readonly string[]> => {
  const tokens = toTokens(question, locale)
  const synonyms = toSynonyms({ [locale]: groups }, locale)
  const found = tokens.map((token) => [token.text, findSynonyms(token, tokens, synonyms)] as const)
  return Object.fromEntries(found.filter(([, phrases]) => phrases.length > 0))
}

describe('findSynonyms', () => {
  test.each([
    ['of a word', 'en', ['delete', 'remove'], 'Remove it', { Remove: ['delete'] }],
    ['of words that follow each other', 'en', ['log in', 'sign-in'], 'I cannot log in', { log: ['sign in'] }],
    ['of two characters', 'zh-cn', ['退款', '退钱'], '怎么退钱', { 退钱: ['退款'] }],
    ['of three characters', 'zh-cn', ['无法打开', '打不开'], '网页打不开', { 打不: ['无法打开'] }],
    ['of five characters', 'zh-cn', ['无法登录', '登不上去了'], '登不上去了', { 登不: ['无法登录'] }],
    ['of a character by itself', 'zh-cn', ['速度慢', '卡'], '系统卡', { 卡: ['速度慢'] }],
  ])('finds those %s', (_, locale, group, question, expected) => {
    expect(find(locale, [group], question)).toEqual(expected)
  })

  test('takes characters that stand apart for nothing', () => {
    expect(find('zh-cn', [['打不开', '无法打开']], '打不好，不开心')).toEqual({})
  })
})

test('a site has the groups of its languages, whatever their region', () => {
  const file = { en: [['a', 'b']], zh: [['c', 'd']], 'pt-br': [['e', 'f']] }
  expect(pickSynonyms(file, ['zh-CN', 'pt-pt'])).toEqual({ zh: [['c', 'd']] })
  expect(pickSynonyms(file, ['pt-BR', 'en'])).toEqual({ en: [['a', 'b']], 'pt-br': [['e', 'f']] })
})
