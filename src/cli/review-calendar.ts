import { toSafeText } from '../adapters/reporters/terminal.ts'
import type { ReviewWeek } from '../core/health/plan-reviews.ts'

type CodeOwnersOf = (file: string) => readonly string[]

/** The calendar of reviews for programs: weeks by their Monday, articles by file, the day on which each is due. */
export function formatCalendarJson(weeks: readonly ReviewWeek[], today: string, codeOwnersOf: CodeOwnersOf): string {
  const calendar = weeks.map(({ monday, reviews }) => ({
    monday,
    reviews: reviews.map(({ article: { file, title, owner }, due }) => ({
      file,
      title,
      due: due ?? null,
      isLate: due === undefined || due < today,
      owners: owner === undefined ? codeOwnersOf(file) : [owner],
    })),
  }))
  return `${JSON.stringify({ version: 1, today, weeks: calendar }, null, 2)}\n`
}

/** The calendar of reviews as text: a line for each week, a line for each article below it. */
export function formatCalendar(weeks: readonly ReviewWeek[], today: string, codeOwnersOf: CodeOwnersOf): string {
  if (weeks.length === 0) return 'No article has a review interval. Set "reviewInterval" in kb.config.ts.\n'
  return weeks
    .map(({ monday, reviews }) => {
      const lines = reviews.map(({ article, due }) => {
        const when = due === undefined ? 'never reviewed' : due < today ? `due ${due}, late` : `due ${due}`
        const owner = article.owner ?? codeOwnersOf(article.file).join(' ')
        return `  ${toSafeText(article.file)}  ${when}${owner ? `  ${toSafeText(owner)}` : ''}\n`
      })
      return `week of ${monday}: ${reviews.length} ${reviews.length === 1 ? 'article' : 'articles'}\n${lines.join('')}`
    })
    .join('\n')
}
