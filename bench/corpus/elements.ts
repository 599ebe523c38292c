import { buildCodeBlock } from './code-blocks.ts'
import { buildSentence, buildText, type Subject } from './sentences.ts'
import { settings } from './vocabulary.ts'

/** What a page holds besides prose: two or three code blocks, lists, an alert, and a table on two pages of three. */
export function buildElements(subject: Subject): string[] {
  const { random } = subject
  const elements = [buildAlert(subject), buildSteps(subject)]
  for (let count = random.int(2, 3); count > 0; count--) elements.push(buildCodeBlock(subject))
  if (random.chance(0.66)) elements.push(buildTable(subject))
  if (random.chance(0.5)) elements.push(buildBullets(subject))
  return random.sample(elements, elements.length, elements.length)
}

function buildAlert(subject: Subject): string {
  const kind = subject.random.pickZipf(['NOTE', 'TIP', 'WARNING', 'IMPORTANT', 'CAUTION'])
  return `> [!${kind}]\n> ${buildSentence(subject)}`
}

function buildSteps(subject: Subject): string {
  const steps = [
    'Open the {noun} page of {product} and {verb} the {term}.',
    'Run {command} and note the {noun}.',
    'Set {setting} to {number}.',
    'Wait until the {noun} is {adjective}.',
    '{verb} the {term} again.',
  ]
  return subject.random
    .sample(steps, 3, 5)
    .map((step, index) => `${index + 1}. ${buildText(step, subject)}`)
    .join('\n')
}

function buildBullets(subject: Subject): string {
  const bullets = [
    'the {adjective} {noun} of the {term}',
    '{setting}, **{number}** by default',
    'every {noun} that was {verbed} {adverb}',
    'the output of {command}',
    '{error} in the {noun} log',
    'a {noun} in {environment}',
  ]
  const lines = subject.random.sample(bullets, 3, 5).map((bullet) => `- ${buildText(bullet, subject)}`)
  return `You need:\n\n${lines.join('\n')}`
}

function buildTable(subject: Subject): string {
  const rows = subject.random
    .sample(settings, 3, 5)
    .map(
      (setting) =>
        `| \`${setting}\` | ${buildText('{number} {span}', subject)} | ${buildText('{verbs} the {adjective} {noun}', subject)} |`,
    )
  return ['| Setting | Default | Effect |', '| --- | ---: | --- |', ...rows].join('\n')
}
