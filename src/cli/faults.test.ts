import { expect, test } from 'vitest'
import { explainFault } from './faults.ts'

const systemError = (code: string, path?: string): Error => Object.assign(new Error(`${code}: no`), { code, path })

test.each([
  ['ENOSPC', 2],
  ['EDQUOT', 2],
  ['EACCES', 2],
  ['EPERM', 2],
  ['EROFS', 2],
  ['ENOTDIR', 2],
  ['EEXIST', 2],
  ['ENAMETOOLONG', 2],
  ['EBUSY', 2],
  ['EXDEV', 2],
  ['EADDRINUSE', 2],
  ['EMFILE', 3],
] as const)('%s of the machine says what to do and ends with %i', (code, exitCode) => {
  const fault = explainFault(systemError(code, '/srv/site'))
  expect(fault.exitCode).toBe(exitCode)
  expect(fault.message).toMatch(/^\/srv\/site: .+\. (?:\S.*)\.$/)
  expect(fault.message).not.toContain('fault of the product')
})

test('a folder that cannot be made is told, and a file that is gone is a fault of the product', () => {
  const gone = Object.assign(systemError('ENOENT', '/proc/site'), { syscall: 'mkdir' })
  expect(explainFault(gone)).toEqual({
    message: '/proc/site: no folder can be made here. Choose another with --out.',
    exitCode: 2,
  })
  expect(explainFault(systemError('ENOENT', '/srv/site')).exitCode).toBe(3)
})

test('finds the machine behind other errors, by code or by the words of a helper process', () => {
  const full =
    'no space is left on the disk. The site that was there before is untouched. Free some space and build again.'
  const wrapped = new Error('rendering failed', { cause: systemError('ENOSPC') })
  const told = new Error('Pagefind could not write its index: No space left on device (os error 28)')
  const named = new Error("ENOSPC: no space left on device, write '/x'")
  for (const error of [wrapped, told, named]) expect(explainFault(error)).toEqual({ message: full, exitCode: 2 })
})

test.each([
  [new Error('3 pages were not built.\n    at buildSite'), '3 pages were not built'],
  [systemError('ERR_OF_ASTRO'), 'ERR_OF_ASTRO: no'],
  ['a string', 'a string'],
  [undefined, 'undefined'],
])('says that anything else is a fault of the product, in one line: %o', (error, reason) => {
  expect(explainFault(error)).toEqual({
    message: `a fault of the product: ${reason}. The site that was there before is untouched. Set TIERZERO_DEBUG=1 for details.`,
    exitCode: 3,
  })
})
