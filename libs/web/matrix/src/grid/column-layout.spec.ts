import { describe, expect, it } from 'vitest';
import { columnsOf, movingColumns, readLayout, usualLayout, withPlace, withWidth, writeLayout } from './column-layout';
import { columnTracks, matrixColumns } from './matrix-columns';

describe('how the columns stand', () => {
  it('is said by the address only where it is not as usual, and read again as it was', () => {
    expect(writeLayout(usualLayout)).toEqual({ order: null, widths: null });
    const moved = withWidth(withPlace(usualLayout, 'due', 0), 'note', 260);
    const { order, widths } = writeLayout(moved);
    expect([order?.split('.')[0], widths]).toEqual(['due', 'note-260']);
    expect(readLayout(order!, widths!)).toEqual(moved);
  });

  it('loses no column, moves none that is fixed, and takes nothing that it does not know', () => {
    const read = readLayout('note.state.unknown.note.due', 'unknown-90.due-x.select-90.note-9999.due-1');
    expect(read.order.slice(0, 2)).toEqual(['note', 'due']);
    expect([...read.order].sort()).toEqual([...movingColumns].sort());
    expect(read.widths).toEqual({ note: 600, due: 40 });
    const ids = columnsOf(read).map(({ id }) => id);
    expect([ids.slice(0, 4), ids.at(-1)]).toEqual([['select', 'number', 'control', 'note'], 'state']);
    expect(withPlace(read, 'state', 0)).toBe(read);
    expect(withPlace(read, 'note', -1)).toBe(read);
  });

  it('lets the text take what is left, however wide it is made', () => {
    const { widths } = withWidth(withWidth(usualLayout, 'control', 320), 'due', 90);
    const tracks = columnTracks(matrixColumns, widths, 'ja');
    expect(tracks).toContain('minmax(320px, 1fr)');
    expect(tracks.split(' 90px ')).toHaveLength(2);
  });
});
