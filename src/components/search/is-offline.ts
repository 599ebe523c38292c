/** Milliseconds after which a server that says nothing counts as reached: what failed then failed for another reason. */
const patience = 2000

/** Whether the network is why something did not load: whether this file of the site cannot be asked for. */
export async function isOffline(path: string): Promise<boolean> {
  const signal = AbortSignal.timeout(patience)
  return fetch(path, { method: 'HEAD', cache: 'no-store', signal }).then(
    () => false,
    (error) => error instanceof TypeError,
  )
}
