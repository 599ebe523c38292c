import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFrame, isLog, toMessage } from './log-lines.ts'

test.each([
  'at com.example.shop.Main.main(Main.java:17)',
  'at java.base/sun.nio.ch.Net.connect0(Native Method)',
  'at async /srv/app/index.js:14:22',
  'File "/opt/tools/cleanup.py", line 88, in <module>',
  'Traceback (most recent call last):',
  '... 23 more',
  'goroutine 1 [running]:',
  'github.com/acme/tool/cmd/app/backup.(*Manager).perform(0xc0004f2000, 0xc0006d6000)',
  '/go/src/github.com/acme/tool/manager.go:214 +0x1a5',
  "from /usr/lib/ruby/shop.rb:31:in `charge'",
  '#3 0x00007f2a in main () at shop.c:12',
])('%j is of a stack trace', (line) => {
  expect(isFrame(line)).toBe(true)
})

test.each([
  'At the office (the new one), nothing prints',
  'I opened the file "a.txt", line 3 is wrong',
  '#3 of the list does not load',
])('%j is not', (line) => {
  expect(isFrame(line)).toBe(false)
})

test.each([
  '2026-11-20T02:14:33.412Z WARN [kubelet] eviction',
  '[2026-11-18 09:01:11] + npm ci',
  'Nov 20 02:14:33 web1 sshd[812]: refused',
  'E1120 03:11:52.123456 1 backup_manager.go:214] failed',
  'npm ERR! code EUSAGE',
  'Caused by: java.net.ConnectException: Connection refused',
  "TypeError: Cannot read properties of undefined (reading 'length')",
  'Error from server: {"level":"error","msg":"no route"}',
  'host=web1 status=500',
  'NAME      READY   STATUS    RESTARTS',
  '10.0.143.22 - - [20/Nov/2026:02:14:33 +0000] "GET /api HTTP/1.1" 502 157',
  '$ kubectl get pods',
])('a program wrote %j', (line) => {
  expect(isLog(line)).toBe(true)
})

test.each([
  'The error says that there is no route to the host.',
  'Since 9:15 nothing works, and the status is 500.',
  'I set timeout=30 and it helped.',
  '- first I pressed the button',
  'Error while I save',
])('a person wrote %j', (line) => {
  expect(isLog(line)).toBe(false)
})

test.each([
  ['image_gc_manager.go:310] Disk usage is over the threshold', 'Disk usage is over the threshold'],
  ['java.net.ConnectException: Connection refused', 'ConnectException: Connection refused'],
  ['shop-api-6d9c7f8b5c-x2v4q 0/1 CrashLoopBackOff 37 3h12m', 'shop-api 0/1 CrashLoopBackOff'],
  ['connect to 10.0.143.22:9100 failed after 1.52s', 'connect to failed after'],
  ['open /home/jenkins/.npm/_logs/debug.log: no such file', 'open : no such file'],
  ['trace_id=4bf92f3577b34da6a3ce929d0e0e4736 user=anna', 'trace_id user anna'],
  ['exit status ERR_8001 in v1.5.3', 'exit status ERR_8001 in v1.5.3'],
])('of %j, what does not differ each time is %j', (line, message) => {
  expect(toMessage(line)).toBe(message)
})

test('no line makes it slow', () => {
  const before = performance.now()
  for (const line of ['a-'.repeat(2000), 'a.'.repeat(2000), '/a'.repeat(2000), '1.'.repeat(2000), 'A '.repeat(2000)]) {
    isFrame(line)
    isLog(line)
    toMessage(line)
  }
  expect(performance.now() - before).toBeLessThan(200)
})

test('a message is never longer than its line, whatever it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (line) => toMessage(line).length <= line.length))
})
