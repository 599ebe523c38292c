/**
 * A switch to another language keeps what was searched for with its filters, and the heading. Where that language has no
 * such heading, browsers stay at the top. Before a menu of the browser opens as well, whose new tab goes by the link.
 */
export function keepPlace(): void {
  const switches = document.querySelector('.site-switches')
  for (const type of ['pointerdown', 'click']) {
    switches?.addEventListener(type, ({ target }) => {
      const link = (target as Element).closest('a')
      if (link) Object.assign(link, { search: location.search, hash: location.hash })
    })
  }
}
