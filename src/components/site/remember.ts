const known = new Map<string, Promise<string>>()

/**
 * The HTML of a part that many pages share, made once for each key: rendering the frame costs more than the articles.
 * The dev server makes it anew each time, since components change under it.
 */
export function remember(key: readonly unknown[], render: () => Promise<string>): Promise<string> {
  if (import.meta.env.DEV) return render()
  const text = JSON.stringify(key)
  const html = known.get(text) ?? render()
  known.set(text, html)
  return html
}
