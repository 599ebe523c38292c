const prompt = '$ '

/** `<<EOF`, `<<-'END'`; not `<<< "a"`, whose text is on the line, nor the shift `1 << 3`. */
const textBelow = /(?<!<)<<(?!<)[-~]?\s*(["']?)([a-z_]\w*)\1/i

/**
 * What of a block of code is to be pasted into a shell: of a session that begins with a prompt, `$ `, the commands, with
 * the lines that a `\` continues and the text that a `<<` waits for. Any other code as it is.
 */
export function toCommands(code: string): string {
  if (!code.trimStart().startsWith(prompt)) return code
  const commands: string[] = []
  let isContinued = false
  let end: string | undefined
  for (const line of code.split('\n')) {
    const isCommand = line.trimStart().startsWith(prompt)
    if (!isCommand && !isContinued && end === undefined) continue
    const text = isCommand && end === undefined ? line.trimStart().slice(prompt.length) : line
    commands.push(text)
    if (end === undefined) end = textBelow.exec(text)?.[2]
    else if (text.trim() === end) end = undefined
    isContinued = text.endsWith('\\')
  }
  return commands.join('\n')
}
