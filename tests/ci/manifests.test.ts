import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

interface Container {
  securityContext: object
  ports: { name: string; containerPort: number }[]
  readinessProbe: { httpGet: { path: string; port: string } }
  livenessProbe: { httpGet: { path: string; port: string } }
  resources: { limits: object; requests: object }
}

interface Deployment {
  replicas: number
  strategy: { type: string; rollingUpdate: object }
  template: { spec: { automountServiceAccountToken: boolean; securityContext: object; containers: Container[] } }
}

const read = (name: string): Record<string, unknown> => parse(readFileSync(join('deploy/kubernetes', name), 'utf8'))

test('the manifests for Kubernetes belong together, and run without rights and without writing', () => {
  const kustomization = read('kustomization.yaml') as unknown as { resources: string[] }
  const files = readdirSync('deploy/kubernetes').filter((name) => name !== 'kustomization.yaml')
  expect(kustomization.resources.toSorted()).toEqual(files.toSorted())
  const { spec } = read('deployment.yaml') as unknown as { spec: Deployment }
  const { automountServiceAccountToken, securityContext, containers } = spec.template.spec
  const [container] = containers as [Container]
  expect(automountServiceAccountToken).toBe(false)
  expect(securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } })
  expect(container.securityContext).toEqual({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  })
  expect(readFileSync('deploy/nginx.conf', 'utf8')).toContain(`listen ${container.ports[0]?.containerPort};`)
})

test('an update never takes a pod away before another one answers, and both are asked by what they serve', () => {
  const { spec } = read('deployment.yaml') as unknown as { spec: Deployment }
  const [container] = spec.template.spec.containers as [Container]
  expect(spec.replicas).toBeGreaterThan(1)
  expect(spec.strategy).toEqual({ type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } })
  expect([container.readinessProbe.httpGet.path, container.livenessProbe.httpGet.path]).toEqual([
    '/api/release.json',
    '/robots.txt',
  ])
})

test('while an update runs, a reader stays with one pod, and gets no cookie', () => {
  const { metadata } = read('ingress.yaml') as { metadata: { annotations: object } }
  expect(metadata.annotations).toEqual({ 'nginx.ingress.kubernetes.io/upstream-hash-by': '$remote_addr' })
})

test('the image is named by version and digest', () => {
  expect(readFileSync('deploy/Containerfile', 'utf8')).toMatch(
    /^FROM \S+:\d+\.\d+\.\d+-alpine-slim@sha256:[\da-f]{64}$/m,
  )
})
