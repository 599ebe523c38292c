import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Entry {
  optionalDependencies?: Record<string, string>
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> }

test('the lockfile holds an entry for each optional dependency that it names, on every platform', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isHeld(path, name)),
  )
  expect(missing).toEqual([])
})

test('the lockfile names no registry host, so that any registry serves it', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"')
})

/** npm looks beside the package that asks, then in each folder above it. */
function isHeld(path: string, name: string): boolean {
  const parts = path.split('/node_modules/')
  const places = parts.map((_, index) => [...parts.slice(0, parts.length - index), name].join('/node_modules/'))
  return [...places, `node_modules/${name}`].some((place) => place in lock.packages)
}
