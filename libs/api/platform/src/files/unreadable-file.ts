import { DocumentFault } from '@akashi/documents';
import { DomainProblem } from '../problems/domain-problem';

/** Waits for a reader; a file it cannot read becomes a problem that names the fault and its place. */
export async function readOrRefuse<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof DocumentFault)) throw error;
    throw unreadableFile(error);
  }
}

function unreadableFile({ code, place }: DocumentFault): DomainProblem {
  const { sheet, cell, row, column, missing, limit, found, part } = place;
  const where = cell ?? [row, column].filter((one) => one !== undefined).join(':');
  const value = missing?.join('・') ?? [found, limit, part].filter((one) => one !== undefined).join('/');
  return new DomainProblem('file.not-readable', {
    faults: [{ ...(sheet === undefined ? {} : { sheet }), place: where, rule: code, value }],
    facts: { rule: code, ...(limit === undefined ? {} : { limit }) },
  });
}
