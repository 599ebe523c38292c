import { fileURLToPath } from 'node:url'

/** The folder that holds `astro.config.mjs` and `src`: the product itself, whatever root it builds. Ends in a slash. */
export const productFolder = fileURLToPath(new URL('../../', import.meta.url))
