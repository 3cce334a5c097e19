import { assertionText, parseAssertion, type KeptAssertion } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Assertion } from '../access/act-proofs';
import { Ids } from '../ids';
import type { Caller } from '../transactions/caller';
import type { Tx } from '../transactions/tenant-connection';

/** Who acts, with what their passkey signed where it was one that proved them. */
type Proven = Pick<Caller, 'firmId' | 'userId'> & { readonly assertion?: Assertion };

/** An assertion in its row, and the hash that the event of the act holds. */
export interface StoredAssertion {
  id: string;
  sha256: string;
}

/** What devices signed: added with the act that it proves, and never changed. */
@Injectable()
export class AssertionStore {
  private readonly kept = new WeakMap<Tx, Map<string, Promise<StoredAssertion>>>();

  constructor(private readonly ids: Ids) {}

  /** Null where no passkey signed this act. However many things of one log the act is about, it is kept there once. */
  async keep(tx: Tx, { firmId, userId, assertion }: Proven, streamId: string): Promise<StoredAssertion | null> {
    if (!assertion) return null;
    const inTransaction = this.kept.get(tx) ?? new Map<string, Promise<StoredAssertion>>();
    this.kept.set(tx, inTransaction);
    const stored = inTransaction.get(streamId) ?? this.add(tx, { firmId, userId, assertion }, streamId);
    inTransaction.set(streamId, stored);
    return stored;
  }

  private async add(tx: Tx, { firmId, userId, assertion }: Required<Proven>, streamId: string) {
    const { act, request, credentialId, publicKey, clientData, authenticatorData, signature } = assertion;
    const id = this.ids.next();
    const bytes = [publicKey, clientData, authenticatorData, signature].map((part) => Buffer.from(part));
    await tx.query(
      `INSERT INTO assertion (firm_id, stream_id, id, signer_id, act, request, credential_id, public_key, client_data,
         authenticator_data, signature)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [firmId, streamId, id, userId, act, request, credentialId, ...bytes],
    );
    return { id, sha256: sha256Of(textOfAssertion(userId, assertion)) };
  }

  /** The texts of these assertions, in this order; one that is not there, or not as it was signed, is left out. */
  async texts(
    tx: Tx,
    { firmId }: Pick<Caller, 'firmId'>,
    streamId: string,
    hashes: readonly string[],
  ): Promise<string[]> {
    const rows = await storedAssertions(tx, firmId, streamId);
    const byHash = new Map(rows.map(({ sha256, text }) => [sha256, text]));
    return hashes.flatMap((hash) => byHash.get(hash) ?? []);
  }
}

/** An assertion as its row has it now. */
export interface AssertionToday extends StoredAssertion {
  signer: string;
  /** UTC with milliseconds. */
  madeAt: string;
  text: string;
}

export async function storedAssertions(tx: Tx, firmId: string, streamId: string): Promise<AssertionToday[]> {
  const rows = await tx.query<(Parts & { id: string; madeAt: Date })[]>(
    `SELECT id, made_at AS "madeAt", signer_id AS signer, act, request, credential_id AS "credentialId",
       public_key AS "publicKey", client_data AS "clientData", authenticator_data AS "authenticatorData", signature
     FROM assertion WHERE firm_id = $1 AND stream_id = $2 ORDER BY made_at, id`,
    [firmId, streamId],
  );
  return rows.map(({ id, madeAt, ...parts }) => {
    const text = textOf(parts);
    return { id, signer: parts.signer, madeAt: new Date(madeAt).toISOString(), text, sha256: sha256Of(text) };
  });
}

type Bytes = 'publicKey' | 'clientData' | 'authenticatorData' | 'signature';
type Parts = Omit<KeptAssertion, Bytes> & Record<Bytes, Uint8Array>;

/** What a person's device signed, in the text that an event binds the hash of. */
export const textOfAssertion = (signer: string, assertion: Assertion): string => textOf({ signer, ...assertion });

/** The same read back; null where it is no such text any more. */
export function assertionIn(text: string): Assertion | null {
  const kept = parseAssertion(text);
  if (!kept) return null;
  const { act, request, credentialId, ...encoded } = kept;
  const bytes = (part: Bytes): Uint8Array => Buffer.from(encoded[part], 'base64url');
  return {
    act,
    request,
    credentialId,
    publicKey: bytes('publicKey'),
    clientData: bytes('clientData'),
    authenticatorData: bytes('authenticatorData'),
    signature: bytes('signature'),
  };
}

const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function textOf({ publicKey, clientData, authenticatorData, signature, ...texts }: Parts): string {
  const encoded = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
  return assertionText({
    ...texts,
    publicKey: encoded(publicKey),
    clientData: encoded(clientData),
    authenticatorData: encoded(authenticatorData),
    signature: encoded(signature),
  });
}
