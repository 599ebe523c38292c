/** Bump when this folder, the reader of front matter or `Reading` makes anything else of the same text: caches depend on it. */
export const compilerVersion = 26
