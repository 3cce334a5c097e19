/** What a client's person does for their organisation: answers for it, brings its papers, or approves what it says. */
export const clientPersonKinds = ['owner', 'contributor', 'approver'] as const;

export type ClientPersonKind = (typeof clientPersonKinds)[number];
