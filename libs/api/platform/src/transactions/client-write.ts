import type { ClientPersonCaller } from './caller';
import type { Tx } from './tenant-connection';

/** The parts of what one of a client's people changes. */
export interface ClientWrite<T, Found> {
  /** Behind the client's wall: what is not theirs is not there. The rules are asked here. */
  find: (tx: Tx) => Promise<Found>;
  /** On the firm's side: touches what was found, and nothing else that the person named. */
  change: (tx: Tx, found: Found) => Promise<void>;
  /** Behind the client's wall again: what they are told is what they may read. */
  answer: (tx: Tx) => Promise<T>;
}

/** Reads as the client, within a transaction of the firm. A fault leaves the wall up: nothing follows it but the end. */
export async function behindClientWall<T>(tx: Tx, caller: ClientPersonCaller, read: () => Promise<T>): Promise<T> {
  await tx.query(`SELECT set_config('app.client', $1, true)`, [caller.clientId]);
  const result = await read();
  await tx.query(`SELECT set_config('app.client', '', true)`);
  return result;
}
