import type { ReleasedKind } from '@akashi/domain/handoff';

/*
 * Documents that the firm gave a client's people to keep, as they see them. Every field is here because they are to read it.
 */

export interface ClientDocumentView {
  id: string;
  kind: ReleasedKind;
  serviceName: string;
  periodStart: string;
  periodEnd: string;
  /** Null once it was taken back: a wrong file's name may say too much. */
  fileName: string | null;
  size: number | null;
  note: string;
  releasedByName: string;
  releasedAt: string;
  /** When the firm took it back and why; null while it is theirs. */
  takenBack: { at: string; reason: string } | null;
  /** A later version of the report took its place: which, and the day in Japan. */
  replaced: { edition: number; on: string } | null;
}
