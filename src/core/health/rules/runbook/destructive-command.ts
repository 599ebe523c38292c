import type { Article } from '../../../domain/article.ts'
import { atLine } from '../../context.ts'
import { createFindDestructive } from '../../destructive.ts'
import type { Rule } from '../../rule.ts'
import { isTyped, toRunbooks } from '../../runbooks.ts'

export const destructiveCommand: Rule = {
  code: 'runbook/destructive-command',
  severity: 'note',
  summary:
    'Behind a command that loses data or stops a service, a runbook does not say how to verify it and how to roll it back.',
  why: 'Whoever types it under pressure must know what success looks like and what to do if it was wrong.',
  remedy: 'Say below the command how to check that it worked and how to undo it, or that nothing undoes it.',
  check: (context, report) => {
    const findDestructive = createFindDestructive(context.corpus.config.health.runbooks.destructive)
    for (const article of toRunbooks(context)) {
      const blocks = article.body.facts.code.filter(isTyped)
      const lines = blocks.length > 0 ? context.linesOf(article.file) : undefined
      if (lines === undefined) continue
      for (const block of blocks) {
        const found = lines
          .slice(block.line, block.lastLine - 1)
          .map((text, index) => ({ command: findDestructive(text), line: block.line + index + 1 }))
        for (const { command, line } of found) {
          if (command === undefined) continue
          const text = lines.slice(line, endOfSection(article, block.lastLine)).join('\n')
          const isRestart = restart.test(lines[line - 1] ?? '')
          const missing = [
            verify.test(text) ? '' : 'verify it',
            isRestart || rollBack.test(text) ? '' : 'roll it back',
          ].filter(Boolean)
          if (missing.length === 0) continue
          report({
            at: atLine(article, line),
            message: `Nothing behind "${command}" says how to ${missing.join(' or how to ')}.`,
            advice: 'Say below it what success looks like and how to undo it, or that nothing undoes it.',
            subject: command,
          })
        }
      }
    }
  },
}

/** The line before the next heading of the section's own level or above. */
function endOfSection({ body }: Article, line: number): number {
  const { outline } = body.facts
  const own = outline.filter((heading) => heading.line <= line).at(-1)?.level ?? 1
  const top = Math.min(Math.max(own, 2), 2)
  const next = outline.find((heading) => heading.line > line && heading.level <= top)
  return next === undefined ? Number.POSITIVE_INFINITY : next.line - 1
}

/** What is told to come of it is a way to verify it. */
const verify =
  /verif|check|confirm|make sure|ensure|validate|should\b|will (?:now |then |be |automatically |restart|recreate|recover|clear|return|disappear)|until|monitor|watch|验证|确认|检查|核实|应该|应当|应会/i
const rollBack =
  /roll(?:s|ed|ing)?[ -]?back|undo|revert|restor|recreat|re-creat|irreversib|cannot be undone|can't be undone|nothing undoes|uncordon|scale (?:it )?(?:back )?up|--replicas[= ]+[1-9]|回滚|撤销|恢复|还原|不可逆|无法撤/i

/** A pod that is deleted is made anew by what owns it: there is nothing to roll back. */
const restart = /\bdelete\b.*\s(?:pods?|po)(?:[\s/]|$)/i
