import type { Problem } from './problem.ts'

/** More than any person writes, and less than what makes a parser or a browser suffer. */
const limits = { nesting: 100, footnotes: 2000, links: 5000, brackets: 500 }

/** Checks a text for constructs that parsers blow up on, before any parser sees it. Linear in the text's length. */
export function checkLimits(source: string): Problem[] {
  const problems: Problem[] = []
  const report = (line: number, message: string, advice: string): void => {
    problems.push({ code: 'content/too-complex', severity: 'error', line, column: 1, message, advice })
  }
  for (const [index, line] of source.split('\n').entries()) {
    const depth = countMarkers(line)
    if (depth > limits.nesting) {
      report(index + 1, `This line nests quotes or lists ${depth} deep; ${limits.nesting} is the limit.`, 'Nest less.')
      break
    }
    if (countBrackets(line) > limits.brackets) {
      report(
        index + 1,
        `This line opens more than ${limits.brackets} brackets.`,
        'Break it up, or put it into a code block.',
      )
      break
    }
  }
  const footnotes = source.split('[^').length - 1
  if (footnotes > limits.footnotes)
    report(1, `${footnotes} footnote references; ${limits.footnotes} is the limit.`, 'Split the article.')
  const links = source.split('](').length - 1
  if (links > limits.links) report(1, `${links} links; ${limits.links} is the limit.`, 'Split the article.')
  return problems
}

function countMarkers(line: string): number {
  const [markers = ''] = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line) ?? []
  return markers.replace(/[^>*+.)-]/g, '').length
}

function countBrackets(line: string): number {
  if (line.length < limits.brackets) return 0
  return line.replace(/[^[<*_`]/g, '').length - (/^[\s*_`-]*$/.test(line) ? line.length : 0)
}
