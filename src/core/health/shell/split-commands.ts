export interface ShellWord {
  /** Without quotes and backslashes. */
  text: string
  /** Where it begins in the text that was split, from 0. */
  offset: number
  /** The parts of it that stand in quotes. */
  quotes: { text: string; offset: number }[]
}

/** One program and its arguments. */
export interface ShellCommand {
  words: ShellWord[]
  /** Its output goes into the next one. */
  isPiped: boolean
}

/**
 * Splits what is typed into a shell, one line with its continuations, into commands. Written for runbooks, not scripts:
 * a prompt is left out, `<pod name>` is text and no redirect, an open quote ends with the line. Commands in `$(…)`,
 * `(…)` and backticks stand beside the one that they are in; comments are gone.
 */
export function splitCommands(line: string, base = 0): ShellCommand[] {
  const commands: ShellCommand[] = []
  let words: ShellWord[] = []
  let word: ShellWord | undefined
  const endWord = (): void => {
    if (word !== undefined) words.push(word)
    word = undefined
  }
  const endCommand = (isPiped = false): void => {
    endWord()
    if (words.length > 0) commands.push({ words, isPiped })
    words = []
  }
  const add = (text: string, at: number): ShellWord => {
    word ??= { text: '', offset: base + at, quotes: [] }
    word.text += text
    return word
  }
  for (let at = prompt.exec(line)?.[0].length ?? 0; at < line.length; at++) {
    const character = line[at] as string
    const next = line[at + 1]
    if (character === '\\') {
      at += 1
      if (next === '\n') endWord()
      else if (next !== undefined) add(next, at - 1)
    } else if (character === "'" || character === '"') {
      const end = findQuote(line, at)
      const text = line.slice(at + 1, end)
      add(text, at).quotes.push({ text, offset: base + at + 1 })
      // What a shell runs inside of double quotes.
      if (character === '"')
        for (const inner of findSubstitutions(text))
          commands.push(...splitCommands(inner.text, base + at + 1 + inner.at))
      at = end
    } else if (/\s/.test(character)) endWord()
    else if (character === '#' && word === undefined) {
      const end = line.indexOf('\n', at)
      at = end === -1 ? line.length : end
    } else if (character === '&' && (next === '>' || line[at - 1] === '>')) add(character, at)
    else if (character === '$' && next === '{') {
      const end = line.indexOf('}', at)
      add(line.slice(at, end === -1 ? line.length : end + 1), at)
      at = end === -1 ? line.length : end
    } else if (character === '|' && next !== '|') endCommand(line[at - 1] !== '|')
    else if (';|&()`'.includes(character)) endCommand()
    else add(character, at)
  }
  endCommand()
  return commands
}

/** `$ `, `% `, `> `, `root@host:~# `, `PS C:\> `, `mysql> `: what stands before what is typed. */
const prompt = /^\s*(?:[$%>]\s+|\[[^\]\n]{1,60}\]\s?[$#]\s+|\S{1,60}[$#]\s+|(?:PS )?[\w:.\\/-]{1,40}>\s+)/

function findQuote(line: string, start: number): number {
  const quote = line[start] as string
  for (let at = start + 1; at < line.length; at++) {
    if (line[at] === '\\' && quote === '"') at += 1
    else if (line[at] === quote) return at
  }
  return line.length
}

const findSubstitutions = (text: string): { text: string; at: number }[] =>
  [...text.matchAll(/(\$\(|`)([^()`]*)/g)].map(({ 1: opening = '', 2: inner = '', index }) => ({
    text: inner,
    at: index + opening.length,
  }))
