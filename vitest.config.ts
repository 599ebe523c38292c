import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // A browser takes its time to close, too.
    hookTimeout: 60_000,
    // A busy machine may hold up a browser or a build for a moment; what fails twice fails.
    retry: 1,
    // What a browser shows in a moment takes longer while other builds run.
    expect: { poll: { timeout: 10_000 } },
    // Browser and build tests share two cores; one file at a time keeps them steady.
    maxWorkers: 2,
    projects: [
      // Pure for the most part: loading every module anew for every file would take longer than the tests.
      { extends: true, test: { name: 'units', include: ['src/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/**/*.test.ts', 'bench/**/*.test.ts'],
          globalSetup: ['tests/browser/support/shared-folder.ts'],
        },
      },
    ],
  },
})
