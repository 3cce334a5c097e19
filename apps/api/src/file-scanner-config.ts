import type { ScannerAddress } from '@akashi/api-platform';

/** `CLAMD_ADDRESS`, host and port of a clamd; without it nothing is scanned. */
export function readFileScanner(env: NodeJS.ProcessEnv, faults: string[]): ScannerAddress | null {
  const given = env['CLAMD_ADDRESS'] ?? '';
  if (given === '') return null;
  const [, v6, name, port] = /^(?:\[([0-9a-f:.]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(given) ?? [];
  const address = { host: v6 ?? name ?? '', port: Number(port) };
  if (address.host === '' || !(address.port >= 1 && address.port <= 65_535))
    faults.push('CLAMD_ADDRESS is not a host and a port');
  return address;
}
