import type { Caller } from '@akashi/api-platform';

/** In the part of the address that no browser sends anywhere. */
export const joinClientPath = (token: string): string => `/join-client#${token}`;

/** On whose side somebody acts who changes who comes in for a client. */
export const sideOf = ({ kind }: Pick<Caller, 'kind'>): 'firm' | 'owner' =>
  kind === 'clientPerson' ? 'owner' : 'firm';
