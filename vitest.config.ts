import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'bench/*.test.ts'],
    testTimeout: 30_000,
    // A busy machine may hold up a browser or a build for a moment; what fails twice fails.
    retry: 1,
    // What a browser shows in a moment takes longer while other builds run.
    expect: { poll: { timeout: 10_000 } },
    globalSetup: ['tests/browser/support/shared-folder.ts'],
    // Browser and build tests share two cores; one file at a time keeps them steady.
    maxWorkers: 2,
  },
})
