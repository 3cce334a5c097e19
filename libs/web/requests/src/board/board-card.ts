/** A request as its card says it. */
export interface BoardCard {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** Who answers. */
  readonly who: string;
  /** Its day, and how late it is, in words. */
  readonly due: string;
  readonly isLate: boolean;
  readonly remarks: number;
  readonly isChosen: boolean;
}
