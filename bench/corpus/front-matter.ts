import type { PagePlan } from './plan.ts'
import { buildText, type Subject } from './sentences.ts'
import { owners } from './vocabulary.ts'

/** YAML between its fences, a line break after the second. */
export function buildFrontMatter(plan: PagePlan, description: string, subject: Subject): string {
  const { random, topic } = subject
  const aliases = ['{term} does not {verb}', 'how to {verb} a {noun}', 'cannot {verb} {adjective} {noun}']
  const lines = [
    `title: ${quote(plan.title)}`,
    `description: ${quote(description.replace(/[`*]/g, ''))}`,
    `tags: [${[topic.slug, ...random.sample(['howto', 'errors', 'limits', 'setup', 'operations'], 1, 2)].join(', ')}]`,
    `owner: ${random.pick(owners)}`,
    `reviewed: ${random.int(2024, 2025)}-${twoDigits(random.int(1, 12))}-${twoDigits(random.int(1, 28))}`,
    'aliases:',
    ...random.sample(aliases, 1, 3).map((alias) => `  - ${quote(buildText(alias, subject))}`),
    ...(plan.kind === 'runbook' ? buildRunbookLines(plan, subject) : []),
  ]
  return `---\n${lines.join('\n')}\n---\n`
}

function buildRunbookLines(plan: PagePlan, { random, topic }: Subject): string[] {
  const alert = plan.title.replace(/(?:^|[\s-])(\w)/g, (_, letter: string) => letter.toUpperCase())
  return [
    `alerts: [Tidewater${alert}]`,
    `severity: ${random.pick(['critical', 'high', 'medium', 'low'])}`,
    `component: ${topic.slug}`,
  ]
}

function quote(text: string): string {
  return JSON.stringify(text)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
