import type { TestProject } from 'vitest/node';
import { openWorld } from '../tools/run/world.ts';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
  }
}

/** The worked example with its papers recorded and its findings confirmed: what is left is signing and all that follows. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const world = await openWorld();
  await world.lead('findings');
  project.provide('url', world.url);
  return () => world.close();
}
