import { expect, test } from 'vitest'
import { strike } from './strike.fixture.ts'

test.each([
  // Numbers that a version has, too: what stands around them tells.
  ['login from 3.120.5.77 failed', 'login from ▮ failed'],
  ['ping -c 3 5.9.31.2', 'ping -c 3 ▮'],
  ['ssh ann@3.120.5.77', 'ssh ann@▮'],
  ['host=5.9.31.2 db', 'host=▮ db'],
  ['"client_ip": "5.9.31.2"', '"client_ip": "▮"'],
  ['5.9.31.2:443 and 5.9.31.2/24', '▮:443 and ▮/24'],
  ['http://5.9.31.2/login', 'http://▮/login'],
  ['My IP address is 23.10.4.9.', 'My IP address is ▮.'],
  ['IP：5.9.31.2', 'IP：▮'],
  ['ip:93.184.216.34 and host:5.9.31.2', 'ip:▮ and host:▮'],
  ['connected to 3.120.5.77, zip 3.120.5.77', 'connected to ▮, zip 3.120.5.77'],
  ['moved from 3.120.5.77 to 4.18.0.2; app@23.10.4.9', 'moved from 3.120.5.77 to 4.18.0.2; app@23.10.4.9'],
  ['Reply from 5.9.31.2: bytes=32', 'Reply from ▮: bytes=32'],
  ['::ffff:3.120.5.77, X-Forwarded-For: 5.9.31.2, src=5.9.31.2', '::ffff:▮, X-Forwarded-For: ▮, src=▮'],
  ['client 3.120.5.77 denied, server at 3.120.5.77', 'client ▮ denied, server at ▮'],
  ['upgrade from 3.120.5.77 to 4.18.0.2', 'upgrade from 3.120.5.77 to 4.18.0.2'],
  [
    'version 5.9.31.2, v5.9.31.2, Oracle 19.3.0.0, Acme 5.9.31.2',
    'version 5.9.31.2, v5.9.31.2, Oracle 19.3.0.0, Acme 5.9.31.2',
  ],
  ['since release 3.120.5.77/64', 'since release 3.120.5.77/64'],
  ['ping 10.0.0.7, 127.0.0.1, 1.1.1.1 and 1.2.3.4', 'ping 10.0.0.7, 127.0.0.1, 1.1.1.1 and 1.2.3.4'],
  ['host 192.168.1.7 from 172.16.0.3', 'host 192.168.1.7 from 172.16.0.3'],
  ['MAC 9c3a.af12.7be4', 'MAC ▮'],
  [
    'aabb.ccdd.eeff, 1234.5678.9012, 0000.5e00.0000, a9c3a.af12.7be4',
    'aabb.ccdd.eeff, 1234.5678.9012, 0000.5e00.0000, a9c3a.af12.7be4',
  ],
  ['IMEI: 356938035643809', 'IMEI: ▮'],
  ['imei 1 is 013803003656412', 'imei 1 is ▮'],
  ['35-693803-564380-9', '▮'],
  ['860123045678900 is a trace', '▮ is a trace'],
  // Luhn's digit is wrong; no body of phones; what manuals show.
  [
    'IMEI 356938035643808, id 123456789012347, 490154203237518',
    'IMEI 356938035643808, id 123456789012347, 490154203237518',
  ],
])('%j becomes %j', (text, left) => {
  expect(strike(text, 'personal')).toBe(left)
})
