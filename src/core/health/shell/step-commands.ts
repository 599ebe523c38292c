import type { DestructiveCommand, DestructiveFinder } from './find-destructive.ts'

export interface StepCommand extends DestructiveCommand {
  line: number
  /** From 1. */
  column: number
  /** What follows in the line. */
  rest: string
}

/**
 * Destructive commands in code spans that a reader is told to run: "Run `kubectl delete pvc x`". A command that is only
 * named, or warned of, is none: it has no object, or the sentence before it is no order.
 *
 * @param prose lines by their number, without blocks of code; front matter is skipped
 */
export function findStepCommands(
  prose: ReadonlyMap<number, string>,
  { find, mayFind }: DestructiveFinder,
): StepCommand[] {
  const found: StepCommand[] = []
  let isFrontMatter = prose.get(1)?.trimEnd() === '---'
  for (const [line, text] of prose) {
    if (isFrontMatter) {
      isFrontMatter = line === 1 || text.trimEnd() !== '---'
      continue
    }
    if (text.length > maxLength || !mayHoldStep(text, { find, mayFind }) || /^\s*(?:#|\|)/.test(text)) continue
    const isItem = listItem.test(text)
    for (const { 0: span, 1: fence = '', 2: code = '', index } of text.matchAll(codeSpan)) {
      const [command] = find(code)
      if (command === undefined || !hasObject(command)) continue
      const before = text.slice(0, index)
      const previous = isItem ? '' : (prose.get(line - 1) ?? '').slice(-maxLength)
      if (isOrder(`${previous} ${before}`, isItem))
        found.push({
          ...command,
          line,
          column: index + fence.length + command.offset + 1,
          rest: text.slice(index + span.length),
        })
    }
  }
  return found
}

/** A quick look: where it is false, no code span of the line holds a destructive command. */
export function mayHoldStep(text: string, { mayFind }: DestructiveFinder): boolean {
  if (!text.includes('`')) return false
  // Between single marks stands prose in every other piece, and prose is long.
  return text.includes('``') ? mayFind(text) : text.split('`').some((piece, index) => index % 2 === 1 && mayFind(piece))
}

/** A paragraph in one line is shorter. */
const maxLength = 4000

const codeSpan = /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g
const listItem = /^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+/

/** `kubectl delete` is a name; `kubectl delete pvc x` can be typed. Some take no object. */
function hasObject({ name, words }: DestructiveCommand): boolean {
  const known = name.split(' ').length
  return complete.test(name) || words.slice(known).some((word) => !word.startsWith('-'))
}

const complete =
  /^(?:reboot|poweroff|halt|flushall|flushdb|redis-cli|git|docker|docker-compose|terraform|tofu|pulumi|kubeadm)\b/i

function isOrder(before: string, isItem: boolean): boolean {
  const sentence = before.split(/[.!?](?=\s)|[。！？；]/).at(-1) ?? ''
  if (warning.test(sentence) || report.test(sentence)) return false
  const start = sentence.replace(listItem, '').trim()
  return (isItem && /(?:^|[:：])$/.test(start)) || order.test(sentence) || imperative.test(start)
}

const warning =
  /\b(?:never|not|cannot|avoid|instead of|rather than|without|no need)\b|n['’]t\b|不要|不可|不能|切勿|请勿|禁止|无需|不必|避免|而不是/i
/** What somebody did, or what happens then. */
const report =
  /\b(?:ran|after|when|because|since|while|whether)\s*$|\b(?:has|have|had|was|were|been|who|which|that)\s+(?:\w+\s+)?(?:run|used?|executed|issued|typed)\b[^`]*$/i
const order =
  /\b(?:run|execute|issue|type|enter|use|try|invoke|perform|do an?)\b[^`]*$|(?:执行|运行|使用|输入|(?:请|需要|应该?|先|再|然后)[^`]*(?:用|通过))[^`]*$/i
/** `Clean up with`; "restarts of pods with" is no order. */
const imperative =
  /(?:^|[,:;(，：（]\s*|\b(?:then|and|or|please|first|next|now|finally|you (?:can|may|must|should)|(?<!able )to)\s+)(?:delete|remove|drop|drain|kill|stop|scale|truncate|clean|empty|clear|wipe|destroy|uninstall|purge|flush|force|restart|reset|删除|清空|清理|停止|驱逐|卸载|重启)(?![a-z])/i
