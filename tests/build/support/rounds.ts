/** How often a test goes through chance: enough for every change, or, with `LONG_TESTS=1`, enough to be sure. */
export function rounds(usual: number, long: number): number {
  return process.env['LONG_TESTS'] === undefined ? usual : long
}
