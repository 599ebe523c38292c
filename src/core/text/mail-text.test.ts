import { expect, test } from 'vitest'
import { toWrittenLines } from './mail-text.ts'

test.each([
  ['nothing around it', 'It fails.\nSince today.', 'It fails.\nSince today.'],
  ['a greeting', 'Dear support team,\n\nIt fails.', 'It fails.'],
  ['a German greeting', 'Sehr geehrte Frau Müller,\nes geht nicht.', 'es geht nicht.'],
  ['a signature', 'It fails.\n-- \nAnn Bee\nHead', 'It fails.'],
  ['regards', 'It fails.\n\nKind regards,\nAnn Bee', 'It fails.'],
  ['German regards', 'Geht nicht.\n\nMit freundlichen Grüßen\nAnn Bee', 'Geht nicht.'],
  ['thanks', 'It fails.\nThank you for your help!\nAnn', 'It fails.'],
  ['a phone', 'It fails.\n\nSent from my iPhone', 'It fails.'],
  ['Outlook of a phone', 'It fails.\n\nGet Outlook for iOS', 'It fails.'],
  ['a quoted reply', 'Still.\n\nOn Tue, 3 Mar 2026 at 10:02, Ann Bee <a@b.tld> wrote:\n> old', 'Still.'],
  [
    'a quoted reply over two lines',
    'Still.\n\nOn Tue, 3 Mar 2026 at 10:02, Ann Bee\n<a@b.tld> wrote:\n> old',
    'Still.',
  ],
  ['a German reply', 'Immer noch.\n\nAm 03.03.2026 um 10:02 schrieb Ann Bee:\n> alt', 'Immer noch.'],
  ['a French reply', 'Encore.\n\nLe 3 mars 2026 à 10:02, Ann Bee a écrit :\n> vieux', 'Encore.'],
  ['a Chinese reply', '还是不行。\n\n在 2026年3月3日，王小明 写道：\n> 旧', '还是不行。'],
  ['headers of Outlook', 'Still.\n\nFrom: Ann Bee\nSent: Monday\nTo: Support\nSubject: It\n\nold', 'Still.'],
  ['an original message', 'Still.\n-----Original Message-----\nold', 'Still.'],
  ['a line of underscores', 'Still.\n________________________________\nold', 'Still.'],
  ['a mail passed on', 'From: Ann Bee\nSent: Monday\nTo: Support\nSubject: It\n\nIt fails.', 'It fails.'],
  ['a message passed on', '---------- Forwarded message ---------\nFrom: Ann\nDate: Mon\n\nIt fails.', 'It fails.'],
  ['quotes between', '> old\nNew.\n> old\nNewer.', 'New.\nNewer.'],
  ['the line of a help desk', '##- Please type your reply above this line -##\nIt fails.', 'It fails.'],
  ['a disclaimer', 'It fails.\nThis e-mail and its attachments are confidential and intended for', 'It fails.'],
  ['a question about thanks', 'Thanks page does not load\nafter payment.', 'Thanks page does not load\nafter payment.'],
  ['a signature alone', 'Kind regards\nAnn', 'Ann'],
  ['nothing', '', ''],
])('takes away %s', (_, text, expected) => {
  expect(toWrittenLines(text)).toBe(expected)
})
