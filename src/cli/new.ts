import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { toWordings } from '../core/answers/answer-tests.ts'
import { type Draft, draftArticle, draftKinds } from '../core/coverage/draft-article.ts'
import { toEntryIds } from '../core/coverage/question.ts'
import type { Kind } from '../core/domain/article.ts'
import { findNearest } from '../core/text/nearest.ts'
import { toRouteSegment } from '../core/text/slug.ts'
import type { ReadResult } from '../io/read-corpus.ts'
import { type Command, type CommandOption, type Terminal, UsageError, type Values } from './command.ts'
import { placeOptions, toPlaces } from './places.ts'
import { Progress } from './progress.ts'
import { readRoot } from './read-root.ts'

const options = {
  ...placeOptions,
  topic: { type: 'string', value: 'NAME', help: 'Folder of its topic, such as login. Of an FAQ; default: none.' },
  lang: { type: 'string', value: 'TAG', help: 'Language to write it in. Default: the first of the site.' },
  gap: {
    type: 'string',
    value: 'ID',
    help: 'Question without an answer, by its id in questions.yaml or in --report: its wordings become aliases.',
  },
  report: {
    type: 'string',
    value: 'FILE',
    help: 'Report of coverage --json, where the question is not in questions.yaml.',
  },
} satisfies Record<string, CommandOption>

export const newArticle: Command = {
  name: 'new',
  summary:
    'Writes the beginning of an article: faq, runbook, tier or guide. It is a draft until "status" says otherwise.',
  argument: {
    value: 'KIND ["TITLE"]',
    help: 'What it is, and what it is called; with --gap, as people ask it most often.',
  },
  options,
  async run(values, terminal) {
    const [kind, ...words] = values['_'] as string[]
    if (!isKind(kind)) throw new UsageError(wordKind(kind))
    const places = toPlaces(values, terminal)
    const progress = new Progress({ ...terminal, writeError: terminal.isTty ? terminal.writeError : () => {} })
    const read = await readRoot(places, terminal, progress, { includeDrafts: true })
    progress.clear()
    const wordings = values['gap'] === undefined ? [] : findGap(String(values['gap']), read, values, terminal)
    const title = words.join(' ').trim() || (wordings[0] ?? '')
    if (title === '')
      throw new UsageError(
        `a ${kind} needs a title. Write it in quotes: npm run new -- ${kind} "How do I reset my password?"`,
      )
    const file = toFile(kind, title, read, values)
    const path = join(places.root, file)
    if (existsSync(path)) throw new UsageError(`${file} is there already. Give another title.`)
    mkdirSync(dirname(path), { recursive: true })
    const draft: Draft = {
      kind,
      title,
      aliases: wordings.filter((wording) => wording.toLowerCase() !== title.toLowerCase()),
    }
    writeFileSync(path, draftArticle(draft))
    terminal.write(`${file}\n`)
    return 0
  },
}

const isKind = (kind: string | undefined): kind is Kind => kind !== undefined && kind in draftKinds

function wordKind(kind: string | undefined): string {
  const kinds = Object.keys(draftKinds)
  if (kind === undefined) return `there is no kind. Name one of ${kinds.join(', ')}.`
  const nearest = findNearest(kind, kinds)
  return `"${kind}" is no kind of article. ${nearest === undefined ? `Name one of ${kinds.join(', ')}.` : `Did you mean "${nearest}"?`}`
}

/** The wordings of a question, of the register first and of a report then. @throws UsageError where neither has it */
function findGap(id: string, { questions }: ReadResult, { report }: Values, { cwd }: Terminal): string[] {
  const entries = questions.value ?? []
  const ids = toEntryIds(entries)
  const entry = entries[ids.indexOf(id)]
  if (entry !== undefined) return toWordings(entry).map((wording) => wording.split('\n')[0]?.trim() ?? '')
  const reported = report === undefined ? [] : readReport(resolve(cwd, String(report)), String(report))
  const found = reported.find((question) => question.id === id)
  if (found !== undefined) return found.wordings
  const nearest = findNearest(id, [...ids, ...reported.map((question) => question.id)])
  const where =
    report === undefined
      ? 'in questions.yaml. Name a report of coverage --json with --report'
      : `in questions.yaml or ${report}`
  throw new UsageError(
    `there is no question "${id}" ${where}.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
  )
}

function readReport(path: string, name: string): { id: string; wordings: string[] }[] {
  if (!existsSync(path))
    throw new UsageError(`--report ${name} does not exist. Write it with coverage --json --output ${name}.`)
  try {
    const { questions } = JSON.parse(readFileSync(path, 'utf8')) as { questions: { id: string; wordings: string[] }[] }
    if (
      questions.every(
        ({ id, wordings }) => typeof id === 'string' && wordings.every((wording) => typeof wording === 'string'),
      )
    )
      return questions
  } catch {
    // Said below.
  }
  throw new UsageError(`--report ${name} is no report of coverage --json.`)
}

function toFile(kind: Kind, title: string, { corpus, contentFolder }: ReadResult, { topic, lang }: Values): string {
  const tag = lang === undefined ? corpus.defaultLocale : String(lang).toLowerCase()
  const locale = corpus.locales.find((known) => known.tag === tag)
  if (locale === undefined)
    throw new UsageError(
      `--lang ${lang} is no language of this site. Name one of ${corpus.locales.map((known) => known.tag).join(', ')}.`,
    )
  const folders = [
    contentFolder,
    locale.folder,
    draftKinds[kind],
    ...(topic === undefined ? [] : [toRouteSegment(String(topic))]),
  ]
  return [
    ...folders.filter((folder) => folder !== ''),
    `${toRouteSegment(title)
      .slice(0, 80)
      .replace(/[-.]+$/, '')}.md`,
  ].join('/')
}
