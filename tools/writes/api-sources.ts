import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SourceText } from './find-writes.ts';

const root = resolve(import.meta.dirname, '../..');

/** What runs in production behind the API: neither specs nor what only specs stand on. */
export function apiSources(): SourceText[] {
  return ['libs/api', 'apps/api/src']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .filter((file) => file.endsWith('.ts') && !/\.(spec|fixture|d)\.ts$|^libs\/api\/testing\/|\/hostile\//.test(file))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
}

/** The area that a file belongs to: `findings`, or the API's composition root. */
export function areaOf(file: string): string {
  return /^libs\/api\/([\w-]+)\//.exec(file)?.[1] ?? 'apps/api';
}

/** Tables whose rows carry a version, as the migrations made them. */
export function versionedTables(): Set<string> {
  const texts = readdirSync(join(root, 'migrations')).map((name) =>
    readFileSync(join(root, 'migrations', name), 'utf8'),
  );
  const made = texts.flatMap((text) => [...text.matchAll(/CREATE TABLE (\w+) \(([\s\S]*?)\n {6}\);/g)]);
  const added = texts.flatMap((text) => [...text.matchAll(/ALTER TABLE (\w+) ADD COLUMN version /g)]);
  return new Set(
    [...made.filter(([, , columns]) => /^\s+version int\b/m.test(columns!)), ...added].map(([, table]) => table!),
  );
}
