import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createRandom } from '../corpus/random.ts'
import type { AnswerSet, AskedQuestion } from './answer-set.ts'
import { withTypo } from './typo.ts'

/**
 * A set of questions out of a folder of Markdown. Each page is asked for by headings and by opening sentences of its
 * sections, which are taken out of its text, so that the rest has to answer. Every fourth page is left out: what is
 * asked of it has no answer.
 */
export function toCrossCheck(folder: string): AnswerSet {
  const set: AnswerSet = { corpus: [], queries: [], answers: new Map(), uncovered: [] }
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.md$/.test(file) && !/^(?:readme|_index|toc|contributing)|release|changelog/i.test(basename(file)),
    )
    .sort()
    .map((file) => toPage(file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')))
    .filter(({ title, text }) => title !== '' && text.length > 200)
  for (const [number, { file, title, text, questions }] of pages.entries()) {
    const isCovered = number % 4 !== 3
    if (isCovered) set.corpus.push({ _id: file, title, text })
    for (const question of questions) {
      if (isCovered) set.answers.set(question._id, new Set([file]))
      ;(isCovered ? set.queries : set.uncovered).push(question)
    }
  }
  return set
}

/** The same set with a typing mistake in every question. */
export function withTypos(set: AnswerSet, seed: string): AnswerSet {
  const random = createRandom(seed)
  return { ...set, queries: set.queries.map((query) => ({ ...query, text: withTypo(query.text, random) })) }
}

/**
 * A set out of tickets sorted by intent, CSV with the columns `text` and `category`: an article an intent, titled and
 * written with a few of its tickets, and asked for with others. Every fourth intent has no article.
 */
export function toTicketCheck(csv: string, perArticle = 4, perIntent = 6): AnswerSet {
  const set: AnswerSet = { corpus: [], queries: [], answers: new Map(), uncovered: [] }
  const rows = csv
    .split('\n')
    .slice(1)
    .map((line) => /^(.*),([^,]+)$/.exec(line.trim()))
    .filter((match) => match !== null)
  const intents = Map.groupBy(rows, ([, , intent]) => intent ?? '')
  for (const [number, [intent, tickets]] of [...intents].entries()) {
    const texts = tickets.map(([, text = '']) => text.replace(/^"|"$/g, '').replaceAll('""', '"'))
    const isCovered = number % 4 !== 3
    const [title = '', ...others] = texts.slice(0, perArticle)
    if (isCovered) set.corpus.push({ _id: intent, title, text: [intent.replaceAll('_', ' '), ...others].join('\n') })
    for (const [index, text] of texts.slice(perArticle, perArticle + perIntent).entries()) {
      const question = { _id: `${intent}#${index}`, text }
      if (isCovered) set.answers.set(question._id, new Set([intent]))
      ;(isCovered ? set.queries : set.uncovered).push(question)
    }
  }
  return set
}

interface Page {
  file: string
  title: string
  text: string
  questions: AskedQuestion[]
}

const plain = (line: string): string =>
  line
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\{\{.*?\}\}|<[^>]*>|[`*]/g, '')
    .trim()

function toPage(file: string, markdown: string): Page {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(markdown)
  const lines = markdown.slice(front?.[0].length ?? 0).split('\n')
  let title = /^title:\s*["']?(.*?)["']?\s*$/m.exec(front?.[1] ?? '')?.[1] ?? ''
  const kept: string[] = []
  const questions: AskedQuestion[] = []
  const ask = (text: string): void => {
    if (questions.length < 4) questions.push({ _id: `${file}#${questions.length}`, text })
  }
  let isCode = false
  let isOpening = false
  for (const line of lines) {
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode
    const heading = isCode ? null : /^(#{1,6})\s+(.*?)\s*(?:\{#.*\})?$/.exec(line)
    if (heading !== null) {
      const text = plain(heading[2] ?? '')
      if (title === '') title = text
      else if (text.length >= 12 || (/\p{Script=Han}/u.test(text) && text.length >= 6)) ask(text)
      isOpening = true
      continue
    }
    const text = isCode ? line : plain(line)
    const sentence = isOpening && !isCode ? /^\p{L}[^。]{20,200}?(?:[.。](?:\s|$)|。)/u.exec(text)?.[0] : undefined
    if (sentence !== undefined) {
      ask(sentence.trim())
      kept.push(text.slice(sentence.length))
      isOpening = false
    } else kept.push(text)
  }
  return { file, title, text: kept.join('\n').trim(), questions }
}
