/** The query parameters of the matrix's page that show a view. */
export interface ViewParams {
  readonly view?: string;
  readonly q?: string;
  readonly chapter?: string;
  readonly assignee?: string;
  readonly state?: string;
  readonly result?: string;
  readonly sort?: string;
  readonly groups?: string;
  /** The columns that move, in their order, and the widths that somebody chose. */
  readonly order?: string;
  readonly widths?: string;
}

/** A view of the matrix that somebody saved. */
export interface SavedViewView {
  readonly id: string;
  readonly name: string;
  readonly params: ViewParams;
  /** Shown to everybody in the engagement. */
  readonly isShared: boolean;
  /** Whose it is: they alone replace and remove it. */
  readonly ownerId: string;
}

export interface SaveViewBody {
  readonly name: string;
  readonly params: ViewParams;
  readonly isShared: boolean;
}
