import { expect, test } from 'vitest'
import { toTicketLines } from './ticket-lines.ts'

const ticket = `Hello team,

The shop is down after the upgrade

our shop does not answer any more.
2026-11-20T02:14:33.412Z ERROR [main] shop.go:31] no route to 10.0.0.7:443
Traceback (most recent call last):
  File "/opt/tools/cleanup.py", line 88, in <module>
    main()
> On Monday it worked.

Mit freundlichen Grüßen
Anna`

test('a ticket is what its writer wrote, and the messages of programs in it', () => {
  expect(toTicketLines(ticket).filter(({ text }) => text !== '')).toEqual([
    { text: 'The shop is down after the upgrade', isLog: false },
    { text: 'our shop does not answer any more.', isLog: false },
    { text: 'ERROR [main] no route to', isLog: true },
  ])
})

test('a line of a log that is all the question is looked up as it is', () => {
  expect(toTicketLines('ERROR [main] port 8080 is in use')).toEqual([
    { text: 'ERROR [main] port 8080 is in use', isLog: false },
  ])
})
