import type { Article } from '../../../domain/article.ts'
import { atLine } from '../../context.ts'
import type { Report, Rule } from '../../rule.ts'
import { isTyped, toProse, toRunbooks } from '../../runbooks.ts'
import { isRestart, readAfterwards, tellsHowToUndo, tellsHowToVerify } from '../../shell/afterwards.ts'
import {
  createDestructiveFinder,
  type DestructiveCommand,
  type DestructiveFinder,
} from '../../shell/find-destructive.ts'
import { findStepCommands } from '../../shell/step-commands.ts'
import { toTypedLines } from '../../shell/typed-lines.ts'

export const destructiveCommand: Rule = {
  code: 'runbook/destructive-command',
  severity: 'warning',
  summary:
    'Behind a command that loses data or stops a service, a runbook does not say how to verify it and how to roll it back.',
  why: 'Whoever types it under pressure must know what success looks like and what to do if it was wrong.',
  remedy:
    'Say below the command how to check that it worked and how to undo it, or that nothing undoes it; or in sections of their own, "Verification" and "Rollback". "health.runbooks.destructive" in kb.config.ts lists the commands.',
  check: (context, report) => {
    const finder = createDestructiveFinder(context.corpus.config.health.runbooks.destructive)
    for (const article of toRunbooks(context)) {
      const lines = context.linesOf(article.file)
      if (lines !== undefined) checkRunbook(article, lines, finder, report)
    }
  },
}

function checkRunbook(article: Article, lines: readonly string[], finder: DestructiveFinder, report: Report): void {
  const tell = (command: DestructiveCommand, text: string, line: number, column: number, behind: string): void => {
    const missing = [
      ...(tellsHowToVerify(behind) ? [] : [{ what: 'verify it', advice: 'what success looks like' }]),
      ...(isRestart(command, text) || tellsHowToUndo(behind, command)
        ? []
        : [{ what: 'roll it back', advice: 'how to undo it, or that nothing undoes it' }]),
    ]
    if (missing.length === 0) return
    report({
      at: atLine(article, line, column),
      message: `Nothing behind "${command.name}" says how to ${missing.map(({ what }) => what).join(' or how to ')}.`,
      advice: `Say below it ${missing.map(({ advice }) => advice).join(' and ')}.`,
      subject: command.name,
    })
  }
  for (const block of article.body.facts.code.filter(isTyped))
    for (const { text, line, lastLine } of toTypedLines(block, lines))
      for (const command of finder.find(text)) {
        const before = text.slice(0, command.offset).split('\n')
        const column = (before.at(-1)?.length ?? 0) + 1
        tell(command, text, line + before.length - 1, column, readAfterwards(article, lines, lastLine))
      }
  if (!lines.some((text) => text.includes('`') && finder.mayFind(text))) return
  for (const { line, column, ...command } of findStepCommands(toProse(article, lines), finder)) {
    const rest = (lines[line - 1] ?? '').slice(column)
    tell(command, '', line, column, `${rest.slice(rest.indexOf('`') + 1)}\n${readAfterwards(article, lines, line)}`)
  }
}
