import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('says nothing but its error when the search process dies, such as of a full disk', () => {
  const source = `
    import(${JSON.stringify(new URL('./shard-writer.ts', import.meta.url).href)}).then(async ({ ShardWriter }) => {
      const writer = new ShardWriter({ writing: new SharedArrayBuffer(4) }, '.', new AbortController().signal)
      const document = { url: '/a/', content: 'words', language: 'en', meta: { title: 'A' } }
      // No folder can be made below a file.
      const target = process.execPath + '/shard'
      writer.add([document])
      await writer.write(target).catch(({ message }) => console.log(message))
    })`
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', source], { encoding: 'utf8' })
  expect({ stdout, stderr }).toEqual({ stdout: 'the search process died\n', stderr: '' })
})
