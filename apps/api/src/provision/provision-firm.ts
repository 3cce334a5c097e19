import type { Config } from '../config';

/** Placeholder until the editions land. */
export async function provisionFirm(_config: Config, _firm: unknown): Promise<{ firmId: string }> {
  return { firmId: '' };
}
