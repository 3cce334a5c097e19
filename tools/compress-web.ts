import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { places } from './run/places.ts';

/** Below this a compressed copy saves less than its header costs. */
const SMALLEST = 1024;

/** Leaves a `.br` and a `.gz` beside every text of the built web: packed once, as small as it gets, and sent as it lies. */
async function pack(file: string): Promise<void> {
  const bytes = readFileSync(file);
  if (bytes.length < SMALLEST) return;
  const best = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
  writeFileSync(`${file}.br`, await promisify(brotliCompress)(bytes, best));
  writeFileSync(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}

const texts = readdirSync(places.web, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(m?js|css|svg)$|^guide\W.*\.html$/.test(name),
);
await Promise.all(texts.map((name) => pack(join(places.web, name))));
