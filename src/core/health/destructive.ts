/**
 * Compiles the beginnings of commands that the config calls destructive into one test for a line of a shell: at its
 * start, behind a prompt, `sudo`, a pipe or a quote. A `*` stands for up to eight words.
 *
 * @returns the command as far as it was recognised, or `undefined`
 */
export function createFindDestructive(commands: readonly string[]): (line: string) => string | undefined {
  const patterns = commands.map((command) => {
    const words = command
      .trim()
      .split(/\s+/)
      .map((word) => (word === '*' ? any : `${escapePattern(word)}\\s+`))
    return words.join('').replace(/\\s\+$/, '')
  })
  if (patterns.length === 0) return () => undefined
  const pattern = new RegExp(`${start}(${patterns.join('|')})(?=[\\s;'"\`]|$)`, 'i')
  return (line) => {
    if (line.length > 2000 || /^\s*(?:#|\/\/|--\s)/.test(line)) return undefined
    return pattern.exec(line)?.[1]?.replace(/\s+/g, ' ')
  }
}

/** Where a command may begin: the line, a prompt, a separator, a quote, or what runs another command. */
const start =
  '(?:^\\s*(?:[$>%]\\s+|\\S{1,60}[$#]\\s+)?|[|;&({]\\s*|["\'`]\\s*|\\bsudo\\s+(?:-\\S+\\s+(?:[\\w-]+\\s+)?){0,3}|\\bxargs\\s+(?:-\\S+\\s+){0,5}|-exec\\s+|\\s--\\s+)'
const any = '(?:[^\\s|;&]+\\s+){0,8}?'
const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
