import type { WitnessAddress } from '@akashi/api-platform';
import { parseVerifierKey } from '@akashi/domain/ledger';
import { createHash } from 'node:crypto';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

const isAddress = (text: string) => /^https?:$/.test(URL.parse(text)?.protocol ?? '');

/**
 * `WITNESSES`: one to a line or parted by `;`, each its key, its address and, where it does not look at all logs, which:
 * `name+id+key https://witness.example audit.akashi/<firm>/`. One that is written wrong would leave logs unwitnessed without a word.
 */
export function readWitnesses(env: NodeJS.ProcessEnv, faults: string[]): WitnessAddress[] {
  const lines = (env['WITNESSES'] ?? '').split(/[\n;]/).map((line) => line.trim());
  const witnesses = lines.filter(Boolean).flatMap((line, index) => {
    const [verifierKey = '', url = '', logs = '', ...more] = line.split(/\s+/);
    const wrong = [
      ...(parseVerifierKey(verifierKey, sha256)?.kind === 'cosignature' ? [] : ['key of a witness']),
      ...(isAddress(url) ? [] : ['http(s) address']),
      ...(more.length > 0 ? ['end'] : []),
    ];
    if (wrong.length > 0)
      faults.push(`WITNESSES ${index + 1} has no ${wrong.join(' and no ')} as it has to be written`);
    return wrong.length > 0 ? [] : [{ verifierKey, url, logs }];
  });
  for (const name of namesOfTwoKeys(witnesses)) faults.push(`WITNESSES name ${name} by two keys`);
  return witnesses;
}

/** Cosignatures are kept by name: of two keys under one, the second would never be believed. */
function namesOfTwoKeys(witnesses: readonly WitnessAddress[]): string[] {
  const keys = [...new Set(witnesses.map(({ verifierKey }) => verifierKey))];
  const names = keys.map((key) => key.slice(0, key.indexOf('+')));
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}
