import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { places } from './run/places.ts';

/**
 * Takes the fonts' older form out of the built web: whatever runs these pages reads WOFF2, and the addresses of 248 files that nobody
 * asks for were two kilobytes of everybody's first load.
 */
const older = /,\s*url\([^)]*\.woff["']?\)\s*format\(["']woff["']\)/g;
const media = join(places.web, 'media');

let dropped = 0;
for (const name of readdirSync(places.web).filter((one) => /^styles-.*\.css$/.test(one))) {
  const text = readFileSync(join(places.web, name), 'utf8');
  dropped += text.match(older)?.length ?? 0;
  writeFileSync(join(places.web, name), text.replace(older, ''));
}
const files = readdirSync(media).filter((name) => name.endsWith('.woff'));
for (const name of files) rmSync(join(media, name));
// Another form of the package's styles would be passed by without a word.
if (dropped === 0 || dropped !== files.length)
  throw new Error(`${dropped} addresses of older fonts, and ${files.length} files.`);
