/** A copy of the first element of one of the form's templates. */
export function copyTemplate<T extends HTMLElement = HTMLElement>(root: ParentNode, name: string): T {
  const template = root.querySelector<HTMLTemplateElement>(`template[data-template=${name}]`)
  return document.importNode(template?.content.firstElementChild as T, true)
}

/** The element below that is called so. */
export function part<T extends HTMLElement = HTMLElement>(root: ParentNode, name: string): T {
  return root.querySelector(`[data-part=${name}]`) as T
}
