import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from './answer.ts'
import { type ExampleIndex, writeExampleIndex } from './example-index.fixture.ts'
import { findMistyped, type Mistyped } from './mistyped.ts'

let example: ExampleIndex

beforeAll(async () => {
  example = await writeExampleIndex(
    [
      { title: 'How do I reset my password?', text: 'Open the settings. Kubernetes runs them.' },
      { title: 'Where is my invoice?', text: 'Invoices lie in docs/helpdesk/help/billing/, or on the help page.' },
      { title: '怎样重置密码？', text: '打开设置，选择新的密码。', locale: 'zh-cn' },
    ],
    {
      en: [
        ['password', 'passphrase'],
        ['helm', 'nothing else'],
      ],
    },
  )
})
afterAll(() => example.close())

test.each<[string, Mistyped[], string?]>([
  ['reset pasword', [{ typed: 'pasword', meant: 'password' }]],
  [
    'rseet my passwrod',
    [
      { typed: 'rseet', meant: 'reset' },
      { typed: 'passwrod', meant: 'password' },
    ],
  ],
  ['kubrenetes settings', [{ typed: 'kubrenetes', meant: 'Kubernetes' }]],
  ['helm', [{ typed: 'helm', meant: 'help' }]],
  ['resetting passwords', []],
  ['reset my passphrase', []],
  ['reset passw', []],
  ['reset the frobnicator', []],
  ['重置密吗', [], 'zh-cn'],
])('of “%s”, %j is corrected', async (question, corrections, locale = 'en') => {
  const index = await example.open(locale)
  const { results, terms } = await answer(question, index, { locale, isTyping: true })
  const pages = await Promise.all(
    results.map(async ({ page, hits }) => ({ content: await index.readPage(page), hits })),
  )
  expect(findMistyped(terms, pages)).toEqual(corrections)
})
