import type { Rule } from '../../rule.ts'

export const emptyTarget: Rule = {
  code: 'links/empty-target',
  severity: 'warning',
  summary: 'A link has no target.',
  why: 'It leads to the page it stands on, which no reader expects.',
  remedy: 'Write the target between the brackets, or remove the link.',
  check: ({ links }, report) => {
    for (const { reference, at } of links) {
      if (reference.type !== 'link' || reference.target.trim() !== '') continue
      report({
        at,
        message: `The link "${reference.text}" has no target.`,
        advice: 'Write where it leads, or remove the link.',
        subject: reference.text,
      })
    }
  },
}
