import { expect, test } from 'vitest'
import type { TicketRecord } from '../../core/tickets/ticket-export.ts'
import { openTicketMaker } from './ticket-maker.ts'

const toRecord = (number: number): TicketRecord => ({
  id: `A-${number}`,
  subject: number % 7 === 0 ? '' : `${number % 2 === 0 ? 'Ours:' : ''} printer ${number} of jane.roe@corp.tld`,
  markup: 'plain',
  tags: ['print'],
})

test('threads make the same tickets as the thread that reads, in the same order', async () => {
  const records = Array.from({ length: 60 }, (_, number) => toRecord(number))
  const patterns = [/^Ours:/]
  const [here, there] = [openTicketMaker(patterns, 0), openTicketMaker(patterns, 2, 0)]
  try {
    const batches = [records.slice(0, 10), records.slice(10, 50), records.slice(50)]
    const make = async (maker: typeof here) => (await Promise.all(batches.map((one) => maker.make(one, 'x')))).flat()
    const made = await make(there)
    expect(made).toEqual(await make(here))
    expect(made.filter((ticket) => ticket === undefined)).toHaveLength(9)
    expect(made[2]).toMatchObject({ subject: 'Ours: printer 2 of [e-mail address]', isMachineMade: true })
  } finally {
    there.close()
  }
})

test('what is under way when a thread ends fails, and does not wait for ever', async () => {
  const maker = openTicketMaker([], 1, 0)
  const making = maker.make([toRecord(1)], 'x')
  maker.close()
  await expect(making).rejects.toThrow('a thread ended before its work was done')
})
