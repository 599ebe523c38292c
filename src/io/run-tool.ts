import { spawn } from 'node:child_process'
import { once } from 'node:events'

export type ToolResult =
  | { type: 'done'; output: string }
  | { type: 'missing' }
  | { type: 'failed'; code: number | null; said: string }

/** Of what a program says, as much as a message can hold. */
const mostKept = 4000

/** Runs a program with its own arguments, no shell between; keeps the end of what it writes and of what it says. */
export async function runTool(
  command: string,
  args: readonly string[],
  env: Record<string, string | undefined>,
): Promise<ToolResult> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let said = ''
  child.stdout.on('data', (data) => {
    output = (output + data).slice(-mostKept)
  })
  child.stderr.on('data', (data) => {
    said = (said + data).slice(-mostKept)
  })
  try {
    const [code] = (await once(child, 'close')) as [number | null]
    return code === 0 ? { type: 'done', output } : { type: 'failed', code, said: said.trim() }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { type: 'missing' }
    throw error
  }
}
