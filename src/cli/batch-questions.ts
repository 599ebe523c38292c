import { existsSync, readFileSync } from 'node:fs'
import { UsageError } from './command.ts'

export interface BatchQuestion {
  id: string | number
  text: string
  lang?: string
}

/**
 * The questions of a file, one a line.
 *
 * @param name as the person typed the path
 * @throws UsageError for a file that cannot be read, or with lines that are no questions
 */
export function readQuestions(path: string, name: string): BatchQuestion[] {
  const questions: BatchQuestion[] = []
  const wrong: string[] = []
  const text = readText(path, name).replace(/^\uFEFF/, '')
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const question = parseQuestion(line)
    if (typeof question === 'string') wrong.push(`line ${index + 1} ${question}`)
    else questions.push(question)
  }
  if (wrong.length === 0) return questions
  const more = wrong.length > shown ? ` and ${wrong.length - shown} more` : ''
  throw new UsageError(
    `--batch ${name}: ${wrong.slice(0, shown).join(', ')}${more}. A line is {"id": …, "text": "…"}, with "lang": "…" where it is known.`,
  )
}

const shown = 5

function readText(path: string, name: string): string {
  if (!existsSync(path)) throw new UsageError(`--batch ${name} does not exist.`)
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? '']
    if (reason === undefined) throw error
    throw new UsageError(`--batch ${name} cannot be read: ${reason}`)
  }
}

const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder. Name a file in it.',
  EACCES: 'permission denied. Allow it, or name another file.',
  EPERM: 'permission denied. Allow it, or name another file.',
  ERR_STRING_TOO_LONG: 'it is larger than half a gigabyte. Split it.',
}

/** The question of a line, or what the line lacks. */
function parseQuestion(line: string): BatchQuestion | string {
  const value = parseJson(line)
  if (value === undefined) return 'is no JSON'
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is no object'
  const { id, text, body, lang } = value as Record<string, unknown>
  if (typeof id !== 'string' && typeof id !== 'number') return 'has no "id"'
  if (typeof text !== 'string') return 'has no "text" in quotes'
  return {
    id,
    text: typeof body === 'string' ? `${text}\n${body}` : text,
    ...(typeof lang === 'string' ? { lang } : {}),
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
