import type { TestProject } from 'vitest/node';
import { openWorld } from '../tools/run/world.ts';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
  }
}

/**
 * The worked example with its papers recorded and its findings confirmed: what is left is signing and all that follows.
 * E2E_URL names an Akashi that stands there already, while a journey is being written.
 */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const running = process.env['E2E_URL'];
  if (running) {
    project.provide('url', running);
    return undefined;
  }
  const world = await openWorld();
  await world.lead('findings');
  project.provide('url', world.url);
  return () => world.close();
}
