import { defineConfig } from 'astro/config'

export default defineConfig({
  experimental: { incrementalBuild: process.env.INCREMENTAL === '1' },
})
