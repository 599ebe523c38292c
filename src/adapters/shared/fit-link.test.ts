import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitLink } from './fit-link.ts'

const toHref = ({ subject, description }: { subject: string; description: string }): string =>
  `https://a.example/?s=${encodeURIComponent(subject)}&d=${encodeURIComponent(description)}`
const fit = (details: string, closing: string, budget: number) => {
  const description = [details, closing].filter((text) => text !== '').join('\n\n')
  const handOff = fitLink({ draft: { subject: 'S', description, facts: {}, closing }, budget, toHref })
  if (handOff.kind !== 'link') throw new Error('no link')
  return handOff
}

test.each([
  ['what fits is whole', 'Since 2.1.', 'Tier: Gold', 500, 'Since 2.1.\n\nTier: Gold', []],
  [
    'a long story pushes out no evidence',
    'x'.repeat(400),
    'Tier: Gold',
    200,
    `${'x'.repeat(146)}…\n\nTier: Gold`,
    [{ part: 'description', kept: 158, removed: 254 }],
  ],
  [
    'long evidence pushes out no story',
    'It stops.',
    'x'.repeat(400),
    200,
    `It stops.\n\n${'x'.repeat(149)}…`,
    [{ part: 'description', kept: 160, removed: 251, inClosing: true }],
  ],
  [
    'each has half where both are long',
    'y'.repeat(400),
    'x'.repeat(400),
    200,
    `${'y'.repeat(68)}…\n\n${'x'.repeat(83)}…`,
    [{ part: 'description', kept: 153, removed: 649, inClosing: true }],
  ],
])('%s', (_, details, closing, budget, text, cuts) => {
  const handOff = fit(details, closing, budget)
  expect([handOff.sent.description, handOff.cuts]).toEqual([text, cuts])
})

test('in Chinese, whose characters take nine, the facts stay too', () => {
  const { href, sent } = fit('登录之后页面一直空白。'.repeat(20), '支持等级：黄金\n严重程度：高', 2000)
  expect(href.length).toBeLessThanOrEqual(2000)
  expect(sent.description).toMatch(/^登录之后.+…\n\n支持等级：黄金\n严重程度：高$/s)
})

test('no address is over its budget, and what is missing is counted, whatever is written', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 300 }).map((some) => some.trim())
  fc.assert(
    fc.property(text, text, fc.integer({ min: 120, max: 900 }), (details, closing, budget) => {
      const { href, sent, cuts } = fit(details, closing, budget)
      expect(href.length).toBeLessThanOrEqual(budget)
      const [cut] = cuts
      if (cut === undefined) return
      const written = [...sent.description].filter((character) => character !== '…').length
      expect(cut.kept).toBeLessThanOrEqual([...sent.description].length)
      expect(cut.removed).toBeGreaterThan(0)
      expect(written).toBeLessThanOrEqual(cut.kept + 2)
    }),
    { numRuns: 300 },
  )
})
