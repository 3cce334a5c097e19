/** What is to be done with a cell of a file that went out and came back. */
export type CellMerge = 'same' | 'mine' | 'clash';

/**
 * Three values of one cell: as the file went out, as it came back, and as it stands now. Only what was changed in the file counts;
 * where somebody else changed the cell to something different meanwhile, a person has to choose.
 */
export function mergeCell(cell: { base: string | null; mine: string | null; theirs: string | null }): CellMerge {
  const { base, mine, theirs } = cell;
  if (mine === base || mine === theirs) return 'same';
  return theirs === base ? 'mine' : 'clash';
}
