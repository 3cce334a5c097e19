/** What a member declared about their ties to the client and its service. */
export interface IndependenceDeclaration {
  hasInterest: boolean;
}
