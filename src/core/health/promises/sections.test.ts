import { expect, test } from 'vitest'
import { locateIn } from './block.ts'
import { toSections } from './sections.ts'

const told = (text: string): string[] =>
  toSections(text.split('\n'), 'md').map((section) => {
    const above = section.above.map((block) => `${block.text.trimEnd()} > `).join('')
    if (section.type === 'table')
      return above + [section.header, ...section.rows].map((row) => row.map(({ text }) => text).join(' | ')).join(' / ')
    return above + section.block.text.trimEnd()
  })

test('a passage knows its headings and the line that leads to it', () => {
  const text =
    '---\ntitle: x\n---\n# A\n\nOne.\n\n## B\n\nCritical:\n\n- first **response**\n  within 4&nbsp;hours\n- two\n  - three\n\nAfter.\n\n# C\n\n```\ncode\n```\n\n| a | b |\n|---|---|\n| c | `d` |\n'
  expect(told(text)).toEqual([
    'A > One.',
    'A > B > Critical:',
    'A > B > Critical: > first response within 4 hours',
    'A > B > Critical: > two',
    'A > B > Critical: > two > three',
    'A > B > After.',
    'C > a | b / c | `…`',
  ])
})

test.each([
  ['We answer\nwithin 4 hours.', 'within', [2, 1]],
  ['> We answer\n> in **up** to 4 hours.', 'up to', [2, 8]],
  ['- a\n\n  b [link](x.md) within', 'within', [3, 18]],
  ['我们在\n  4 小时内回复', '4 小时', [2, 3]],
])('in %j, "%s" stands at %j', (text, words, place) => {
  const section = toSections(text.split('\n'), 'md').find(
    (each) => each.type === 'passage' && each.block.text.includes(words),
  )
  const block = section?.type === 'passage' ? section.block : { text: '', runs: [], links: [] }
  const { line, column } = locateIn(block, block.text.indexOf(words))
  expect([line, column]).toEqual(place)
})

test('MDX that cannot be read has no sections', () => {
  expect(toSections(['<a', '{'], 'mdx')).toEqual([])
})
