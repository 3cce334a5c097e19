/**
 * What a member declared about their ties to the client and its service: the declaration that counts. Once an interest is
 * declared it goes on counting, whatever the member declares after it, until the engagement leader has resolved it.
 */
export interface IndependenceDeclaration {
  hasInterest: boolean;
  /** It was decided, with a reason, that this interest keeps the member from nothing. */
  isResolved: boolean;
}

export function isIndependent(declaration: IndependenceDeclaration | null): boolean {
  return declaration !== null && (!declaration.hasInterest || declaration.isResolved);
}
