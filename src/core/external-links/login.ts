/** Whether an address is that of a page to sign in on, by its path or its host. */
export function isLoginPath(address: string): boolean {
  const { hostname, pathname } = new URL(address)
  return paths.test(pathname) || hosts.test(hostname)
}

const paths =
  /\/(?:login|log-in|logon|signin|sign-in|sign_in|sso|saml2?|oauth2?|openid-connect|servicelogin|auth\/realms)(?:[/.;]|$)/i
const hosts = /^(?:login|signin|sso|auth|accounts|idp)\./i
