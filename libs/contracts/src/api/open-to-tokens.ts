import { isTokenPermission, type TokenPermission } from '@akashi/domain/access';
import type { Method, Operation } from './operation';

/** What leaves the firm's rooms for good: a person takes it along, and no program but where the table says so. */
const takingAlong: readonly string[] = ['download', 'export'];

/**
 * May a program ask this with its token? It reads, by a permission that a token can be given, and takes nothing along; nothing
 * that the table does not say so is open to it.
 */
export function isOpenToTokens(
  operation: Operation,
): operation is Operation<Method, string, unknown, unknown, unknown, TokenPermission> {
  const { method, access, stepUp, answers, logs, isForPrograms } = operation;
  if (method !== 'GET' || stepUp !== null || !isTokenPermission(access)) return false;
  return isForPrograms || (answers === 'json' && !takingAlong.includes(logs?.kind ?? ''));
}
