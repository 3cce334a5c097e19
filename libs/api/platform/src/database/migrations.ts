import type { MixedList } from 'typeorm';

const files = import.meta.glob<Record<string, new () => never>>('../../../../../migrations/*.ts', { eager: true });

/** Every migration of the folder, oldest first. */
export const migrations: MixedList<new () => never> = Object.keys(files)
  .sort()
  .flatMap((path) => Object.values(files[path] ?? {}));
