import type { Article } from '../../domain/article.ts'
import type { DestructiveCommand } from './find-destructive.ts'

/**
 * What a runbook says behind a line, up to the end of the section (of level 2 at least), and in later sections that are
 * about verifying or rolling back.
 */
export function readAfterwards({ body }: Article, lines: readonly string[], line: number): string {
  const later = body.facts.outline.filter((heading) => heading.line > line)
  const end = later.find(({ level }) => level <= 2)
  const about = later
    .filter((heading) => heading.level <= 2 && aboutSuch.test(heading.text))
    .map((heading) => {
      const next = later.find((other) => other.line > heading.line && other.level <= heading.level)
      return slice(lines, heading.line - 1, next)
    })
  return [slice(lines, line, end), ...about].join('\n')
}

const slice = (lines: readonly string[], from: number, next: { line: number } | undefined): string =>
  lines.slice(from, next === undefined ? undefined : next.line - 1).join('\n')

const aboutSuch =
  /^[\d.)\s]*(?:how to )?(?:verif|validat|confirm|roll(?:ing)?[ -]?back|revert|undo|recover|restor|验证|确认|回滚|回退|撤销|恢复)|(?:验证|回滚|回退)$/i

/** What is told to come of it is a way to verify it; so is a command that looks at it. */
export const tellsHowToVerify = (text: string): boolean => verify.test(text) || look.test(text)

const verify =
  /\bverif(?:y|ies|ied|ying|ication)\b|\b(?:re-?)?check(?:s|ed|ing)?\b|\bconfirm|\bmake sure\b|\bensures?\b|\bvalidat|\bshould\b|\bexpect(?:s|ed)?\b|\bwill (?:now |then |be |automatically |start|restart|recreate|re-create|recover|clear|return|disappear|resolve)|\buntil\b|\bmonitor\b|\bwatch\b|\bwait (?:for|a|some)\b|\bno longer\b|\bonce (?:all|the|every|it)\b[^.\n]{0,60}\b(?:is|are|has|have)\b|验证|确认|检查|核实|查看|观察|直到|等待|应该|应当|应会|将会|会自动/i
const look =
  /\b(?:kubectl|oc)\b[^\n|;]{0,200}\s(?:get|describe|wait|logs|rollout status|top)\b|\bsystemctl (?:status|is-active)\b|\bceph (?:-s|status|health)\b|\bhelm (?:status|list)\b|\bdocker ps\b|\bdf -/i

/** How to undo it, or that nothing does. */
export function tellsHowToUndo(text: string, { name }: DestructiveCommand): boolean {
  return undo.test(text) || opposites.some(([done, undone]) => done.test(name) && undone.test(text))
}

const undo =
  /\broll(?:s|ed|ing)?[ -]?back|\bundo(?:es|ne|ing)?\b|\brevert|\brestor|\bre-?creat|\bre-?appl(?:y|ied)\b|irreversib|\b(?:cannot|can ?not|can['’]t|nothing can) be undone|\bnothing undoes|\bnothing to undo|回滚|回退|撤销|恢复|还原|重建|重新创建|不可逆|不可恢复|无法撤/i

const opposites: [done: RegExp, undone: RegExp][] = [
  [/\bdrain$/i, /\buncordon\b/i],
  [/\bscale\b/i, /\bscale (?:\w+ )?(?:back )?up\b|--replicas[= ]+[1-9<$"{]|扩容/i],
  [/\btaint\b/i, /\btaint\b.{0,200}-(?:\s|$)|\buntaint\b|remove the taint/im],
  [
    /\b(?:stop|disable|mask)$/i,
    /\b(?:systemctl|service|docker|podman|virtctl)\b.{0,200}\b(?:re)?(?:start|enable|unmask)\b|\bstart (?:it|the \w+) again\b|启动/i,
  ],
  [/\bdown$/i, /\bcompose up\b|-compose up\b/i],
  [/\b(?:kill|killall|pkill)$/i, /\bre-?starts?\b|\bstarts? (?:it|the \w+) again\b|重启|启动/i],
  [/\bhelm\b/i, /\bhelm (?:install|upgrade|rollback)\b/i],
]

/**
 * A pod that is deleted is made anew by what owns it, and a machine that is told to reboot comes back: there is nothing
 * to roll back.
 *
 * @param text all that is typed, what is piped into the command included
 */
export function isRestart({ name, words }: DestructiveCommand, text: string): boolean {
  if (/^reboot$/i.test(name) || (/^shutdown$/i.test(name) && words.includes('-r'))) return true
  if (!/\bdelete$/i.test(name)) return false
  return words.some((word) => /^(?:pods?|po)(?:\/|$)/i.test(word)) || /\bget\s(?:-\S+\s+)*pods?\b.*\bxargs\b/.test(text)
}
