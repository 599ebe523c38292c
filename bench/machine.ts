import { cpus, loadavg, totalmem } from 'node:os'

export interface Machine {
  processor: string
  cores: number
  memoryBytes: number
  node: string
  /** Processes that wanted a core in the minute before; on an idle machine below one. */
  load: number
}

export function readMachine(): Machine {
  const processors = cpus()
  return {
    processor: processors[0]?.model.trim() ?? 'unknown processor',
    cores: processors.length,
    memoryBytes: totalmem(),
    node: process.versions.node,
    load: loadavg()[0] ?? 0,
  }
}
