/**
 * Puts the form that makes tickets in the place of the link to its page, with the article that the link stands below as
 * what it is about. Where that fails, the link is followed.
 */
export async function openFormAt(link: HTMLAnchorElement): Promise<void> {
  try {
    const page = await fetchPage(link.pathname)
    const form = page.querySelector<HTMLElement>('kb-help-form')
    if (form === null) throw new Error('no form')
    await Promise.all([...page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(addStyles))
    const embedded = document.importNode(form, true)
    embedded.dataset['about'] = location.pathname
    // Addresses within that page lead to it from here.
    for (const anchor of embedded.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
      anchor.href = link.pathname + anchor.hash
    link.closest('.article-help')?.replaceWith(embedded)
    await import('./help-form.client.ts')
    embedded.querySelector('input')?.focus()
  } catch {
    location.assign(link.href)
  }
}

/** A page of this site as a document, in which nothing runs and nothing loads. */
function fetchPage(href: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.responseType = 'document'
    request.addEventListener('load', () =>
      request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new Error('no page')),
    )
    request.addEventListener('error', () => reject(new Error('no page')))
    request.open('GET', href)
    request.send()
  })
}

/** Waits for styles of another page, so that what they dress never shows without them. */
function addStyles({ href }: HTMLLinkElement): Promise<unknown> | undefined {
  const isThere = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].some(
    (own) => own.href === href,
  )
  if (isThere) return undefined
  const styles = document.createElement('link')
  styles.rel = 'stylesheet'
  styles.href = href
  const loaded = new Promise((resolve, reject) => {
    styles.addEventListener('load', resolve)
    styles.addEventListener('error', reject)
  })
  document.head.append(styles)
  return loaded
}
