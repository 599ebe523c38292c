import { describe, expect, test } from 'vitest'
import { writeExampleIndex } from '../example-index.fixture.ts'
import { toIndexKey } from '../index-key.ts'

/** Words in several forms, with what a stemmer of another version does otherwise. */
const words: Record<string, string> = {
  ar: 'الفاتورة فواتير الحسابات حسابي المفاتيح مفتاح كلمات الكلمة',
  da: 'adgangskoder adgangskoden regninger regningen brugerne brugernes',
  de: `Passwörter Passwort zurücksetzen zurückgesetzt Rechnungen Rechnung löschen gelöschtes Lehrerin Lehrerinnen Lehrer Käuferinnen System
    Systeme Systems Betriebssystem Kacheln Kachel wechselns Köln öln Zuerich Zürich Quelle neue treuen bauen steuern abenteuer Straße
    größere geöffnet verwendetem Pakete Internet Tickets Planeten Kilometern Meter Heidelbeeren Mitarbeiterin Termin Termine Berlin Magazin`,
  el: 'λογαριασμός λογαριασμού λογαριασμοί κωδικούς κωδικός διαγραφή',
  es: 'contraseñas contraseña facturación absolución direcciones dirección eliminando cuentas canción ración condición restauración',
  fi: 'salasanat salasanan laskujen lasku käyttäjän käyttäjät',
  fr: 'réinitialiser réinitialisation supprimé suppression comptes clés clé étapes envoyée facturées',
  ga: 'focail focal pasfhocal cuntais',
  hi: 'पासवर्ड खाते खाता खातों बदलना',
  hu: 'jelszavak jelszó számlák számlát felhasználók',
  hy: 'գաղտնաբառեր գաղտնաբառը հաշիվներ',
  id: 'menghapus penghapusan dihapus pengguna penggunaan',
  it: 'reimpostare reimpostazione fatture fattura cancellata account chiavi chiave',
  lt: 'slaptažodžiai slaptažodis paskyros paskyrą',
  nb: 'passordene passord fakturaer fakturaen brukerne',
  ne: 'पासवर्डहरू खाताहरू खाता',
  nn: 'passorda fakturaene',
  no: 'passordene fakturaer',
  pt: 'senhas senha faturas redefinição redefinir excluída excluir contas',
  ro: 'parolele parola facturile factura conturilor ștergere',
  ru: 'пароли пароль паролей счета удаление удалённую учётной ключи',
  sr: 'лозинке лозинка рачуни налога nalozi nalog',
  sv: 'lösenorden lösenord fakturorna fakturan användarnas',
  ta: 'கடவுச்சொற்கள் கணக்குகள் கணக்கு',
  tr: 'parolalar parolayı faturaları hesabımı hesaplar',
}

describe.each(Object.entries(words))('in %s', (locale, text) => {
  test('every word has the key under which Pagefind keeps it', async () => {
    const all = text.split(/\s+/)
    const example = await writeExampleIndex(all.map((word) => ({ locale, title: `1 ${word}`, text: '2' })))
    const index = await example.open(locale)
    const toKey = (word: string): string => toIndexKey(word, index.stem)
    await index.load(all.map(toKey))
    const lost = all.filter((word, page) => index.find(toKey(word))?.pages.includes(page) !== true)
    expect(lost).toEqual([])
    example.close()
  })
})

test('a language without a stemmer keeps its words', async () => {
  const example = await writeExampleIndex([{ locale: 'uk', title: 'Паролі', text: 'Скидання паролів.' }])
  const index = await example.open('uk')
  expect(index.stem('паролів')).toBe('паролів')
  example.close()
})
