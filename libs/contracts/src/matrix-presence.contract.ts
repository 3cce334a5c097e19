/** The cell that the cursor of whoever asks is in. */
export interface MatrixPlaceBody {
  controlId: string;
  column: string;
}

/** A colleague of the team at work in the same matrix, and in which cell. */
export interface PersonAtCell {
  userId: string;
  name: string;
  controlId: string;
  column: string;
}
