import { findPasswords } from '../../../sensitive/find-passwords.ts'
import type { Rule } from '../../rule.ts'

export const password: Rule = {
  code: 'content/password',
  severity: 'warning',
  summary: 'The text gives a value to a password, a key or a token by its name, and the value is no known example.',
  why: 'Once it is published, everybody has it. A value that was made up is copied by readers all the same.',
  remedy: 'If it opens anything, change it first. Then write a placeholder that nobody can use: <your password>.',
  check: ({ corpus, drafts, suspects, secrets, linesOf }, report) => {
    // What a vendor's format gives away has been told already.
    const told = new Set(secrets.map(({ file, line }) => `${line} ${file}`))
    for (const { file } of [...corpus.articles, ...corpus.assets, ...drafts]) {
      if (!suspects.has(file)) continue
      for (const [index, text] of (linesOf(file) ?? []).entries()) {
        const line = index + 1
        if (told.has(`${line} ${file}`)) continue
        for (const { kind, column } of findPasswords(text))
          report({
            at: { type: 'source', file, line, column },
            message: `This looks like ${kind}.`,
            advice: 'If it opens anything, change it; then put a placeholder such as <your password> in its place.',
            subject: kind,
          })
      }
    }
  },
}
