import type { Operation } from '@akashi/contracts/api';

const problem = (description: string): object => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** What an operation may be answered with instead of what was asked, by status. The code says which refusal it is. */
export function problemsOf({ method, path, access, sends }: Operation): Record<string, object> {
  const isChange = method !== 'GET';
  return {
    '400': problem('Not readable as a request of this API'),
    ...(access === 'public' ? {} : { '401': problem('Nobody is signed in') }),
    ...(access === 'public' && !isChange ? {} : { '403': problem('The caller may not do this') }),
    ...(path.includes(':') ? { '404': problem('There is no such thing, or it is not the caller’s to see') } : {}),
    ...(isChange ? { '409': problem('It stands otherwise by now: an older version, or another state') } : {}),
    ...(sends === 'file' ? { '413': problem('The file is too large') } : {}),
    ...(isChange ? { '422': problem('A rule refuses it; nothing was changed') } : {}),
    '429': problem('Asked too often; `Retry-After` says when to come back'),
    '503': problem('Busy; `Retry-After` says when to come back'),
    default: problem('Any other problem (RFC 9457)'),
  };
}
