import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPopulationPieces, readPopulationText } from './read-population';
import { readingLimits, type FileRow } from './population-table';
import type { ReadingFault } from './reading-faults';
import { eachRecord, SplitTally, type RecordLayout } from './split-records';

const letters = fc.constantFrom('"', '""', ',', '\t', '\n', '\r', '\r\n', 'a', '字', '\u{20bb7}', ' ', '\u001a', '1');
const text = fc.array(letters, { maxLength: 60 }).map((all) => all.join(''));
const cuts = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 30 });

function* inPieces(whole: string, lengths: readonly number[]): Generator<string> {
  let at = 0;
  for (let piece = 0; at < whole.length; piece += 1) {
    const length = lengths[piece % lengths.length]!;
    yield whole.slice(at, at + length);
    at += length;
  }
}

function split(pieces: Iterable<string>, layout: RecordLayout) {
  const faults: ReadingFault[] = [];
  const tally = new SplitTally((fault) => faults.push(fault));
  const rows = [...eachRecord(pieces, layout, tally)];
  const { enclosed, bare, isCutOff, spoilt } = tally;
  return { rows, faults, enclosed, bare, isCutOff, spoilt: [...spoilt] };
}

describe('a text that comes in pieces', () => {
  it('is split as the whole of it is, wherever a piece ends', () => {
    const layouts = fc.record({
      delimiter: fc.constantFrom(',', '\t'),
      quotes: fc.constantFrom('enclose' as const, 'letters' as const),
      most: fc.constantFrom(3, 1_000),
    });
    fc.assert(
      fc.property(text, cuts, layouts, (whole, lengths, layout) => {
        expect(split(inPieces(whole, lengths), layout)).toEqual(split([whole], layout));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is read as the whole of it is, with every fact, question and fault', () => {
    const choices = { keyColumn: 1, amountColumn: 2, typeColumn: 1, dateColumn: 2, from: '2026-04-01' };
    fc.assert(
      fc.property(text, cuts, fc.boolean(), (body, lengths, isDecided) => {
        const whole = `${isDecided ? '\ufeff' : 'sep=,\n'}番号,日付\n${body}`;
        const decided = isDecided ? { ...choices, headRow: 1 } : {};
        const records: FileRow[] = [];
        const take = (record: FileRow) => records.push(record);
        const order = { choices: decided, limits: readingLimits, take };
        const table = readPopulationPieces(() => inPieces(whole, lengths), order);
        expect({ ...table, records }).toEqual(readPopulationText(whole, decided));
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds equal rows and repeated keys wherever they stand, and no others', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'ab', ''), fc.constantFrom('b', 'a', '')), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, (all) => {
        const body = all.map(([key, value]) => `${key},${value},x\n`).join('');
        const { equalRows, columns } = readPopulationText(`番号,値,印\n${body}`, { headRow: 1, keyColumn: 1 });
        const rowsOf = new Map<string, number[]>();
        all.forEach((row, at) => rowsOf.set(row.join(), [...(rowsOf.get(row.join()) ?? []), at + 2]));
        expect(equalRows).toEqual([...rowsOf.values()].filter(({ length }) => length > 1));
        const keys = all.map(([key]) => key).filter(Boolean);
        expect(columns.key?.repeated).toBe(keys.length - new Set(keys).size);
      }),
    );
  });
});
