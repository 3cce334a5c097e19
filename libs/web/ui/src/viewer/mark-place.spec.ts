import { describe, expect, it } from 'vitest';
import { middleOf, movedLines, movedRegion, regionBetween, regionOfLine } from './mark-place';

const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });
const line = (top: number) => regionOfLine(2, { text: '', left: 0.1, top, width: 0.5, height: 0.02 });

describe('the place of a mark, drawn with the mouse', () => {
  it('is whole numbers of the page, whichever corner was begun in', () => {
    const region = { page: 2, left: 1000, top: 2000, width: 5000, height: 333 };
    expect(regionBetween(2, { x: 0.1, y: 0.2 }, { x: 0.6, y: 0.23333 })).toEqual(region);
    expect(regionBetween(2, { x: 0.6, y: 0.23333 }, { x: 0.1, y: 0.2 })).toEqual(region);
  });

  it('ends where the page ends, and is none where nothing was drawn', () => {
    expect(regionBetween(1, { x: 0.9, y: 0.5 }, { x: 1.4, y: 0.6 })).toMatchObject({ left: 9000, width: 1000 });
    expect(regionBetween(1, { x: 0.5, y: 0.5 }, { x: 0.5, y: 0.5 })).toBeNull();
  });
});

describe('the place of a mark, by keys', () => {
  it('goes from line to line where there is text', () => {
    const lines = [line(0.1), line(0.2), line(0.3)];
    expect(movedRegion(lines[0]!, key('ArrowDown'), lines)).toEqual(lines[1]);
    expect(movedRegion(lines[2]!, key('ArrowUp'), lines)).toEqual(lines[1]);
  });

  it('goes by steps where there is none, grows with Shift, and never leaves the page', () => {
    const region = middleOf(1);
    expect(movedRegion(region, key('ArrowDown'), [])).toMatchObject({ top: region.top + 200 });
    expect(movedRegion(region, key('ArrowRight', true), [])).toMatchObject({ width: region.width + 200 });
    expect(movedRegion({ ...region, top: 9500 }, key('ArrowDown'), [])).toMatchObject({ top: 9500 });
    expect(movedRegion({ ...region, width: 40 }, key('ArrowLeft', true), [])).toMatchObject({ width: 40 });
    expect(movedRegion(region, key('x'), [])).toBeNull();
  });

  it('is lines of a text, from the first to the last', () => {
    const lines = { sheet: 1, from: 4, to: 5 };
    const until = (last: number) => ({ last, columns: 0, rows: null });
    expect(movedLines(lines, key('ArrowDown'), until(9))).toEqual({ sheet: 1, from: 5, to: 6 });
    expect(movedLines(lines, key('ArrowDown', true), until(5))).toEqual(lines);
    expect(movedLines(lines, key('ArrowDown'), until(5))).toEqual(lines);
    expect(movedLines({ ...lines, from: 1, to: 2 }, key('ArrowUp'), until(9))).toEqual({ sheet: 1, from: 1, to: 2 });
    expect(movedLines(lines, key('ArrowUp', true), until(9))).toEqual({ sheet: 1, from: 4, to: 4 });
    expect(movedLines(lines, key('ArrowLeft'), until(9))).toBeNull();
  });

  it('is cells of a sheet, from row to row that holds something and from column to column', () => {
    const cell = { sheet: 2, from: 4, to: 4, columns: { from: 2, to: 2 } };
    const extent = { last: 90, columns: 3, rows: [1, 4, 90] };
    expect(movedLines(cell, key('ArrowDown'), extent)).toEqual({ ...cell, from: 90, to: 90 });
    expect(movedLines(cell, key('ArrowUp'), extent)).toEqual({ ...cell, from: 1, to: 1 });
    expect(movedLines(cell, key('ArrowRight'), extent)).toEqual({ ...cell, columns: { from: 3, to: 3 } });
    const wide = movedLines(cell, key('ArrowRight', true), extent)!;
    expect(wide).toEqual({ ...cell, columns: { from: 2, to: 3 } });
    expect(movedLines(wide, key('ArrowRight'), extent)).toEqual(wide);
    expect(movedLines(wide, key('ArrowDown', true), extent)).toEqual({ ...wide, to: 90 });
    expect(movedLines({ ...cell, columns: { from: 1, to: 1 } }, key('ArrowLeft'), extent)).toMatchObject({
      columns: { from: 1, to: 1 },
    });
  });
});
