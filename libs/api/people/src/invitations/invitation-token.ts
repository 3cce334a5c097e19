import { createHash } from 'node:crypto';

/** 256 bits, in the part of the address that no browser sends anywhere. */
export const tokenBytes = 32;

/** Only this hash of a link's token is kept. */
export const tokenHash = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex');

export const joinPath = (token: string): string => `/join#${token}`;

/** The page of a new link; null where its mail alone holds one. */
export const pathToTell = (
  link: { token: string; isMailed: boolean },
  path: (token: string) => string,
): string | null => (link.isMailed ? null : path(link.token));
