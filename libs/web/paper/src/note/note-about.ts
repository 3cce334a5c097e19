import type { NewNote, NotePlaceView, NoteView, PaperView } from '@akashi/contracts';
import { isSamePlace, wholePaper, type NotePlace } from '@akashi/domain/control';
import type { AskedEvidence } from '../evidence/asked-evidence';

/** What a note is about: a piece of the paper, and which field of it where it is of one alone. */
export interface NoteAbout {
  readonly field: string;
  readonly place: NotePlace;
}

/** A note that is asked for, by its id, or one that is begun about something. */
export type AskedNote = string | NoteAbout;

export const wholeOfPaper: NoteAbout = { field: '', place: wholePaper };

export const aboutStep = (stepId: string, field = ''): NoteAbout => ({ field, place: { ...wholePaper, stepId } });
export const aboutMark = (markId: string): NoteAbout => ({ field: '', place: { ...wholePaper, markId } });
export const aboutField = (field: string): NoteAbout => ({ field, place: wholePaper });

/** Notes of the paper that hang on this piece of it; for the paper itself, on this field. */
export function notesAt(paper: PaperView, { field, place }: NoteAbout): NoteView[] {
  const isWhole = isSamePlace(place, wholePaper);
  return paper.notes.filter((note) => isSamePlace(note, place) && (!isWhole || note.field === field));
}

/** What of a paper an element shows, as its `data-` attributes say; the whole paper where they say nothing. */
export function aboutElement(element: Element | null): NoteAbout {
  const named = (name: string) => element?.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? '';
  const field = named('field');
  const [step, mark] = [named('step'), named('row') || named('mark')];
  if (mark && mark !== 'new') return aboutMark(mark);
  return step ? aboutStep(step, field) : aboutField(field);
}

/** Ways to what a note may hang on. */
export interface PlacesOfNotes {
  step(stepId: string): void;
  mark(asked: AskedEvidence): void;
  item(queryParams: { item: string; of: string }): void;
  field(name: string): void;
}

/** Goes to what a note hangs on. */
export function goToPlace({ stepId, mark, markId, cell, field }: NotePlaceView, to: PlacesOfNotes): void {
  if (stepId) to.step(stepId);
  else if (mark) to.mark({ evidenceId: mark.evidenceId, markId });
  else if (cell) to.item({ item: cell.itemId, of: cell.populationCode });
  else to.field(field);
}

/** As a choice in a list names it. */
export function keyOfAbout({ field, place: { stepId, markId } }: NoteAbout): string {
  if (stepId) return `step ${stepId} ${field}`.trim();
  return markId ? `mark ${markId}` : `field ${field}`.trim();
}

/** What a choice in a list names; a column of the sample is nothing yet: its item has a number. */
export function aboutOfKey(key: string): NoteAbout {
  const [kind, id = '', field = ''] = key.split(' ');
  if (kind === 'step') return aboutStep(id, field);
  return kind === 'mark' ? aboutMark(id) : aboutField(kind === 'field' ? id : '');
}

/** A note as it is sent: it says nothing of what it does not name. */
export function newNote(text: string, { field, place }: NoteAbout, mentions: readonly string[] = []): NewNote {
  return {
    text,
    field,
    ...(isSamePlace(place, wholePaper) ? {} : { place }),
    ...(mentions.length === 0 ? {} : { mentions: [...mentions] }),
  };
}
