/** Works something out of an object once; several rules ask. It is forgotten with the object. */
export function rememberOf<K extends object, V>(find: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, V>()
  return (of) => {
    const found = known.get(of) ?? find(of)
    known.set(of, found)
    return found
  }
}
