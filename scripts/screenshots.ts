import { runScript } from '../src/cli/run-script.ts'

await runScript(async () => (await import('../src/cli/screenshots.ts')).screenshots)
