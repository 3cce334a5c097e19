import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..', '..');

export const places = {
  root,
  api: resolve(root, 'dist', 'api', 'main.js'),
  documentWorker: resolve(root, 'dist', 'api', 'document-worker.js'),
  demo: resolve(root, 'dist', 'demo', 'demo.js'),
  verify: resolve(root, 'dist', 'verify', 'akashi-verify.mjs'),
  witness: resolve(root, 'dist', 'witness', 'akashi-witness.mjs'),
  web: resolve(root, 'dist', 'web'),
  /** Data of `npm start`: cluster, files, secrets. */
  data: resolve(process.env['AKASHI_FOLDER'] ?? resolve(root, '.akashi')),
};
