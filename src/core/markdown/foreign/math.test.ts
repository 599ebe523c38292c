import { expect, test } from 'vitest'
import { compileMarkdown } from '../compile.ts'
import { resolveMath } from './math.ts'

test.each([
  ['If $a_1 \\ne b_2$, cook.', 'If `a_1 \\ne b_2`, cook.'],
  ['$x^2$ and $y$', '`x^2` and $y$'],
  ['so $$\\frac{a}{b}\\, c$$ it is', 'so ``\\frac{a}{b}\\, c`` it is'],
  ['$$\na \\\\ b\n$$', '```latex\na \\\\ b\n```'],
  ['> $$\n> a\n> $$', '> ```latex\n> a\n> ```'],
  ['$$\\begin{x}a\\\\\nb\\end{x}$$', '``\\begin{x}a\\\\\nb\\end{x}``'],
])('%j is code', (source, text) => {
  expect(resolveMath(source)).toBe(text)
})

test.each([
  'It costs $5 or $10.',
  'Set $HOME and $USER_NAME.',
  '$FOO_BAR/$BAZ',
  'US$5, A$6_7',
  '`$a_1$` and ``$b^2$``',
  '```\n$$\na\n$$\n```',
  'A lone $$ is money.',
  '\\$a_1\\$',
])('%j is none', (source) => {
  expect(resolveMath(source)).toBe(source)
})

test('a formula keeps its braces in MDX', () => {
  const { body, problems } = compileMarkdown('So $e^{2i} = 1$', { format: 'mdx', locale: 'en' })
  expect([body.html, problems]).toEqual(['<p>So <code>e^{2i} = 1</code></p>', []])
})
