/** 査閲コメント: open blocks the review, answered waits for the one who asked, resolved is done. */
export const noteStates = ['open', 'answered', 'resolved'] as const;

export type NoteState = (typeof noteStates)[number];
