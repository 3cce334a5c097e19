import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { places } from './run/places.ts';

const from = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const to = join(places.web, 'pdfjs');

/**
 * Lays beside the built web what reads and draws a PDF in the browser: the worker, Japanese letters' tables, the fonts that a
 * file need not bring, two decoders of pictures. What runs a file's scripts is not among them.
 */
const decoders = readdirSync(join(from, 'wasm')).filter((name) =>
  /(_nowasm_fallback\.js|(JBIG2|OPENJPEG))$/.test(name),
);
mkdirSync(to, { recursive: true });
cpSync(join(from, 'build', 'pdf.worker.min.mjs'), join(to, 'pdf.worker.min.mjs'));
for (const part of ['LICENSE', 'cmaps', 'standard_fonts'])
  cpSync(join(from, part), join(to, part), { recursive: true });
for (const name of decoders) cpSync(join(from, 'wasm', name), join(to, 'wasm', name));
