import { createRandom, type Random } from '../corpus/random.ts'
import { adjectives, environments, nouns, products, verbs } from '../corpus/vocabulary.ts'

/**
 * A CSV of tickets as Jira exports them, in chunks: quoted texts over several lines, repeated columns, greetings,
 * signatures, quoted replies and personal data in one ticket of four. About 600 bytes a ticket. The same seed gives the
 * same bytes.
 */
export function* generateTickets(count: number, seed = 'tickets'): Generator<string> {
  const random = createRandom(seed)
  yield `${header.join(',')}\r\n`
  for (let number = 1; number <= count; number++) yield `${toRow(number, random).map(quote).join(',')}\r\n`
}

const header = [
  ...['Summary', 'Issue key', 'Issue id', 'Issue Type', 'Status', 'Priority', 'Assignee', 'Reporter', 'Created'],
  ...['Components', 'Components', 'Labels', 'Labels', 'Labels', 'Description'],
]

const quote = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

function toRow(number: number, random: Random): string[] {
  const subject = toSentence(random).replace(/\.$/, '')
  const hour = random.int(1, 12)
  const created = `${random.int(1, 28)}/${random.pick(months)}/26 ${hour}:${String(random.int(0, 59)).padStart(2, '0')} ${random.pick(['AM', 'PM'])}`
  const labels = random.sample(nouns.slice(0, 30), 0, 3)
  return [
    ...[subject, `SUP-${number}`, String(100_000 + number), 'Support', random.pick(statuses), 'Medium'],
    ...[random.pick(people), random.pick(people), created],
    ...[random.pick(products), ''],
    ...[labels[0] ?? '', labels[1] ?? '', labels[2] ?? ''],
    toDescription(random),
  ]
}

function toDescription(random: Random): string {
  const lines = ['Hi team,', '']
  const length = random.int(150, 650)
  let written = 0
  while (written < length) {
    const sentence = toSentence(random)
    lines.push(sentence)
    written += sentence.length
  }
  if (random.chance(0.25)) lines.push(random.pick(personal)(random))
  lines.push('', 'Kind regards,', random.pick(people))
  if (random.chance(0.2))
    lines.push('', 'On Tue, 3 Mar 2026 at 10:02, Support wrote:', '> We look into it.', '> Regards')
  return lines.join('\r\n')
}

const toSentence = (random: Random): string =>
  random
    .pick(sentences)(random)
    .replace(/^./, (letter) => letter.toUpperCase())

const sentences: ((random: Random) => string)[] = [
  (r) => `how do I ${r.pickZipf(verbs)} the ${r.pickZipf(nouns)} in ${r.pickZipf(products)}?`,
  (r) =>
    `the ${r.pickZipf(adjectives)} ${r.pickZipf(nouns)} does not ${r.pickZipf(verbs)} after the "${r.pickZipf(nouns)}" was changed.`,
  (r) => `we cannot ${r.pickZipf(verbs)} any ${r.pickZipf(nouns)} on ${r.pick(environments)} since this morning.`,
  (r) => `error E${r.int(100, 999)} when I try to ${r.pickZipf(verbs)} a ${r.pickZipf(nouns)}.`,
  (r) =>
    `is there a way to ${r.pickZipf(verbs)}, ${r.pickZipf(verbs)} and ${r.pickZipf(verbs)} every ${r.pickZipf(nouns)}?`,
]

const digits = (random: Random, length: number): string => Array.from({ length }, () => random.int(1, 9)).join('')

const personal: ((random: Random) => string)[] = [
  (r) => `Call me at +49 171 ${digits(r, 7)} please.`,
  (r) => `Write to ${r.pickZipf(nouns)}.${r.pickZipf(verbs)}${digits(r, 3)}@mail.acme.io instead.`,
  (r) => `It comes from 93.184.${r.int(1, 250)}.${r.int(1, 250)} and says password: Winter${digits(r, 4)}!`,
  (r) => `See C:\\Users\\${r.pickZipf(nouns)}.${digits(r, 2)}\\report.log for details.`,
]

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const statuses = ['Open', 'In Progress', 'Waiting for customer', 'Resolved', 'Closed']
const people = ['Ann Bee', 'Carl Dee', 'Eve Eff', 'Gus Aitch', 'Ida Jay', 'Kay Ell', 'Mo Enn', 'Oda Pea']
