import { createRandom } from './random.ts'
import { buildHeading, buildText, type Subject } from './sentences.ts'
import { type Topic, topics } from './topics.ts'

export type PageKind = 'faq' | 'runbook' | 'guide'

/** What must be known of every page before the first is written, since pages link to each other's headings. */
export interface PagePlan {
  kind: PageKind
  topic: Topic
  title: string
  /** Path below the content folder, without extension. */
  id: string
  /** Second-level headings, no two alike. */
  headings: string[]
  /** Where the page's own numbers start. */
  seed: string
}

/** Seven FAQs, two runbooks and a guide in every ten pages. */
const kindsInTurn: readonly PageKind[] = [
  'faq',
  'faq',
  'runbook',
  'faq',
  'faq',
  'guide',
  'faq',
  'faq',
  'runbook',
  'faq',
]

const titleTemplates: Record<PageKind, readonly string[]> = {
  faq: [
    'How do I {verb} the {term} of a {noun}?',
    'How do I {verb} a {adjective} {term}?',
    'Why does the {term} {verb} the {noun}?',
    'Why is my {term} {verbed} {adverb}?',
    'Can I {verb} a {term} while the {noun} is {adjective}?',
    'What does {adjective} {term} mean in the {noun}?',
    'Where do I find the {noun} of a {term}?',
    'Which {nouns} does a {adjective} {term} need?',
  ],
  runbook: ['{term} {noun} {condition}'],
  guide: [
    '{verbing} {adjective} {terms} with {product}',
    'A guide to {terms} and {adjective} {nouns}',
    'From {noun} to {term}: {verbing} {product}',
  ],
}

const conditions = ['high', 'low', 'missing', 'failing', 'stalled', 'flapping', 'full', 'slow', 'down', 'expiring']

export function planPages({ pages, seed }: { pages: number; seed: number }): PagePlan[] {
  const taken = new Set<string>()
  return Array.from({ length: pages }, (_, index) => planPage(index, `${seed}/${index}`, taken))
}

/** The anchor that GitHub gives a heading; headings here are ASCII and unique on their page. */
export function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-')
}

function planPage(index: number, seed: string, taken: Set<string>): PagePlan {
  const random = createRandom(`${seed}/plan`)
  const kind = kindsInTurn[index % kindsInTurn.length] ?? 'faq'
  const subject = { random, topic: topics[index % topics.length] ?? random.pick(topics) }
  const title = findFreeTitle(kind, subject, taken)
  return {
    kind,
    topic: subject.topic,
    title,
    id: toId(kind, subject.topic, title),
    headings: planHeadings(kind, subject),
    seed,
  }
}

function findFreeTitle(kind: PageKind, subject: Subject, taken: Set<string>): string {
  for (let attempt = 0; ; attempt++) {
    const title = attempt < 20 ? buildTitle(kind, subject) : `${buildTitle(kind, subject)} part ${attempt}`
    const id = toId(kind, subject.topic, title)
    if (taken.has(id)) continue
    taken.add(id)
    return title
  }
}

function buildTitle(kind: PageKind, subject: Subject): string {
  const template = subject.random.pick(titleTemplates[kind]).replace('{condition}', subject.random.pick(conditions))
  return buildText(template, subject)
}

function toId(kind: PageKind, topic: Topic, title: string): string {
  const slug = toAnchor(title).replaceAll('_', '-')
  return { faq: `faq/${topic.slug}/${slug}`, runbook: `runbooks/${slug}`, guide: `guides/${slug}` }[kind]
}

function planHeadings(kind: PageKind, subject: Subject): string[] {
  if (kind === 'runbook') return ['Meaning', 'Impact', 'Diagnosis', 'Mitigation', 'See also']
  const headings = new Set<string>()
  const wanted = kind === 'guide' ? subject.random.int(5, 7) : subject.random.int(3, 5)
  while (headings.size < wanted) headings.add(buildHeading(subject))
  return [...headings, 'See also']
}
