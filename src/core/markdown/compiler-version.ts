/** Bump when what this folder makes from the same text changes: caches depend on it. */
export const compilerVersion = 8
