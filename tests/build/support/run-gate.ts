import { build } from '../../../src/cli/build.ts'
import { runCommand } from '../../../src/cli/run-command.ts'
import type { BuildOptions, BuildResult } from './run-build.ts'

/** A build that ends before a page is rendered, in this process: a fifth of the time of one of its own. */
export async function runGate({
  root,
  out,
  args = [],
}: BuildOptions): Promise<Pick<BuildResult, 'code' | 'stdout' | 'stderr'>> {
  let [stdout, stderr] = ['', '']
  const code = await runCommand(build, ['--root', root, '--out', out, ...args], {
    cwd: root,
    isTty: false,
    isColored: false,
    write: (text) => {
      stdout += text
    },
    writeError: (text) => {
      stderr += text
    },
  })
  return { code, stdout, stderr }
}
