import type { SourceFile } from './source-files.ts';

/** Specs and what is built for them are no users: what only a test calls does nothing for anybody. */
const isForTests = (file: string): boolean => /\.(spec|fixture)\.ts$|\/testing\//.test(file) || file.startsWith('e2e/');

/** `file#name` of every function, constant and class nobody but its own file and the specs uses; an index that passes it on is no user. */
export function unusedExports(sources: readonly SourceFile[], inside: readonly string[]): string[] {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const used = new Set<string>();
  const use = (file: string, name: string): void => {
    const key = `${file}#${name}`;
    if (used.has(key)) return;
    used.add(key);
    for (const passed of byFile.get(file)?.references ?? []) {
      if (passed.passedOnAs === null) continue;
      if (passed.passedOnAs === '*' || name === '*') use(passed.file, passed.passedOnAs === '*' ? name : passed.name);
      else if (passed.passedOnAs === name) use(passed.file, passed.name);
    }
  };
  for (const { file, references } of sources) {
    if (isForTests(file)) continue;
    for (const reference of references) if (reference.passedOnAs === null) use(reference.file, reference.name);
  }
  return sources
    .filter(({ file }) => inside.some((folder) => file.startsWith(folder)) && !isForTests(file))
    .flatMap(({ file, offered }) => offered.map((name) => ({ file, name })))
    .filter(({ file, name }) => !used.has(`${file}#${name}`) && !used.has(`${file}#*`))
    .map(({ file, name }) => `${file}#${name}`);
}
