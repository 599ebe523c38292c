import type { Article } from '../domain/article.ts'
import { addDays, weekOf } from './dates.ts'

export interface PlannedReview {
  article: Article
  /** The day on which the review is due; `undefined` where there never was one. */
  due: string | undefined
}

export interface ReviewWeek {
  /** Its Monday. */
  monday: string
  reviews: PlannedReview[]
}

/**
 * Spreads the reviews of all articles that have an interval over weeks, so that none has more than `perWeek`: each in
 * the last week with room that is not after its due date, else, where it is late already, in the first week with room.
 */
export function planReviews(articles: readonly Article[], today: string, perWeek: number): ReviewWeek[] {
  const planned = articles.flatMap((article): PlannedReview[] => {
    const { reviewed, reviewInterval } = article
    if (reviewInterval === undefined || (reviewed === undefined && article.isIndex)) return []
    return [{ article, due: reviewed === undefined ? undefined : addDays(reviewed, reviewInterval) }]
  })
  planned.sort((a, b) => compare(a.due ?? '', b.due ?? '') || compare(a.article.file, b.article.file))
  const now = weekOf(today)
  const weeks = new Map<string, PlannedReview[]>()
  const hasRoom = (monday: string): boolean => (weeks.get(monday)?.length ?? 0) < perWeek
  for (const review of planned) {
    const wanted = review.due === undefined || review.due < today ? now : weekOf(review.due)
    let monday = wanted
    while (monday > now && !hasRoom(monday)) monday = addDays(monday, -7)
    if (!hasRoom(monday)) monday = wanted
    while (!hasRoom(monday)) monday = addDays(monday, 7)
    weeks.set(monday, [...(weeks.get(monday) ?? []), review])
  }
  return [...weeks].map(([monday, reviews]) => ({ monday, reviews })).sort((a, b) => compare(a.monday, b.monday))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
