import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'

/** Replaces a file's text in one step, keeping its permissions: whoever reads it sees the old or the new, never half. */
export function replaceFile(path: string, text: string): void {
  const real = realpathSync(path)
  const fresh = `${real}.tierzero-new`
  try {
    writeFileSync(fresh, text, { mode: statSync(real).mode })
    renameSync(fresh, real)
  } finally {
    rmSync(fresh, { force: true })
  }
}
