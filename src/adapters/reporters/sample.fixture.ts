import type { Finding } from '../../core/domain/finding.ts'
import type { ReportContext } from './contract.ts'

/** One finding of each severity and kind of place; out of order, as a reporter sorts. */
export const sample: Finding[] = [
  {
    code: 'freshness/no-history',
    severity: 'note',
    at: { type: 'unavailable' },
    message: 'Nothing says when the articles changed.',
    advice: 'Check where the history is.',
  },
  {
    code: 'links/broken-page',
    severity: 'error',
    at: { type: 'source', file: 'content/en/faq/login.md', line: 42, column: 7 },
    message: '"sso.md" leads to no page.',
    advice: 'Correct the path.',
  },
  {
    code: 'content/no-owner',
    severity: 'warning',
    at: { type: 'file', file: 'content/en/faq/login.md' },
    message: 'Nobody owns this article.',
    advice: 'Name an owner.',
  },
]

export const context: ReportContext = {
  tool: { name: 'tierzero', version: '0.1.0', url: 'https://example.com/tierzero' },
  checked: { files: 12, articles: 9 },
  exit: { code: 1, meaning: 'The check fails, as there are errors.' },
  failOn: ['error'],
  rules: new Map([
    ['links/broken-page', { summary: 'A link leads to a page that exists.', severity: 'error', help: 'Correct it.' }],
  ]),
  baselined: 0,
  pathPrefix: '',
  isColored: false,
  areNotesListed: true,
}

export const clean: ReportContext = { ...context, exit: { code: 0, meaning: 'The check passes.' } }
