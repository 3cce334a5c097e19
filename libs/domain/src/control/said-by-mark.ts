import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';
import { markKinds, type MarkKind } from './evidence-mark';

export type SaidByMarkRefusal = 'mark.kind-unknown' | 'mark.note-missing' | 'mark.note-not-storable';

export interface SaidByMark {
  kind: string;
  note: string;
}

/** An exception and a text say what is seen; a tick and a sum speak for themselves. */
export function saysWhatItMeans({ kind, note }: SaidByMark): Decision<SaidByMarkRefusal> {
  if (!markKinds.includes(kind as MarkKind)) return refuse('mark.kind-unknown');
  if (!isStorableText(note, textLimits.line)) return refuse('mark.note-not-storable');
  return markNeedsNote(kind as MarkKind) && isBlank(note) ? refuse('mark.note-missing') : allow;
}

export function markNeedsNote(kind: MarkKind): boolean {
  return kind === 'exception' || kind === 'text';
}
