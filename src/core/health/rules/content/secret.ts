import type { Rule } from '../../rule.ts'

export const secret: Rule = {
  code: 'content/secret',
  severity: 'error',
  summary: 'The text holds what looks like a key, a token or a password.',
  why: 'Once it is published, everybody has it. Search engines and the history of the repository keep it.',
  remedy: 'Revoke it first, then replace it by a placeholder. For an example, use the one of the vendor’s manual.',
  check: ({ secrets }, report) => {
    for (const { file, line, column, kind } of secrets)
      report({
        at: { type: 'source', file, line, column },
        message: `This looks like a ${kind}.`,
        advice: 'Revoke it, then put a placeholder in its place.',
        subject: kind,
      })
  },
}
