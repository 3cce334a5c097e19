/** A field of a paper or of one of its steps, as a note names it; empty for all of what it hangs on. */
export const noteFields = ['', 'control', 'steps', 'procedure', 'result', 'conclusion', 'evidence'] as const;

/** A piece of a paper that a note hangs on; at most one of the three. */
export interface NotePlace {
  readonly stepId: string | null;
  readonly markId: string | null;
  readonly cell: { readonly itemId: string; readonly attribute: string } | null;
}

export const wholePaper: NotePlace = { stepId: null, markId: null, cell: null };

/** Whether two notes hang on the same piece of one paper. */
export function isSamePlace(one: NotePlace, other: NotePlace): boolean {
  return (
    one.stepId === other.stepId &&
    one.markId === other.markId &&
    one.cell?.itemId === other.cell?.itemId &&
    one.cell?.attribute === other.cell?.attribute
  );
}
