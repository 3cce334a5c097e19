import type { ApiConfig } from '@akashi/api-platform';
import { isLoopback } from './demo-config';

/**
 * Without TLS the session travels openly: that is for this machine alone. Whoever names an https:// address, or listens where others
 * reach it, and leaves the cookies open would not notice. A demonstration has nothing to lose, and its own rule.
 */
export function refuseOpenCookies(
  {
    host,
    publicOrigin,
    secureCookies,
    demo,
  }: Pick<ApiConfig, 'publicOrigin' | 'secureCookies' | 'demo'> & { host: string },
  faults: string[],
): void {
  const isHereAlone = isLoopback(host) && publicOrigin.startsWith('http://');
  if (demo === null && !secureCookies && !isHereAlone)
    faults.push('SECURE_COOKIES is not true, though HOST or PUBLIC_ORIGIN is not this machine alone');
}
