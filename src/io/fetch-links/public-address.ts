import ipaddr from 'ipaddr.js'

/** Ranges that ipaddr.js calls unicast, or that wrap another address, and that are nobody's public web server. */
const denied = [
  '168.63.129.16/32', // Azure's host agent
  '64:ff9b::/96', // NAT64
  '64:ff9b:1::/48', // NAT64, local use
  '2001::/32', // Teredo
  '2002::/16', // 6to4
].map((range) => ipaddr.parseCIDR(range))

/** All that is handed out for use on the public internet (IANA); `::/96`, `fec0::/10` and `5f00::/16` lie outside it. */
const globalIpv6 = ipaddr.IPv6.parseCIDR('2000::/3')

/** Whether an IP address is on the public internet. What is no address at all is not. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text) || text.includes('%')) return false
  const written = ipaddr.parse(text)
  const address = ipaddr.process(text)
  if (address.range() !== 'unicast') return false
  if (written instanceof ipaddr.IPv6 && address instanceof ipaddr.IPv6 && !address.match(globalIpv6)) return false
  return !denied.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits))
}
