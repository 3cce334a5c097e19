import type { SeenRequest } from '@akashi/contracts';

/** Several requests at the versions that somebody saw; one that is named twice is named once. */
export function seenVersions(requests: readonly SeenRequest[]) {
  const versions = new Map(requests.map(({ id, version }) => [id, version]));
  return { ids: [...versions.keys()], versionOf: (id: string): number => versions.get(id) ?? 0 };
}
