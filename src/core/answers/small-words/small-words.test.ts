import { describe, expect, test } from 'vitest'
import { answer } from '../answer.ts'
import { writeExampleIndex } from '../example-index.fixture.ts'
import { smallWords } from './by-language.ts'
import { toSmallWords } from './to-small-words.ts'

test('small words are folded, and a language changes its list', () => {
  const words = toSmallWords(['Über', 'und', 'Tag'], { without: 'tag', more: 'bitte  grüße' })
  expect([...words]).toEqual(['uber', 'und', 'bitte', 'gruße'])
})

test.each(Object.entries(smallWords))('the list of %s is there', async (_, load) => {
  expect((await load()).size).toBeGreaterThan(50)
})

/** Of three pages, the first answers the question, which has one of its words in another form and small ones around it. */
const asked: Record<string, { titles: [string, string, string]; question: string }> = {
  de: {
    titles: ['Rechnungen herunterladen', 'Konto schließen', 'Passwort ändern'],
    question: 'Hallo, wo finde ich denn die Rechnung von meinem Kollegen?',
  },
  es: {
    titles: ['Descargar facturas', 'Cerrar la cuenta', 'Cambiar la contraseña'],
    question: 'Hola, ¿dónde puedo encontrar la factura del mes?',
  },
  fr: {
    titles: ['Télécharger les factures', 'Fermer un compte', 'Changer le mot de passe'],
    question: 'Bonjour, où est-ce que je peux trouver ma facture du mois ?',
  },
  it: {
    titles: ['Scaricare le fatture', 'Chiudere un account', 'Cambiare la password'],
    question: 'Buongiorno, dove posso trovare la mia fattura?',
  },
  pt: {
    titles: ['Baixar faturas', 'Encerrar a conta', 'Mudar a senha'],
    question: 'Olá, onde posso encontrar a minha fatura do mês?',
  },
  ru: {
    titles: ['Скачать счета', 'Закрыть учётную запись', 'Изменить пароль'],
    question: 'Здравствуйте, где я могу найти счёт за месяц?',
  },
}

describe.each(Object.entries(asked))('in %s', (locale, { titles, question }) => {
  test('the small words of a question do not outweigh the one that tells', async () => {
    const example = await writeExampleIndex(titles.map((title) => ({ locale, title, text: `${title}.` })))
    const { state, results } = await answer(question, await example.open(locale), { locale })
    expect(state).not.toBe('nothing')
    expect(results[0]?.page).toBe(0)
    example.close()
  })
})
