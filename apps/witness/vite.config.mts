import { defineConfig } from 'vite';

/** One file that needs nothing but Node: a client or the quality office carries it to a machine of their own. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { tsconfigPaths: true },
  ssr: { noExternal: true },
  build: {
    ssr: 'src/main.ts',
    outDir: '../../dist/witness',
    emptyOutDir: true,
    target: 'node22',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'akashi-witness.mjs', banner: '#!/usr/bin/env node' } },
  },
});
