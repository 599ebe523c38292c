import { posix } from 'node:path'
import { buildElements } from './elements.ts'
import { buildFrontMatter } from './front-matter.ts'
import { type PagePlan, toAnchor } from './plan.ts'
import { createRandom } from './random.ts'
import { buildParagraph, buildSentence, buildText, type Subject } from './sentences.ts'

const linkTemplates = [
  'For the {noun}, see {link}.',
  'The {adjective} {term} is explained in {link}.',
  'If the {noun} {verbs}, read {link} first.',
  'Compare this with {link}, which starts from the {noun}.',
]

/** One file of 600 to 900 words, code included, with six or seven links to other pages of `plans`. */
export function buildPage(plan: PagePlan, plans: readonly PagePlan[]): string {
  const subject = { random: createRandom(`${plan.seed}/page`), topic: plan.topic }
  const links = Array.from({ length: subject.random.chance(0.6) ? 7 : 6 }, (_, number) =>
    buildLink(plan, plans, subject, number === 0 ? toNext(plan, plans) : undefined),
  )
  const elements = buildElements(subject)
  const sections = [...plan.headings.slice(0, -1)]
  const inline = links.slice(3)
  const seeAlso = [
    '## See also',
    links
      .slice(0, 3)
      .map((link) => `- ${link}`)
      .join('\n'),
  ]
  const budget = subject.random.int(630, 810) - countWords([...elements, ...seeAlso])

  const blocks = [buildParagraph(subject)]
  let prose = countWords(blocks)
  sections.forEach((heading, index) => {
    blocks.push(`## ${heading}`)
    const share = (list: readonly string[]) => list.slice(...bounds(index, sections.length, list.length))
    const sentences = share(inline).map((link) => buildLinkSentence(link, subject))
    const pieces = share(elements)
    const goal = (budget * (index + 1)) / sections.length
    do {
      const paragraph = [buildParagraph(subject), ...sentences.splice(0, 1)].join(' ')
      prose += countWords([paragraph])
      blocks.push(paragraph, ...pieces.splice(0, 1))
    } while (prose < goal)
    blocks.push(...sentences, ...pieces)
  })
  return `${buildFrontMatter(plan, buildSentence(subject), subject)}\n${[...blocks, ...seeAlso].join('\n\n')}\n`
}

/** Each page leads to the next, so that there is none to which no other links. */
const toNext = (plan: PagePlan, plans: readonly PagePlan[]): PagePlan | undefined =>
  plans[(plans.indexOf(plan) + 1) % plans.length]

/** Two links of three lead to a heading; none to the target's own list of links, its last. */
function buildLink(from: PagePlan, plans: readonly PagePlan[], { random }: Subject, wanted?: PagePlan): string {
  const picked = random.chance(0.5) ? random.pickZipf(plans) : random.pick(plans)
  const target = wanted ?? picked
  const heading = random.chance(0.66) || target === from ? random.pick(target.headings.slice(0, -1)) : undefined
  const path = posix.relative(posix.dirname(from.id), `${target.id}.md`)
  const address = path.startsWith('.') ? path : `./${path}`
  return heading ? `[${target.title}: ${heading}](${address}#${toAnchor(heading)})` : `[${target.title}](${address})`
}

function buildLinkSentence(link: string, subject: Subject): string {
  return buildText(subject.random.pick(linkTemplates).replace('{link}', '\u0000'), subject).replace(
    '\u0000',
    () => link,
  )
}

/** The slice of `count` things that falls to one of `parts` sections. */
function bounds(index: number, parts: number, count: number): [number, number] {
  return [Math.floor((index * count) / parts), Math.floor(((index + 1) * count) / parts)]
}

function countWords(blocks: readonly string[]): number {
  return blocks.reduce((sum, block) => sum + block.split(/\s+/).length, 0)
}
