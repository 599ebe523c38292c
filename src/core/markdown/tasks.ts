import type { Root } from 'hast'
import type { Strings } from '../strings/strings.ts'
import { walkElements } from './walk.ts'

/** Names the boxes of a task list, in place: a box without a name says nothing to those who cannot see it. */
export function nameTasks(tree: Root, strings: Strings): void {
  walkElements(
    tree,
    ({ properties }) => {
      const isDone = properties['checked'] === true || properties['checked'] === ''
      properties['ariaLabel'] = isDone ? strings.article.taskDone : strings.article.taskOpen
    },
    'input',
  )
}
