/** Whether tests are to be sure, or, as usual, quick enough for every change. */
export const isLong = process.env['LONG_TESTS'] !== undefined

/** How often a test goes through chance: enough for every change, or, with `LONG_TESTS=1`, enough to be sure. */
export const rounds = (usual: number, long: number): number => (isLong ? long : usual)
