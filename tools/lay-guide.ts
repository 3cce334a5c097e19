import { copyFileSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { renderGuide, type GuideLang } from './guide/render-guide.ts';
import { places, root } from './run/places.ts';

/** Lays the guide beside the built web, so that each screen leads to what is written of it; how to run a server is among it. */
const to = join(places.web, 'guide');
mkdirSync(to, { recursive: true });
for (const file of globSync(['docs/guide/*.md', 'docs/operations.*.md'], { cwd: root })) {
  const name = basename(file, '.md');
  const lang = name.split('.').at(-1) as GuideLang;
  writeFileSync(join(to, `${name}.html`), renderGuide(readFileSync(resolve(root, file), 'utf8'), lang));
}
copyFileSync(resolve(import.meta.dirname, 'guide', 'guide.css'), join(to, 'guide.css'));

// The letters of the web itself: a machine may have none for Japanese.
const styles = readdirSync(places.web).filter((name) => /^styles-.*\.css$/.test(name));
const faces = styles.flatMap(
  (name) => readFileSync(join(places.web, name), 'utf8').match(/@font-face\s*\{[^}]*\}/g) ?? [],
);
if (faces.length === 0) throw new Error('The built web brings no letters.');
writeFileSync(join(to, 'letters.css'), faces.join('\n').replaceAll('./media/', '../media/'));
