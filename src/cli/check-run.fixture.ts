import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { check } from './check.ts'
import type { ExitCode } from './command.ts'
import { runCommand } from './run-command.ts'

/** A folder with these files, that goes away with `remove`. */
export function createRoot(files: Record<string, string>): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'tierzero-check-'))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }
}

/** Runs `check` over a root as a process would: exit code, standard output, standard error without the folder's name. */
export async function runCheck(root: string, ...argv: string[]): Promise<[ExitCode, string, string]> {
  let out = ''
  let error = ''
  const args = ['--root', root, '--out', join(root, 'dist'), '--today', '2026-03-15', ...argv]
  const exitCode = await runCommand(check, args, {
    cwd: root,
    isTty: false,
    isColored: false,
    write: (words) => {
      out += words
    },
    writeError: (words) => {
      error += words
    },
  })
  return [exitCode, out, error.replaceAll(root, 'ROOT')]
}
