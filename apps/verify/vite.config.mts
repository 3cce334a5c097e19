import { defineConfig } from 'vite';

/** One file that needs nothing but Node: it can be read, hashed and carried to a machine without a network. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { tsconfigPaths: true },
  ssr: { noExternal: true },
  build: {
    ssr: 'src/main.ts',
    outDir: '../../dist/verify',
    emptyOutDir: true,
    target: 'node22',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'akashi-verify.mjs', banner: '#!/usr/bin/env node' } },
  },
});
