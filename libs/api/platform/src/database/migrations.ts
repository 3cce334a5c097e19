import type { MixedList } from 'typeorm';

const files = import.meta.glob<Record<string, new () => never>>('../../../../../migrations/*.ts', { eager: true });

const classes = Object.keys(files)
  .sort()
  .flatMap((path) => Object.values(files[path] ?? {}));

/** Every migration of the folder, oldest first. */
export const migrations: MixedList<new () => never> = classes;

/** What a database that has them all says it has. */
export const migrationNames: readonly string[] = classes.map(({ name }) => name);
