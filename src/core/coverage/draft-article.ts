import type { Kind } from '../domain/article.ts'

/** The folder of each kind below its language's. */
export const draftKinds = { faq: 'faq', runbook: 'runbooks', tier: 'tiers', guide: 'guides' } satisfies Record<
  Kind,
  string
>

export interface Draft {
  kind: Kind
  title: string
  aliases: readonly string[]
}

/** The text of a new article: front matter that says it is a draft, and the sections that its kind has. */
export function draftArticle({ kind, title, aliases }: Draft): string {
  const list = aliases.length === 0 ? [] : ['aliases:', ...aliases.map((alias) => `  - ${toYamlText(alias)}`)]
  return [
    '---',
    `title: ${toYamlText(title)}`,
    ...list,
    ...fields[kind],
    'status: draft',
    '---',
    '',
    ...bodies[kind],
    '',
  ].join('\n')
}

/** JSON is YAML; a plain word needs no quotes. */
const toYamlText = (text: string): string =>
  /^[\p{L}][\p{L}\p{N} ,.?!'’()/-]*[\p{L}\p{N}.?!)]$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text)

const fields: Record<Kind, readonly string[]> = {
  faq: [],
  runbook: ['severity: medium'],
  tier: [
    'channels:',
    '  - type: portal',
    '    label: Support portal',
    'hours:',
    '  timeZone: UTC',
    '  week:',
    "    weekdays: '09:00-17:00'",
  ],
  guide: [],
}

const bodies: Record<Kind, readonly string[]> = {
  faq: ['Answer in the first sentence. Say then how, step by step, and what to do where it does not help.'],
  runbook: [
    'Say in one sentence what is seen.',
    '',
    '## Meaning',
    '',
    'What is wrong when it is seen.',
    '',
    '## Impact',
    '',
    'Who notices, and what no longer works.',
    '',
    '## Diagnosis',
    '',
    '1. What to look at first.',
    '',
    '## Mitigation',
    '',
    '1. What to do, and how to see that it helped.',
  ],
  tier: ['Say who this support is for, and how to reach it.'],
  guide: ['Say what the reader can do after reading this.', '', '## First step', '', 'What to do first.'],
}
