import { expect, test } from 'vitest'
import { toNameParts } from './name-parts.ts'

test.each<[string, string[]]>([
  ['StorageQuotaUtilizationThresholdReached', ['Storage', 'Quota', 'Utilization', 'Threshold', 'Reached']],
  ['OVNKubernetesController', ['OVN', 'Kubernetes', 'Controller']],
  ['node_filesystem_free_bytes', ['node_', 'filesystem_', 'free_', 'bytes']],
  ['prometheus.io/scrape-interval', ['prometheus.', 'io/', 'scrape-interval']],
  ['How do I reset my password?', ['How do I reset my password?']],
  ['iPhone and GitHub', ['iPhone and GitHub']],
  ['The alert KubeletPodStartUpHigh', ['The ', 'alert ', 'Kubelet', 'Pod', 'Start', 'Up', 'High']],
  ['版本发布历史与说明版本发布历史与说明', ['版本发布历史与说明版本发布历史与说明']],
  ['', ['']],
])('%s may go on in the next line between its words', (text, parts) => {
  expect(toNameParts(text)).toEqual(parts)
  expect(parts.join('')).toBe(text)
})
