import { DomainProblem } from '@akashi/api-platform';
import { DocumentFault } from '@akashi/documents';

/** Reads an uploaded file; what makes it unreadable becomes a problem with the place and the code of the fault. */
export function readOrRefuse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DocumentFault)) throw error;
    const { row, column, cell, limit, found, part } = error.place;
    const place = cell ?? [row, column].filter((one) => one !== undefined).join(':');
    const value = [found, limit, part].filter((one) => one !== undefined).join('/');
    throw new DomainProblem('file.not-readable', {
      faults: [{ place, rule: error.code, value }],
      facts: { rule: error.code, ...(limit === undefined ? {} : { limit }) },
    });
  }
}
