import { defineConfig } from 'vite';

/** One bundle of our own code; packages stay in node_modules. The document worker is a second entry beside it. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { tsconfigPaths: true },
  build: {
    ssr: true,
    outDir: '../../dist/api',
    emptyOutDir: true,
    target: 'node24',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { main: 'src/main.ts', 'document-worker': '../../libs/documents/src/document-worker.ts' },
      output: {
        entryFileNames: '[name].js',
        banner: ({ name }) => (name === 'main' ? '#!/usr/bin/env node' : ''),
        chunkFileNames: 'parts/[name]-[hash].js',
        // A stack needs files, names and lines; the sources lie in the repository, and node would hold them in memory.
        sourcemapExcludeSources: true,
      },
    },
  },
});
