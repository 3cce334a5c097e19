import type { FileScan } from '../control/harmful-file';
import { allow, refuse, type Decision } from '../decision';

export type GiveFileRefusal = 'request.file-not-scanned' | 'request.file-not-scannable' | 'request.file-infected';

/** A client's people take back what was sent for them, but nothing of which it is not known yet that it does no harm. */
export function mayGiveFile({ scan }: { scan: FileScan }): Decision<GiveFileRefusal> {
  if (scan === 'pending') return refuse('request.file-not-scanned');
  if (scan === 'too-large') return refuse('request.file-not-scannable');
  return scan === 'infected' ? refuse('request.file-infected') : allow;
}
