import { expect, test } from 'vitest'
import { compileMarkdown } from './compile.ts'

const compile = (source: string) => compileMarkdown(source, { format: 'md', locale: 'en' }).body

test.each([
  ['See [[Pots]].', '<p>See <a href="kb:ref/0">Pots</a>.</p>', '[[Pots]]'],
  ['[[kitchen/Pots#Lids|the *lids*]]', '<p>[[kitchen/Pots#Lids|the <em>lids</em>]]</p>', undefined],
  ['[[kitchen/Pots#Lids|the lids]]', '<p><a href="kb:ref/0">the lids</a></p>', '[[kitchen/Pots#Lids|the lids]]'],
  ['[[kitchen/Pots#Lids]]', '<p><a href="kb:ref/0">Pots › Lids</a></p>', '[[kitchen/Pots#Lids]]'],
  ['[[#Lids]]', '<p><a href="kb:ref/0">Lids</a></p>', '[[#Lids]]'],
  ['![[red pot.png|200]]', '<p><img src="kb:ref/0" alt="red pot"></p>', '[[red pot.png|200]]'],
  ['![[Pots]]', '<p><span><a href="kb:ref/0">Pots</a></span></p>', '[[Pots]]'],
  ['| a |\n|---|\n| [[Pots\\|all]] |', undefined, '[[Pots|all]]'],
  ['> [!tip]\n> See [[Pots]]', undefined, '[[Pots]]'],
  ['Pots\n\n[[toc]]', '<p>Pots</p>', undefined],
  ['[TOC]\n\nPots', '<p>Pots</p>', undefined],
  ['`[[Pots]]`', '<p><code>[[Pots]]</code></p>', undefined],
  ['if [[ -f x ]] or [[1, 2], [3]] or [[$x]]', undefined, undefined],
  ['[[a](b.md)]', undefined, 'b.md'],
])('%j', (source, html, target) => {
  const body = compile(source)
  if (html !== undefined) expect(body.html.replace(/\n/g, '')).toBe(html)
  expect(body.references.map((reference) => reference.target)).toEqual(target === undefined ? [] : [target])
})

test('a link in double brackets is where it stands', () => {
  expect(compile('Pots\nand [[Lids]] or [x](y.md)').references.map(({ line, column }) => [line, column])).toEqual([
    [2, 5],
    [2, 17],
  ])
})
