/** More than the words or the names of most sites, and a few megabytes. */
const most = 20_000

/** The same function, which keeps what it made of a text that it is asked for again and again. What it makes must not be changed. */
export function remember<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>()
  return (text) => {
    const known = made.get(text)
    if (known !== undefined) return known
    if (made.size >= most) made.clear()
    const fresh = make(text)
    made.set(text, fresh)
    return fresh
  }
}
