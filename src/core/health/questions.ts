import type { Article } from '../domain/article.ts'
import { rememberOf } from './remember-of.ts'

/** One way in which readers ask for an article: its title or one of its aliases. */
export interface Question {
  article: Article
  text: string
  /** Front matter key path; empty for the title. */
  keys: (string | number)[]
}

function toQuestions(article: Article): Question[] {
  const aliases = article.aliases.map((text, index): Question => ({ article, text, keys: ['aliases', index] }))
  return [{ article, text: article.title, keys: ['title'] }, ...aliases]
}

/**
 * What is asked of a site: by its FAQs, in every wording, and by other articles where their words are those of a question.
 * Titles such as "Configuration" are told apart by where they stand.
 */
export const toAsked = rememberOf((articles: readonly Article[]): Question[] =>
  articles
    .filter(({ isIndex }) => !isIndex)
    .flatMap((article) =>
      article.kind === 'faq' ? toQuestions(article) : toQuestions(article).filter(({ text }) => isAsked(text)),
    ),
)

const isAsked = (text: string): boolean =>
  /[?？]\s*$|^(?:how|why|what|when|where|which|who|can|do|does|is|are|should)\s\S+\s\S|^(?:如何|怎么|怎样|为什么|为何|什么|是否|能否)/i.test(
    text,
  )

/**
 * A question as its words, without case, accents, punctuation and the words that questions are made of; sorted, unless
 * a word such as "from" says that their order matters. What sets questions apart, such as "why" and "where", stays.
 */
export function toWordKey(text: string): string {
  const words = toWords(text)
  return words.some((word) => directions.has(word)) ? words.join(' ') : [...new Set(words)].sort().join(' ')
}

/** A question with nothing but case, accents, punctuation and white space taken away: the same words in the same order. */
export function toSameKey(text: string): string {
  return fold(text).join(' ')
}

function toWords(text: string): string[] {
  return fold(text)
    .flatMap(segment)
    .filter((word) => !small.has(word))
    .map(stem)
}

/** The words of a run without spaces, as the dictionary of the language has them. */
function segment(run: string): string[] {
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run)) return [run]
  return [...chinese.segment(run)].map(({ segment }) => segment)
}

const chinese = new Intl.Segmenter('zh', { granularity: 'word' })

function fold(text: string): string[] {
  // Most questions are plain, and there are three an article.
  if (/^[ -~]*$/.test(text))
    return (
      text
        .toLowerCase()
        .replaceAll("'", '')
        .match(/[a-z\d_+#]+/g) ?? []
    )
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
  return plain.replace(/['’]/g, '').match(/[\p{L}\p{N}_+#]+/gu) ?? []
}

/** Plural and tense only: a stemmer that does more takes different questions for the same. */
const stem = (word: string): string =>
  /^[a-z]{5,}$/.test(word) ? word.replace(/([^aeiouls])\1(?:ing|ed)$|(?:ies|ing|ed|es|s)$/, '$1') : word

const small = new Set(
  'a an the is are am was be do does did i my me we our you your it its to of in on at for with and or can could should how what which will would if this that there by as s 的 了 吗 呢 吧 啊 么 着 得 地 我 我的 我们 你 你的 您的 一下 你们 您 请 请问 如何 怎么 怎样 怎么样 怎么办 办 怎 样 什么 可以 能 能够 能否 能不能 可否 是否 是 会 要 想 想要 需要 该 应该 在 里 中 上 把 将 对 一个 个 这 那 有 才 才能 才会 就 去 来 进行 做'.split(
    ' ',
  ),
)

/** From A to B is not from B to A. */
const directions = new Set([
  'from',
  'into',
  'before',
  'after',
  'instead',
  'than',
  'versus',
  'vs',
  '从',
  '到',
  '由',
  '给',
  '之前',
  '之后',
])
