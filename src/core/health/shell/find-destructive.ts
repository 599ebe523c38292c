import { findStarts, withoutFolder } from './find-starts.ts'
import { isHarmless, isInterpreter, isTalker } from './harmless.ts'
import { toHint, toMatcher } from './match-pattern.ts'
import { type ShellCommand, splitCommands } from './split-commands.ts'

export interface DestructiveCommand {
  /** As far as it was recognised: `kubectl -n monitoring delete`. */
  name: string
  /** Its words from the program on. */
  words: string[]
  /** Where it stands in the text, from 0. */
  offset: number
}

export interface DestructiveFinder {
  find: (text: string) => DestructiveCommand[]
  /** A quick look: where it is false, there is nothing to find. */
  mayFind: (text: string) => boolean
}

/**
 * Compiles the beginnings of commands that the config calls destructive into a search for what really runs them: a word
 * in a comment, in a text that is printed or looked for, or behind `--dry-run` destroys nothing.
 */
export function createDestructiveFinder(patterns: readonly string[]): DestructiveFinder {
  const hint = toHint(patterns.map(toName))
  if (hint === undefined) return { find: () => [], mayFind: () => false }
  const matchers = Map.groupBy(
    patterns.map(toName).map((pattern) => ({ pattern, match: toMatcher(pattern) })),
    ({ pattern }) => /^[^*\s]+(?=\s|$)/.exec(pattern)?.[0].toLowerCase() ?? '*',
  )
  const find = (text: string, depth: number): DestructiveCommand[] => {
    if (text.length > maxLength || !hint.test(text) || commentLine.test(text)) return []
    const commands = splitCommands(text)
    const found = commands.flatMap((command, index) => [
      ...findIn(command),
      ...(depth > 0 && runsTexts(command, commands[index + 1]) ? findInTexts(command, depth) : []),
    ])
    return [...new Map(found.map((command) => [command.offset, command])).values()]
  }
  const findIn = ({ words }: ShellCommand): DestructiveCommand[] => {
    for (const start of findStarts(words)) {
      const program = withoutFolder(words[start]?.text ?? '')
      // "Kill process 1234" is a sentence, or the output of something.
      if (/^[A-Z][a-z]+$/.test(program)) continue
      const texts = [program, ...words.slice(start + 1).map(({ text }) => text)]
      for (const { match } of [...(matchers.get(program.toLowerCase()) ?? []), ...(matchers.get('*') ?? [])]) {
        const length = match(texts)
        if (length === undefined || length === 0 || isHarmless(texts, length)) continue
        if (isTalker(program) && program !== 'git') continue
        const name = texts.slice(0, length).join(' ')
        return [{ name, words: texts, offset: words[start]?.offset ?? 0 }]
      }
    }
    return []
  }
  /** A text that is handed to a program, to a shell or a database perhaps. */
  const findInTexts = ({ words }: ShellCommand, depth: number): DestructiveCommand[] =>
    words
      .flatMap(({ quotes }) => quotes.filter(({ text }) => !json.test(text)))
      .flatMap(({ text, offset }) =>
        find(text, depth - 1).map((found) => ({ ...found, offset: found.offset + offset })),
      )
  return { find: (text) => find(text, 2), mayFind: (text) => hint.test(text) }
}

/** What is only printed runs if it is piped into something that runs it. */
function runsTexts({ words, isPiped }: ShellCommand, next: ShellCommand | undefined): boolean {
  const isRun = ({ words }: ShellCommand): boolean =>
    findStarts(words).some((at) => isInterpreter(words[at]?.text ?? ''))
  return isRun({ words, isPiped }) || (isPiped && next !== undefined && isRun(next))
}

/** Where a program lies does not count: `/opt/shop/bin/purge` is `purge`. */
const toName = (pattern: string): string => pattern.trim().replace(/^[^\s*]*\/(?=[^\s/])/, '')

const json = /^\s*[{[]\s*["'{[\]]/

/** Nobody types a line that long. */
const maxLength = 4000
const commentLine = /^\s*(?:#|\/\/|--\s|rem\s|::)/i
