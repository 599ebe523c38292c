import { expect, test } from 'vitest'
import { findWords } from './found-words.ts'
import type { IndexedPage } from './indexed-page.ts'

const chinese = (text: string): IndexedPage => ({
  href: '/a/',
  title: '',
  kind: 'faq',
  topic: '',
  description: '',
  reviewed: '',
  isDeprecated: false,
  words: text.split('|'),
  joiner: '',
  sections: [],
  cuts: [],
  code: [],
  parts: [],
  end: text.split('|').length,
})

/** Marks the words of a query, every place of which the index claims to have found. */
function mark(text: string, ...terms: string[]): [string, string[]] {
  const page = chinese(text)
  const hits = terms.flatMap((_, term) => page.words.map((_, at) => ({ at, term, weight: 1 })))
  const { marks, words } = findWords(page, hits, terms)
  const shown = page.words.map((word, at) =>
    [...word].map((letter, index) => {
      const isMarked = marks.get(at)?.some(([from, to]) => index >= from && index < to)
      return isMarked ? `[${letter}]` : letter
    }),
  )
  return [shown.flat().join('').replaceAll('][', ''), words]
}

test.each([
  [
    'the word, and no other that shares a character with it',
    '链|接|直接|可用|接替|它',
    ['链接'],
    '[链接]直接可用接替它',
    ['链接'],
  ],
  ['the word where the index parts it otherwise', '。|链|接到|文件', ['链接'], '。[链接]到文件', ['链接']],
  ['its longest part where the page has no more of it', '这些|障碍|和|无', ['无障碍'], '这些[障碍]和无', ['障碍']],
  ['nothing where the page has single characters only', '直接|连|锁链', ['链接'], '直接连锁链', []],
  ['a word of one character', '锁|很|重', ['锁'], '[锁]很重', ['锁']],
  ['words side by side', '重置|密码', ['重置', '密码'], '[重置密码]', ['重置', '密码']],
])('marks %s', (_, text, terms, shown, words) => {
  expect(mark(text, ...terms)).toEqual([shown, words])
})

test('keeps the hits of the marked words only', () => {
  const hits = [0, 1, 2].map((at) => ({ at, term: 0, weight: 1 }))
  expect(findWords(chinese('链|接|直接'), hits, ['链接']).hits.map(({ at }) => at)).toEqual([0, 1])
})

test('marks Latin words in Chinese text as the index found them', () => {
  const page = chinese('一个|Runbooks|。')
  const { marks, words } = findWords(page, [{ at: 1, term: 0, weight: 1 }], ['runbook'])
  expect([[...marks], words]).toEqual([[[1, [[0, 8]]]], ['Runbooks']])
})

test('a word inside of others is marked where they stand, and nowhere if they stand nowhere', () => {
  const words = 'mirror GitHub/GitLab and (GitLab-like) gitlabber'.split(' ')
  const page: IndexedPage = {
    ...chinese(''),
    words,
    parts: ['github', 'gitlab', 'gone'],
    joiner: ' ',
    end: words.length,
  }
  const hit = (at: number) => ({ at, term: 0, weight: 1 })
  expect(findWords(page, [hit(6)], ['gitlab']).words).toEqual(['GitHub/GitLab', 'GitLab-like'])
  expect(findWords(page, [hit(7)], ['gone'])).toEqual({ hits: [], marks: new Map(), words: [] })
})
