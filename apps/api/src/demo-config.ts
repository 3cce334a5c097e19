import type { DemoWay } from '@akashi/api-platform';

/** Whether nobody but this machine reaches who listens there. */
export const isLoopback = (host: string): boolean => /^(127\.\d+\.\d+\.\d+|::1|localhost)$/.test(host);

/**
 * The people of a demonstration (`DEMO_ACCOUNTS`, JSON), whose password is no secret. Whoever is reached from another
 * machine is no demonstration: there the program does not start with them.
 */
export function readDemoWay(
  env: NodeJS.ProcessEnv,
  { host, secureCookies }: { host: string; secureCookies: boolean },
  faults: string[],
): DemoWay | null {
  const text = env['DEMO_ACCOUNTS'];
  if (!text) return null;
  if (!isLoopback(host) || secureCookies)
    faults.push(
      'DEMO_ACCOUNTS is for a demonstration on this machine alone: HOST is not loopback, or SECURE_COOKIES is true',
    );
  const way = parse(text);
  if (way === null) faults.push('DEMO_ACCOUNTS is not the JSON of a password and accounts');
  return way;
}

function parse(text: string): DemoWay | null {
  try {
    const { password, accounts } = JSON.parse(text) as Partial<DemoWay>;
    const fits = accounts?.every(({ name, email, role }) =>
      [name, email, role.ja, role.en].every((word) => typeof word === 'string'),
    );
    return typeof password === 'string' && accounts && fits ? { password, accounts } : null;
  } catch {
    return null;
  }
}
