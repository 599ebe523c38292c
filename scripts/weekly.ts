import { runScript } from '../src/cli/run-script.ts'

await runScript(async () => (await import('../src/cli/weekly.ts')).weekly)
