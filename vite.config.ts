/// <reference types="vitest/config" />
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [svelte()],
  worker: { format: 'es' },
  build:
    mode === 'read'
      ? { ssr: 'src/read.ts', outDir: 'dist/read', target: 'node20' }
      : { outDir: 'dist/page', target: 'es2022' },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['test/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'browser', environment: 'node', include: ['test/browser/**/*.spec.ts'] },
      },
    ],
  },
}));
