import { describe, expect, test } from 'vitest'
import type { IndexedPage } from './indexed-page.ts'
import { findPassage, type Segment, toSearchResult } from './passages.ts'

const page = (text: string, more: Partial<IndexedPage> = {}): IndexedPage => ({
  href: '/faq/reset/',
  title: 'Reset it',
  kind: 'faq',
  topic: 'login',
  description: '',
  reviewed: '',
  isDeprecated: false,
  words: text.split(' '),
  joiner: ' ',
  sections: [],
  cuts: [],
  code: [],
  parts: [],
  end: (more.words ?? text.split(' ')).length,
  ...more,
})

const hit = (at: number, term = 0, weight = 1) => ({ at, term, weight })
const show = (segments: Segment[]): string => segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
const filler = (count: number): string => [...Array(count)].map((_, index) => `w${index}`).join(' ')

describe('toSearchResult', () => {
  test('marks the found words without the punctuation around them', () => {
    const { excerpt } = toSearchResult(page('Reset it. Open (settings), then: reset.'), [hit(3), hit(5, 1)])
    expect(show(excerpt)).toBe('Open ([settings]), then: [reset].')
  })

  test('leaves markup in an article as the text that it is', () => {
    const { excerpt } = toSearchResult(page('Reset it. Write <mark>x</mark> and &lt; here'), [hit(3)])
    expect(excerpt).toEqual([
      { text: 'Write <', marked: false },
      { text: 'mark>x</mark', marked: true },
      { text: '> and &lt; here', marked: false },
    ])
  })

  test('leaves the title out of the text that follows it', () => {
    expect(show(toSearchResult(page('Reset it. By hand.'), [hit(0)]).excerpt)).toBe('By hand.')
  })

  test('cuts a long text before and after what was found', () => {
    const { excerpt } = toSearchResult(page(`Reset it. ${filler(40)} needle ${filler(40)}`), [hit(42)])
    const text = show(excerpt)
    expect(text).toMatch(/^… w35 w36 w37 w38 w39 \[needle\] w0 /)
    expect(text).toMatch(/ w21 …$/)
  })

  test('begins with the sentence, if what was found stays in it', () => {
    const text = `Reset it. ${filler(9)} w9. Then you may open the old box and take out a needle or two.`
    expect(show(toSearchResult(page(text), [hit(23)]).excerpt)).toBe(
      '… Then you may open the old box and take out a [needle] or two.',
    )
    const late = `Reset it. ${filler(40)} stop. So take the needle and go.`
    expect(show(toSearchResult(page(late), [hit(46)]).excerpt)).toBe('… So take the [needle] and go.')
    const far = `Reset it. ${filler(9)} w9. ${filler(30)} needle.`
    expect(show(toSearchResult(page(far), [hit(42)]).excerpt)).toBe('… w25 w26 w27 w28 w29 [needle].')
  })

  test('ends with the sentence, or with the text, if that is near', () => {
    const shown = (text: string): string => show(toSearchResult(page(`Reset it. needle ${text}`), [hit(2)]).excerpt)
    expect(shown(`${filler(30)} end. ${filler(9)}`)).toMatch(/^\[needle\] w0 .* w29 end\. …$/)
    expect(shown(filler(34))).toMatch(/ w33$/)
    expect(shown(`${filler(35)} end. ${filler(9)}`)).toMatch(/ w26 …$/)
  })

  test('writes languages without spaces without spaces', () => {
    const words = ['重置', '密码', '. ', '如何', '重置', '我的', '密码', '？']
    const chinese = page('', { title: '重置密码', words, joiner: '' })
    expect(show(toSearchResult(chinese, [hit(4), hit(6, 1)], ['重置', '密码']).excerpt)).toBe('如何[重置]我的[密码]？')
  })

  test('says under which heading the passage stands, and offers other sections with a passage each', () => {
    const text = 'Reset it. Intro. First part. one two Second part. three needle four Third needle five'
    const sections = [
      { id: 'first', title: 'First part', level: 2, at: 3 },
      { id: 'sécond', title: 'Second part', level: 2, at: 7 },
      { id: 'third', title: 'Third', level: 2, at: 12 },
    ]
    const { section, excerpt, subResults } = toSearchResult(page(text, { sections }), [hit(10, 0, 2), hit(13, 0, 1)])
    expect([section, show(excerpt)]).toEqual([
      { href: '/faq/reset/#s%C3%A9cond', title: 'Second part' },
      'three [needle] four',
    ])
    expect(subResults.map(({ href, title, excerpt }) => [href, title, show(excerpt)])).toEqual([
      ['/faq/reset/#third', 'Third', '[needle] five'],
    ])
  })

  test('reads neither into code nor out of it', () => {
    const text = 'Reset it. Write this needle: title: needle code here And needle go on.'
    const result = toSearchResult(page(text, { cuts: [5, 9] }), [hit(4), hit(6), hit(10)])
    expect(show(result.excerpt)).toBe('Write this [needle]:')
    expect(show(toSearchResult(page(text, { cuts: [5, 9] }), [hit(6)]).excerpt)).toBe('title: [needle] code here')
  })

  test('prefers a sentence to code that has a little more of the question', () => {
    const text = 'Reset it. Stop the needle: find needle thread sewing Then go on.'
    const more = { cuts: [5, 9], code: [5] }
    const inCode = [hit(6), hit(7, 1, 0.3)]
    expect(show(toSearchResult(page(text, more), [hit(4), ...inCode]).excerpt)).toBe('Stop the [needle]:')
    expect(show(toSearchResult(page(text, more), [hit(4, 0, 0.5), ...inCode]).excerpt)).toBe(
      'find [needle] [thread] sewing',
    )
    expect(show(toSearchResult(page('Reset it. find needle By hand.', { cuts: [2, 4], code: [2] }), []).excerpt)).toBe(
      'By hand.',
    )
  })

  test('shows what stands under the title where another name of the article was found', () => {
    const text = 'Reset it. Intro. First. some words. I forgot it Needle lost'
    const more = { sections: [{ id: 'first', title: 'First', level: 2, at: 3 }], end: 6, cuts: [9] }
    const shown = [[hit(9)], [hit(9), hit(10, 1), hit(4, 2)]].map((hits) => {
      const { section, excerpt } = toSearchResult(page(text, more), hits)
      return [section, show(excerpt)]
    })
    expect(shown).toEqual([
      [undefined, 'Intro.'],
      [undefined, 'Intro.'],
    ])
  })

  test('does not mark words that weigh next to nothing beside the others', () => {
    const { excerpt } = toSearchResult(page('Reset it. how to backup'), [hit(3, 0, 0.01), hit(4, 1, 3)])
    expect(show(excerpt)).toBe('how to [backup]')
  })

  test('tells the found words as the article writes them, heaviest first and once', () => {
    const { words } = toSearchResult(page('Reset it. Policies, policy and Policy!'), [
      hit(2, 0, 1),
      hit(3, 0, 2),
      hit(5, 0, 2),
    ])
    expect(words).toEqual(['Policy', 'Policies'])
  })

  test('shows how the text begins where no place is known', () => {
    expect(show(toSearchResult(page('Reset it. By hand.'), []).excerpt)).toBe('By hand.')
    expect(show(toSearchResult(page(`Reset it. ${filler(30)}`), []).excerpt)).toMatch(/^w0 .* w27 …$/)
  })

  test.each<[string, string, Partial<IndexedPage>, number]>([
    ['the title once more, as a heading', 'Reset it. ResetIt. By hand.', {}, 2],
    ['another name that is the title, written together', 'Reset it. By hand. ResetIt', { end: 4, cuts: [5] }, 4],
    ['another name that has only words of the title', 'Reset it. By hand. It, reset!', { end: 4, cuts: [6] }, 5],
  ])('never shows %s', (_, text, more, at) => {
    expect(show(toSearchResult(page(text, more), [hit(at)]).excerpt)).toBe('By hand.')
    const described = page(text, { ...more, description: 'What to do when it is stuck.' })
    expect(show(toSearchResult(described, [hit(at)]).excerpt)).toBe('What to do when it is stuck.')
  })

  test('shows what a heading stands over rather than a word of it elsewhere', () => {
    const text = 'Reset it. Press both keys. Pictures. Bring one. Notes. On reset all goes.'
    const sections = [
      { id: 'pictures', title: 'Pictures', level: 2, at: 5 },
      { id: 'notes', title: 'Notes', level: 2, at: 8 },
    ]
    const asked = (...hits: [number, number][]): string =>
      show(
        toSearchResult(
          page(text, { sections }),
          hits.map(([at, term]) => hit(at, term)),
        ).excerpt,
      )
    expect(asked([0, 0], [1, 1], [10, 0])).toBe('Press both keys.')
    expect(asked([0, 0], [1, 1], [10, 0], [11, 1])).toBe('Press both keys.')
    expect(asked([0, 0], [5, 1], [10, 0], [11, 2])).toBe('On [reset] [all] goes.')
  })

  test('takes a heading without text of its own for one of those below it that it stands right above', () => {
    const text = 'Reset it. New keys. Scope. They hang inside. Old keys. Scope. They hang by the door.'
    const shown = (level: number, ...hits: [number, number][]): [string | undefined, string] => {
      const sections = [
        { id: 'new', title: 'New keys', level, at: 2 },
        { id: 'new-scope', title: 'Scope', level: 3, at: 4 },
        { id: 'old', title: 'Old keys', level, at: 8 },
        { id: 'old-scope', title: 'Scope', level: 3, at: 10 },
      ]
      const found = hits.map(([at, term]) => hit(at, term))
      const { section, excerpt } = toSearchResult(page(text, { sections }), found)
      return [section?.href, show(excerpt)]
    }
    expect(shown(2, [6, 1], [8, 0], [12, 1])).toEqual(['/faq/reset/#old', 'They [hang] by the door.'])
    expect(shown(2, [4, 2], [6, 1], [8, 0], [10, 2], [12, 1])).toEqual([
      '/faq/reset/#old-scope',
      'They [hang] by the door.',
    ])
    expect(shown(3, [6, 1], [8, 0], [12, 1])).toEqual(['/faq/reset/#new-scope', 'They [hang] inside.'])
  })

  test('shows the sentence that begins with the title', () => {
    expect(show(toSearchResult(page('Reset it. Reset it by hand.'), [hit(2)]).excerpt)).toBe('[Reset] it by hand.')
  })

  test('shows no description that is the title, and of a long one the beginning', () => {
    expect(show(toSearchResult(page('Reset it. By hand.', { description: 'Reset it' }), []).excerpt)).toBe('By hand.')
    const long = page('Reset it. By hand.', { description: `${'word '.repeat(39)}reader and so on` })
    expect(show(toSearchResult(long, []).excerpt)).toBe(`${'word '.repeat(39)}…`)
  })

  test('shows nothing of a page that has only its title', () => {
    expect(toSearchResult(page('Reset it. Reset it.'), [hit(0)]).excerpt).toEqual([])
  })

  test('does so in languages without spaces', () => {
    const words = ['重置', '密码', '. ', '重置', '密码', '. ', '打开', '设置', '。']
    const chinese = page('', { title: '重置密码', words, joiner: '' })
    expect(show(toSearchResult(chinese, [hit(3)], ['重置']).excerpt)).toBe('打开设置。')
  })
})

describe('findPassage', () => {
  test('prefers different words to one word repeated', () => {
    const hits = [hit(10), hit(11), hit(12), hit(50), hit(52, 1)]
    expect(findPassage(hits, 0, 100, 20)).toMatchObject({ start: 45, end: 65 })
  })

  test('stays inside its bounds', () => {
    expect(findPassage([hit(31), hit(39)], 30, 40, 20)).toMatchObject({ start: 30, end: 40 })
  })
})

test('does not cut through a word that is two words to the index', () => {
  const words = [...Array(60).fill('字'), '链', '接', '一', '二', '三', '四', '链', '接']
  const chinese = page('', { title: '', words, joiner: '' })
  expect(show(toSearchResult(chinese, [hit(66)], ['链接']).excerpt)).toBe('…[链接]一二三四[链接]')
})
