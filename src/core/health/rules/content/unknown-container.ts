import { containerNames } from '../../../markdown/containers.ts'
import { findNearest } from '../../../text/nearest.ts'
import { defineMarkRule } from '../../define-mark-rule.ts'

export const unknownContainer = defineMarkRule({
  code: 'content/unknown-container',
  severity: 'warning',
  kind: 'unknown-container',
  summary: 'Three colons open a container of a name that there is not.',
  why: 'What stands in it is shown as plain text, without the box, the tabs or the title that it had elsewhere.',
  remedy: 'Use a name that the guide to Markdown lists, such as note, warning, steps, tabs or details.',
  word: ({ text }) => {
    const nearest = findNearest(text, containerNames)
    return {
      message: `There is no container ":::${text}", so the page shows only what stands in it.`,
      advice: nearest
        ? `Did you mean ":::${nearest}"?`
        : 'Use ":::note", ":::tip", ":::warning", ":::steps", ":::tabs" or ":::details".',
    }
  },
})
