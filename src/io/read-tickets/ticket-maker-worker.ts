import { parentPort, workerData } from 'node:worker_threads'
import { toTicket } from '../../core/tickets/to-ticket.ts'
import type { MakeTask } from './ticket-maker.ts'

const machinePatterns = workerData as readonly RegExp[]

parentPort?.on('message', ({ records, source }: MakeTask) =>
  parentPort?.postMessage(records.map((record) => toTicket(record, { source, machinePatterns }))),
)
