import type { Article } from '../domain/article.ts'
import { addDays } from '../health/dates.ts'

/** Its last review is longer ago than its interval. */
export const isOverdue = (article: Article, today: string): boolean => (toDue(article) ?? today) < today

/** The day on which its review is due; undefined where none is planned. */
export function toDue({ reviewed, reviewInterval }: Article): string | undefined {
  return reviewed === undefined || reviewInterval === undefined ? undefined : addDays(reviewed, reviewInterval)
}
