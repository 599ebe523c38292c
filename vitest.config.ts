import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'bench/*.test.ts'],
    testTimeout: 30_000,
    // Browser and build tests share two cores; one file at a time keeps them steady.
    maxWorkers: 2,
  },
})
