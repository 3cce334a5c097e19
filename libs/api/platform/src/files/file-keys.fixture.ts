import type { DataKey } from '@akashi/documents';
import { randomBytes, randomUUID } from 'node:crypto';
import type { FileKeys } from './file-keys';

/** One key for each firm, as the database would have them. */
export function keysOfFirms(): FileKeys {
  const keys = new Map<string, DataKey>();
  const current = async (firmId: string): Promise<DataKey> => {
    const key = keys.get(firmId) ?? { id: randomUUID(), key: randomBytes(32) };
    keys.set(firmId, key);
    return key;
  };
  const find = async (firmId: string, id: string) => {
    const key = keys.get(firmId);
    return key?.id === id ? key : null;
  };
  return { current, find };
}
