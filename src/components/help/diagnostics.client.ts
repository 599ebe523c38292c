import type { SupportForm } from '../../views/support-form.ts'

/** Shows the questions that fit the product and the topics; what was filled in stays in sight. */
export function showDiagnostics(
  root: ParentNode,
  diagnostics: SupportForm['diagnostics'],
  product: string,
  topics: ReadonlySet<string>,
): void {
  for (const [at, { products, topics: some }] of diagnostics.entries()) {
    const group = root.querySelector<HTMLElement>(`[data-diagnostics="${at}"]`)
    if (group === null) continue
    const fits = (products?.includes(product) ?? true) && (some?.some((topic) => topics.has(topic)) ?? true)
    const isFilled = [...group.querySelectorAll('textarea')].some(({ value }) => value !== '')
    group.hidden = !fits && !isFilled
  }
}
