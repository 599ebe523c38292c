import { toGerund, toPast, toPlural, toThirdPerson } from './inflect.ts'
import type { Random } from './random.ts'
import type { Topic } from './topics.ts'
import { adjectives, adverbs, environments, nouns, products, settings, verbs } from './vocabulary.ts'

export interface Subject {
  random: Random
  topic: Topic
}

const slots: Record<string, (subject: Subject) => string> = {
  noun: ({ random }) => random.pickZipf(nouns),
  nouns: ({ random }) => toPlural(random.pickZipf(nouns)),
  term: ({ random, topic }) => random.pickZipf(topic.terms),
  terms: ({ random, topic }) => toPlural(random.pickZipf(topic.terms)),
  verb: ({ random }) => random.pickZipf(verbs),
  verbs: ({ random }) => toThirdPerson(random.pickZipf(verbs)),
  verbed: ({ random }) => toPast(random.pickZipf(verbs)),
  verbing: ({ random }) => toGerund(random.pickZipf(verbs)),
  adjective: ({ random }) => random.pickZipf(adjectives),
  adverb: ({ random }) => random.pickZipf(adverbs),
  product: ({ random }) => random.pickZipf(products),
  environment: ({ random }) => random.pick(environments),
  setting: ({ random }) => `\`${random.pickZipf(settings)}\``,
  error: ({ random, topic }) => `\`${toErrorCode(random, topic)}\``,
  command: ({ random, topic }) => `\`tidectl ${random.pickZipf(verbs)} ${topic.slug}\``,
  version: ({ random }) => `${random.int(4, 8)}.${random.int(0, 9)}`,
  number: ({ random }) => String(random.pick([2, 3, 5, 10, 15, 20, 30, 50, 60, 90, 100, 200, 500, 1000])),
  span: ({ random }) => random.pick(['seconds', 'minutes', 'hours', 'days']),
}

const sentenceTemplates: readonly string[] = [
  'The {adjective} {term} is {verbed} when the {noun} {verbs} more than {number} {nouns}.',
  'If the {noun} does not {verb} within {number} {span}, {product} {verbs} the {term} and {verbs} the {adjective} {noun}.',
  'You can {verb} the {term} {adverb}, because every {noun} that was {verbed} keeps its own {adjective} {noun}.',
  'Before you {verb} the {term}, make sure that no {noun} is {verbing} and that {setting} is at least {number}.',
  'Since {product} {version} the {noun} is {verbed} by the {term} itself, so {adjective} {nouns} are no longer a reason to {verb} it.',
  'In {environment} the {noun} and the {term} share one {noun}, which {adverb} explains {adjective} {nouns}.',
  'Run {command} to see which {nouns} have been {verbed} and how many {terms} are still {adjective}.',
  'An entry with {error} means that the {term} was {verbed} before the {noun} could {verb} it.',
  'Raise {setting} in steps of {number}, then {verb} the {noun} and watch whether the {adjective} {term} {verbs}.',
  'Most people {verb} the {noun} because the {term} looks {adjective}, but the {noun} is {adverb} {adjective}.',
  'The {noun} of {product} {verbs} {adverb} and writes each {adjective} {term} to the {noun} log.',
  'When the {adjective} {noun} has been {verbed}, {verb} the {term} and wait for about {number} {span}.',
  'This does not {verb} your {nouns}: the {term} stays where it is until an administrator has {verbed} it.',
  'Keep in mind that {setting} also applies to {adjective} {nouns}, and that {verbing} a {term} does not {verb} it.',
  'We {verb} every {adjective} {term} for {number} {span} and {verb} it afterwards.',
  'There is **one exception**: a {adjective} {noun} in {environment} is never {verbed} by the {term}.',
  'A {noun} that {verbs} too many {nouns} is {verbed} with {error}, and the {term} turns {adjective}.',
  'Without {setting} the {term} {verbs} its {noun} only after the {nouns} have been {verbed}.',
  'Ask whoever owns the {noun} before {verbing} a {adjective} {term} in {environment}.',
  'It is *not* necessary to {verb} the {noun} when you only {verb} a {term}.',
  'The same {noun} can {verb} several {terms}, as long as each of them has a {adjective} {noun} of its own.',
  'Large {nouns} take longer: with {number} thousand {terms}, {verbing} the {noun} takes {number} {span} or more.',
  'Older {nouns} {verb} the {term} twice, once while {verbing} the {noun} and once when it is {verbed}.',
  'What you see then is a {adjective} {noun}, sometimes together with {error} in the output of {command}.',
]

const headingTemplates: readonly string[] = [
  'Check the {term}',
  'When the {noun} is {adjective}',
  'Why the {term} is {verbed}',
  'Raise {setting}',
  'Verify the {noun}',
  'If the {term} still {verbs}',
  'What changes in {product}',
  'Before you {verb} the {term}',
  'Limits of a {adjective} {noun}',
  'Is the {noun} {adjective}?',
  '{verbing} the {noun}',
  'Roll back the {noun}',
]

const sentences = sentenceTemplates.map(parseTemplate)
const headings = headingTemplates.map(parseTemplate)

export function buildSentence(subject: Subject): string {
  return fillTemplate(subject.random.pick(sentences), subject)
}

/** Two to four sentences. */
export function buildParagraph(subject: Subject): string {
  return Array.from({ length: subject.random.int(2, 4) }, () => buildSentence(subject)).join(' ')
}

export function buildHeading(subject: Subject): string {
  return fillTemplate(subject.random.pick(headings), subject)
}

/** Fills a template such as `How do I {verb} the {term}?`; words of the topic come from the subject. */
export function buildText(template: string, subject: Subject): string {
  return fillTemplate(parseTemplate(template), subject)
}

/** Forty codes a topic. */
export function toErrorCode(random: Random, topic: Topic): string {
  return `TW-${topic.slug.slice(0, 3).toUpperCase()}-${random.int(1, 40) * 25 + 1000}`
}

type Part = string | ((subject: Subject) => string)

function parseTemplate(template: string): Part[] {
  return template.split(/(\{\w+\})/).map((part) => {
    if (!part.startsWith('{')) return part
    const slot = slots[part.slice(1, -1)]
    if (!slot)
      throw new Error(`template "${template}" has no slot ${part}; the slots are ${Object.keys(slots).join(', ')}`)
    return slot
  })
}

function fillTemplate(parts: readonly Part[], subject: Subject): string {
  const text = parts.map((part) => (typeof part === 'string' ? part : part(subject))).join('')
  return capitalise(text.replace(/\b([Aa]) (?=[aeio])/g, '$1n '))
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
