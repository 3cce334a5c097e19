import type { ActingCaller } from '@akashi/api-platform';
import type { RequestSide } from '@akashi/domain/request';

/** On whose side of a request somebody acts: whoever holds a link stands where the client's people do. */
export function sideOf({ kind }: Pick<ActingCaller, 'kind'>): RequestSide {
  return kind === 'clientPerson' || kind === 'linkPerson' ? 'client' : 'firm';
}
