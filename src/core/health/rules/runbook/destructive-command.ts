import type { Article } from '../../../domain/article.ts'
import { createLocator } from '../../../markdown/locator.ts'
import { atLine } from '../../context.ts'
import type { Report, Rule } from '../../rule.ts'
import { isTyped, toProse, toRunbooks } from '../../runbooks.ts'
import { isRestart, readAfterwards, tellsHowToUndo, tellsHowToVerify } from '../../shell/afterwards.ts'
import {
  createDestructiveFinder,
  type DestructiveCommand,
  type DestructiveFinder,
} from '../../shell/find-destructive.ts'
import { findStepCommands, mayHoldStep } from '../../shell/step-commands.ts'
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
  for (const { command, text, line, column, lastLine, rest } of findCommands(article, lines, finder)) {
    const behind = `${rest}\n${readAfterwards(article, lines, lastLine)}`
    const missing = [
      ...(tellsHowToVerify(behind) ? [] : [{ what: 'verify it', advice: 'what success looks like' }]),
      ...(isRestart(command, text) || tellsHowToUndo(behind, command)
        ? []
        : [{ what: 'roll it back', advice: 'how to undo it, or that nothing undoes it' }]),
    ]
    if (missing.length === 0) continue
    report({
      at: atLine(article, line, column),
      message: `Nothing behind "${command.name}" says how to ${missing.map(({ what }) => what).join(' or how to ')}.`,
      advice: `Say below it ${missing.map(({ advice }) => advice).join(' and ')}.`,
      subject: command.name,
    })
  }
}

interface FoundCommand {
  command: DestructiveCommand
  /** All that is typed with it. */
  text: string
  line: number
  column: number
  /** What follows begins behind this line, */
  lastLine: number
  /** and with the rest of the sentence that a command stands in. */
  rest: string
}

function findCommands(article: Article, lines: readonly string[], finder: DestructiveFinder): FoundCommand[] {
  const typed = article.body.facts.code.filter(isTyped).flatMap((block) =>
    toTypedLines(block, lines).flatMap(({ text, line, lastLine }) =>
      finder.find(text).map((command): FoundCommand => {
        const place = createLocator(text, { line, column: 1 })(command.offset)
        return { command, text, ...place, lastLine, rest: '' }
      }),
    ),
  )
  const hasSteps = lines.some((text) => mayHoldStep(text, finder))
  const steps = hasSteps ? findStepCommands(toProse(article, lines), finder) : []
  return [
    ...typed,
    ...steps.map(({ line, column, rest, ...command }) => ({ command, text: '', line, column, lastLine: line, rest })),
  ].slice(0, maxCommands)
}

/** Of one article: whoever reads a hundred knows, and each asks what stands behind it. */
const maxCommands = 100
