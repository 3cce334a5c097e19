/**
 * What the firm may give its client's people to keep: the issued report, a draft of facts, a statement with the firm's marks, a letter.
 * There is no kind for a working paper, a procedure, a note or evidence: what has no kind is given to nobody.
 */
export const releasedKinds = ['report', 'facts', 'statement', 'letter'] as const;

export type ReleasedKind = (typeof releasedKinds)[number];

/** The report comes from what was issued and is never sent up; everything else is a file of the firm's own. */
export type UploadedKind = Exclude<ReleasedKind, 'report'>;

export const uploadedKinds: readonly UploadedKind[] = ['facts', 'statement', 'letter'];
