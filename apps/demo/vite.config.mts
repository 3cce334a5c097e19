import { defineConfig } from 'vite';

/** The worked example as one program: it talks to a running API and to nothing else. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { tsconfigPaths: true },
  build: {
    ssr: 'src/main.ts',
    outDir: '../../dist/demo',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'demo.js' } },
  },
});
