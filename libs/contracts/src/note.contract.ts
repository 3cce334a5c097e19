import type { NotePlace, NoteState } from '@akashi/domain/control';
import type { TeamRole } from '@akashi/domain/engagement';
import type { MarkView } from './evidence.contract';

/** What a note hangs on, as it is called on the paper; all of it null for the whole paper. */
export interface NotePlaceView extends NotePlace {
  field: string;
  /** Its place among the steps, counted from 1; null for a step that was taken off the paper. */
  stepNumber: number | null;
  mark: Pick<MarkView, 'evidenceId' | 'evidenceNumber' | 'number' | 'kind'> | null;
  cell: MarkView['cell'];
}

/** Somebody who may be named in a note. */
export interface PaperPersonView {
  id: string;
  name: string;
  /** In kana. */
  reading: string;
}

export interface NoteView extends NotePlaceView {
  id: string;
  testId: string;
  text: string;
  answer: string;
  state: NoteState;
  writtenBy: string;
  writtenByName: string;
  authorRole: TeamRole;
  /** Whoever wrote it works in the engagement no more. */
  authorHasLeft: boolean;
  /** Who did the work it is about: who signed last as preparer, else to whom the test is assigned. */
  preparerId: string | null;
  preparerRole: TeamRole | null;
  writtenAt: string;
  answeredBy: string | null;
  /** Null also for answers from before the moment was kept. */
  answeredAt: string | null;
  mentions: Pick<PaperPersonView, 'id' | 'name'>[];
  resolvedBy: string | null;
  resolvedAt: string | null;
  version: number;
}
