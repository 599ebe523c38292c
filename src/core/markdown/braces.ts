import type { Problem } from './problem.ts'

/**
 * The parser of MDX tries every way to read a tag in braces in a tag in braces: twenty levels take seconds, thirty take
 * hours. Twelve take milliseconds.
 */
const limit = 12

/**
 * Checks that an MDX text has few braces that may be the start of code: outside fenced blocks, not counting pairs that
 * hold nothing which could open or hide another brace. Such braces would be refused one by one after parsing.
 */
export function checkBraces(source: string): Problem | undefined {
  let open = 0
  let fence = ''
  let mayBeInTag = false
  for (const [index, line] of dropHarmless(source).split('\n').entries()) {
    const [, mark = ''] = /^ *(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? []
    if (fence !== '') {
      if (mark.startsWith(fence) && line.trim() === mark) fence = ''
      continue
    }
    // After a brace or in the middle of a tag, what looks like a fence may be code as well.
    if (mark !== '' && open === 0 && !mayBeInTag) {
      fence = mark
      continue
    }
    mayBeInTag = /<[^>]*$/.test(line) || (mayBeInTag && !/>\s*$/.test(line) && line.trim() !== '')
    open += line.split('{').length - 1
    if (open > limit) return toProblem(index + 1)
  }
  return undefined
}

/** `{x}`, `{"a": 1}`, `{{x}}`, a comment in braces: closed for sure, whatever stands around them. Lines stay where they are. */
function dropHarmless(source: string): string {
  const blank = (group: string): string => group.replace(/[^\n]/g, ' ')
  let text = source.replace(/\{\s*\/\*[^{}<>*]*\*\/\s*\}/g, blank)
  for (let pass = 0; pass < 3; pass++) {
    const next = text.replace(/\{(?:[^{}"'`/\\]|"[^"{}'`\\\n]*")*\}/g, blank)
    if (next === text) break
    text = next
  }
  return text
}

function toProblem(line: number): Problem {
  return {
    code: 'content/too-complex',
    severity: 'error',
    line,
    column: 1,
    message: `This text opens more than ${limit} braces outside code blocks.`,
    advice: 'Put code into fenced blocks, or rename the file to .md.',
  }
}
