import { spawn } from 'node:child_process'
import { once } from 'node:events'

export type ToolResult = { type: 'done' } | { type: 'missing' } | { type: 'failed'; code: number | null; said: string }

/** Of what a program says, as much as a message can hold. */
const mostKept = 4000

/** Runs a program with its own arguments, no shell between; keeps the end of what it says on its error output. */
export async function runTool(
  command: string,
  args: readonly string[],
  env: Record<string, string | undefined>,
): Promise<ToolResult> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (data) => {
    said = (said + data).slice(-mostKept)
  })
  try {
    const [code] = (await once(child, 'close')) as [number | null]
    return code === 0 ? { type: 'done' } : { type: 'failed', code, said: said.trim() }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { type: 'missing' }
    throw error
  }
}
