import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'

export default defineConfig({
  integrations: [
    starlight({
      title: 'Support',
      // Without this, every page lists every page, which is 250 MB of HTML for 1,000 pages and grows with the square.
      sidebar: [{ label: 'Support', link: '/' }],
    }),
  ],
})
