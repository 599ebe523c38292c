/** FNV-1a over UTF-16 units with a finalizer (murmur3's), 32 bits: the same text and seed give the same number everywhere. */
export const hashText = (text: string, seed = 0): number => hashPart(text, 0, text.length, seed)

/** The same for a part of a text, which is not cut out for it. */
export function hashPart(text: string, start: number, end: number, seed: number): number {
  let value = 0x811c9dc5 ^ seed
  for (let index = start; index < end; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return mix(value)
}

/** A number that depends on two others and looks like chance, 32 bits. */
export const mixTwo = (a: number, b: number): number => mix(Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77))

/** 1 or −1: a Rademacher variable, as good as a Gaussian one to start a projection with. */
export const toSign = (hash: number): 1 | -1 => ((hash & 1) === 0 ? 1 : -1)

function mix(value: number): number {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
