import { checkpointOrigin, parseVerifierKey, type VerifierKey } from '@akashi/domain/ledger';
import { createHash } from 'node:crypto';
import type { WitnessAddress } from '../api-config';

/** Somebody outside who keeps the last place of logs: where they are asked, and by which key they answer. */
export interface Witness extends WitnessAddress {
  key: VerifierKey;
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** The witnesses that the configuration names. */
export class Witnesses {
  private readonly all: readonly Witness[];

  constructor(configured: readonly WitnessAddress[]) {
    this.all = configured.flatMap((one) => {
      const key = parseVerifierKey(one.verifierKey, sha256);
      return key ? [{ ...one, key }] : [];
    });
  }

  get any(): boolean {
    return this.all.length > 0;
  }

  /** Those that look at a log of this firm. */
  ofFirm(firmId: string): readonly Witness[] {
    const begin = checkpointOrigin(firmId, '');
    return this.all.filter(({ logs }) => begin.startsWith(logs) || logs.startsWith(begin));
  }

  /** Those that look at this log. */
  of(firmId: string, streamId: string): readonly Witness[] {
    const origin = checkpointOrigin(firmId, streamId);
    return this.all.filter(({ logs }) =>
      logs.endsWith('/') || logs === '' ? origin.startsWith(logs) : origin === logs,
    );
  }
}
