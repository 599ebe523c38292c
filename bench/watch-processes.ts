import { hasProcessTable, readProcessTree, readProportionalMemory } from './process-tree.ts'

/** In bytes, over all processes at one moment; `resident` counts shared pages once for each process. */
export type PeakMemory = { type: 'measured'; bytes: number; resident: number } | { type: 'unavailable'; reason: string }

export interface Watched {
  peakMemory: PeakMemory
  /** Of every process as last seen, so a little less than it used; 0 where processes cannot be looked at. */
  cpuSeconds: number
}

const sampleMilliseconds = 100
/** Proportional memory is dear to read, so only a resident sum this much above the last peak is worth it. */
const noticeableGrowth = 1.02

/** Watches a process and its descendants from now until `stop`. */
export function watchProcesses(pid: number): { stop(): Watched } {
  if (!hasProcessTable()) {
    const peakMemory = { type: 'unavailable', reason: 'needs Linux, which has /proc' } as const
    return { stop: () => ({ peakMemory, cpuSeconds: 0 }) }
  }
  let bytes = 0
  let resident = 0
  let looked = 0
  const cpuSeconds = new Map<number, number>()
  const sample = () => {
    const tree = readProcessTree(pid)
    for (const process of tree) cpuSeconds.set(process.pid, process.cpuSeconds)
    const sum = tree.reduce((total, process) => total + process.resident, 0)
    resident = Math.max(resident, sum)
    if (sum < looked * noticeableGrowth) return
    looked = sum
    const proportional = tree.reduce((total, process) => total + readProportionalMemory(process.pid), 0)
    bytes = Math.max(bytes, proportional)
  }
  const timer = setInterval(sample, sampleMilliseconds)
  return {
    stop: () => {
      clearInterval(timer)
      const used = [...cpuSeconds.values()].reduce((total, seconds) => total + seconds, 0)
      return { peakMemory: { type: 'measured', bytes, resident }, cpuSeconds: used }
    },
  }
}
