import { CheckpointSigner, signNote } from '@akashi/api-platform';
import { ledgerOf, type TestApp } from '@akashi/api-testing';
import {
  appendToFrontier,
  buildCheckpoint,
  canonicalJson,
  checkpointOrigin,
  encodeUtf8,
  leafHash,
  rootOfFrontier,
  toHex,
  type Frontier,
  type LedgerEvent,
} from '@akashi/domain/ledger';
import { createHash } from 'node:crypto';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

export interface Log {
  firmId: string;
  streamId: string;
}

/** A log as its database has it. */
export interface LogContent {
  events: LedgerEvent[];
  signedAt: number[];
}

export async function contentOf(test: TestApp, { streamId }: Log): Promise<LogContent> {
  const { rows } = await test.admin.query<{ size: number }>(
    `SELECT size::int FROM ledger_checkpoint WHERE stream_id = $1 ORDER BY size`,
    [streamId],
  );
  return { events: await ledgerOf(test, streamId), signedAt: rows.map(({ size }) => size) };
}

/**
 * Puts this log in the place of the one there is, as whoever holds the database and the key does: every hash and each signature are right
 * again. `isSigned` without the key leaves the signed places as they are.
 */
export async function putLog(
  test: TestApp,
  { firmId, streamId }: Log,
  log: LogContent,
  isSigned = true,
): Promise<void> {
  const signer = test.app.get(CheckpointSigner);
  const client = await test.admin.connect();
  let frontier: Frontier = [];
  const roots = new Map<number, Uint8Array>();
  const rows = log.events.map((event, seq) => {
    const canon = canonicalJson({ ...event, seq });
    const leaf = leafHash(encodeUtf8(canon), sha256);
    frontier = appendToFrontier(frontier, seq, leaf, sha256);
    roots.set(seq + 1, rootOfFrontier(frontier, sha256));
    return [firmId, streamId, seq, canon, Buffer.from(leaf), Buffer.from(roots.get(seq + 1)!)];
  });
  await client.query(`BEGIN; SET LOCAL session_replication_role = replica`);
  await client.query(`DELETE FROM ledger_event WHERE stream_id = $1`, [streamId]);
  for (const row of rows) {
    await client.query(
      `INSERT INTO ledger_event (firm_id, stream_id, seq, canon, leaf, root_after) VALUES ($1, $2, $3, $4, $5, $6)`,
      row,
    );
  }
  const size = log.events.length;
  await client.query(`UPDATE ledger_head SET size = $2, root = $3, frontier = $4 WHERE stream_id = $1`, [
    streamId,
    size,
    Buffer.from(roots.get(size)!),
    frontier.map((hash) => Buffer.from(hash)),
  ]);
  if (isSigned) {
    await client.query(`DELETE FROM ledger_checkpoint WHERE stream_id = $1`, [streamId]);
    for (const place of log.signedAt) {
      const root = roots.get(place)!;
      const text = buildCheckpoint({ origin: checkpointOrigin(firmId, streamId), size: place, root });
      await client.query(
        `INSERT INTO ledger_checkpoint (firm_id, stream_id, size, root, note, reason)
         VALUES ($1, $2, $3, decode($4, 'hex'), $5, 'schedule')`,
        [firmId, streamId, place, toHex(root), signNote(text, [signer])],
      );
    }
  }
  await client.query('COMMIT');
  client.release();
}

/** Whatever the database tells of witnesses after this size, away: whoever holds it can do that too. */
export async function forgetWitnesses(test: TestApp, { streamId }: Log, after = 0): Promise<void> {
  await test.admin.query(
    `BEGIN; SET LOCAL session_replication_role = replica;
     DELETE FROM akashi.ledger_cosignature WHERE stream_id = '${streamId}' AND size > ${after};
     UPDATE akashi.witness_answer SET size = ${after} WHERE stream_id = '${streamId}';
     DELETE FROM akashi.witness_answer WHERE stream_id = '${streamId}' AND size = 0; COMMIT`,
  );
}
