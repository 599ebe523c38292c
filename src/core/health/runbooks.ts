import type { Article } from '../domain/article.ts'
import type { CodeBlock } from '../markdown/body.ts'
import type { HealthContext } from './context.ts'

/** The articles that answer an alert or a symptom; a folder's own page lists them and is none. */
export function toRunbooks({ corpus }: Pick<HealthContext, 'corpus'>): Article[] {
  return corpus.articles.filter(({ kind, isIndex }) => kind === 'runbook' && !isIndex)
}

/** Words behind a fence that say "this is typed into a shell or a database". No word may be one too. */
const typed = new Set(
  [
    '',
    'sh',
    'bash',
    'shell',
    'zsh',
    'fish',
    'console',
    'terminal',
    'shell-session',
    'sql',
    'mysql',
    'psql',
    'powershell',
  ].concat(['ps1', 'cmd', 'bat', 'text', 'plain']),
)

export function isTyped({ language }: CodeBlock): boolean {
  return typed.has(language.toLowerCase().replace(/[{,:].*$/, ''))
}

/** The lines of a file without those of its code blocks, by line number from 1. */
export function toProse(article: Article, lines: readonly string[]): Map<number, string> {
  const code = new Set<number>()
  for (const { line, lastLine } of article.body.facts.code) for (let at = line; at <= lastLine; at++) code.add(at)
  return new Map(lines.map((text, index) => [index + 1, text] as const).filter(([line]) => !code.has(line)))
}
