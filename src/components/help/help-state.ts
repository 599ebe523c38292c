/** What the visitor has done with an article that was shown. Grows only: who opened it has seen it. */
export type Verdict = 'shown' | 'opened' | 'rejected'

export interface SeenAnswer {
  href: string
  title: string
  topic: string
  verdict: Verdict
  /** Whether it was the best of what some search found: what the visitor asks about is in its topic. */
  isBest?: boolean
}

export type Step = 'write' | 'ask' | 'send' | 'solved'

/** Everything that the form knows of a visitor. Nothing of it leaves the page but by the visitor's click. */
export interface HelpState {
  step: Step
  subject: string
  details: string
  /** What was filled in besides, by name; an empty text is no answer. */
  facts: Readonly<Record<string, string>>
  /** Words that were looked up once typing had stopped, oldest first. */
  searched: readonly string[]
  answers: readonly SeenAnswer[]
  /** Secrets that the visitor lets stay, as they are written. */
  kept: readonly string[]
  /** Whether the ticket tells what was searched for and read here. */
  tellsHistory: boolean
}

export type HelpEvent =
  | { type: 'typed'; field: 'subject' | 'details'; text: string }
  | { type: 'filled'; facts: Readonly<Record<string, string>> }
  /** Typing has stopped, and this is what was found. */
  | { type: 'searched'; query: string; found: readonly Omit<SeenAnswer, 'verdict'>[] }
  | { type: 'opened' | 'rejected'; answer: Omit<SeenAnswer, 'verdict'> }
  | { type: 'secret-kept'; value: string }
  | { type: 'history-chosen'; isWanted: boolean }
  | { type: 'went-on'; to: 'ask' | 'send' }
  | { type: 'solved' }
  | { type: 'started-again' }

export const emptyState: HelpState = {
  step: 'write',
  subject: '',
  details: '',
  facts: {},
  searched: [],
  answers: [],
  kept: [],
  tellsHistory: true,
}

const mostSearches = 5
const order: readonly Step[] = ['write', 'ask', 'send']

export function reduceHelp(state: HelpState, event: HelpEvent): HelpState {
  switch (event.type) {
    case 'typed':
      return { ...state, [event.field]: event.text }
    case 'filled':
      return { ...state, facts: event.facts }
    case 'searched':
      return {
        ...state,
        searched: addSearch(state.searched, event.query),
        answers: event.found.reduce(
          (answers, one, at) => addAnswer(answers, { ...one, verdict: 'shown', ...(at === 0 ? { isBest: true } : {}) }),
          state.answers,
        ),
      }
    case 'opened':
    case 'rejected':
      return {
        ...state,
        answers: addAnswer(state.answers, { ...event.answer, verdict: 'shown' }).map((answer) =>
          answer.href === event.answer.href ? judge(answer, event.type) : answer,
        ),
      }
    case 'secret-kept':
      return { ...state, kept: [...new Set([...state.kept, event.value])] }
    case 'history-chosen':
      return { ...state, tellsHistory: event.isWanted }
    case 'went-on':
      // Nobody is sent back to a step that is done.
      return order.indexOf(event.to) > order.indexOf(state.step) ? { ...state, step: event.to } : state
    case 'solved':
      return { ...emptyState, step: 'solved' }
    case 'started-again':
      return emptyState
  }
}

/** What was typed on top of an earlier search replaces it. */
function addSearch(searched: readonly string[], query: string): string[] {
  const words = query.trim()
  if (words === '') return [...searched]
  const others = searched.filter((earlier) => !words.startsWith(earlier) && !earlier.startsWith(words))
  return [...others, words].slice(-mostSearches)
}

function addAnswer(answers: readonly SeenAnswer[], answer: SeenAnswer): readonly SeenAnswer[] {
  if (!answers.some(({ href }) => href === answer.href)) return [...answers, answer]
  return answers.map((one) => (one.href === answer.href && answer.isBest === true ? { ...one, isBest: true } : one))
}

/** Topics of what the visitor asks about, as far as the articles tell that were found or read. */
export function toTopics(answers: readonly SeenAnswer[]): string[] {
  return answers.filter(({ verdict, isBest }) => verdict !== 'shown' || isBest === true).map(({ topic }) => topic)
}

const judge = (answer: SeenAnswer, verdict: 'opened' | 'rejected'): SeenAnswer =>
  answer.verdict === 'rejected' ? answer : { ...answer, verdict }
