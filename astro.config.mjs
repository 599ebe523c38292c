/**
 * What does not depend on the root that is built; `src/site/render-pages.ts` adds the rest. Astro's `defineConfig` would
 * say no more than the type does, and loading it takes a fifth of a second.
 *
 * @type {import('astro').AstroUserConfig}
 */
export default {
  trailingSlash: 'always',
  build: { format: 'directory', assets: '_kb', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // For `.mdx` files that the config trusts with code; Prism colours by class, which the content security policy wants.
  markdown: { syntaxHighlight: 'prism' },
  // A script in the page would need a hash in the policy.
  vite: { build: { assetsInlineLimit: 0 } },
}
