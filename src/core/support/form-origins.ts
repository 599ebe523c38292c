import type { SupportTarget } from '../domain/support-target.ts'

/** Origins that forms are sent to, or that answer them with a redirect: what `form-action` of the page's policy lists. */
export function toFormOrigins(targets: readonly Pick<SupportTarget, 'formOrigins'>[]): string[] {
  return [...new Set(targets.flatMap(({ formOrigins }) => formOrigins))].sort()
}
