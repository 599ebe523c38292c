import { defineMarkRule } from '../../define-mark-rule.ts'

export const emptyHeaderCell = defineMarkRule({
  code: 'content/empty-header-cell',
  severity: 'note',
  kind: 'empty-header-cell',
  summary: 'A column of a table, other than the first, has no header while others have one.',
  why: 'A screen reader cannot say what the cells of this column are.',
  remedy: 'Name the column in the first row. The corner above the names of rows may stay empty.',
  word: ({ text }) => ({
    message: `Column ${text} of this table has no header, so nothing says what its cells are.`,
    advice: 'Name it in the first row.',
  }),
})
