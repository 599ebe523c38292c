/**
 * How long to wait before try number `next` (2, 3 …), in milliseconds: doubling, and up to a quarter more by chance, so
 * that addresses that failed together do not come back together.
 *
 * @param chance 0 up to 1
 * @param first milliseconds before the second try
 */
export function toDelay(next: number, chance: number, first: number): number {
  return Math.round(first * 2 ** (next - 2) * (1 + chance / 4))
}
