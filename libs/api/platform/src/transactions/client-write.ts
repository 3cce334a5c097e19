import type { ClientPersonCaller, LinkPersonCaller } from './caller';
import type { Tx } from './tenant-connection';

/** The parts of what one of a client's people changes, or whoever holds a link of theirs. */
export interface ClientWrite<T, Found> {
  /** Behind their wall: what is not theirs is not there. The rules are asked here. */
  find: (tx: Tx) => Promise<Found>;
  /** On the firm's side: touches what was found, and nothing else that the person named. */
  change: (tx: Tx, found: Found) => Promise<void>;
  /** Behind their wall again: what they are told is what they may read. */
  answer: (tx: Tx) => Promise<T>;
}

/** Reads as the client or by the link, within a transaction of the firm. A fault leaves the wall up: nothing follows it but the end. */
export async function behindInnerWall<T>(
  tx: Tx,
  caller: ClientPersonCaller | LinkPersonCaller,
  read: () => Promise<T>,
): Promise<T> {
  await tx.query(`SELECT set_config('app.client', $1, true)`, [
    caller.kind === 'linkPerson' ? caller.linkId : caller.clientId,
  ]);
  const result = await read();
  await tx.query(`SELECT set_config('app.client', '', true)`);
  return result;
}
