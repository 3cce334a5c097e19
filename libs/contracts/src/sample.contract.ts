import type { AttributeFigures, SelectionMethod } from '@akashi/domain/engagement';
import type { AttributeResult } from '@akashi/domain/sampling';
import type { RecordedTestView } from './recorded-test.contract';

export interface DrawView {
  id: string;
  ordinal: number;
  method: SelectionMethod;
  algorithm: string;
  /** Revealed by the draw: before it, only its SHA-256 is known. Null where nothing was drawn by it. */
  seedHex: string | null;
  /** The seeded number that a systematic draw begins with: `start / items` of a row behind the first row. */
  start: number | null;
  /** Items in the sample after this draw; of specific items, how many were picked. */
  size: number;
  /** What an attribute sample was planned with. */
  attribute: AttributeFigures | null;
  /** Of specific items: what they have in common. */
  criteria: string;
  /** Of rows picked by hand: how, or why. */
  methodReason: string;
  rule: string;
  reason: string;
  drawnBy: string;
  drawnByName: string;
  drawnAt: string;
}

export interface PopulationTestView {
  testId: string;
  testVersion: number;
  type: string;
  controlNumber: string;
  /** An amendment closed it: its results stay as they are. */
  isClosed: boolean;
  attributes: { attribute: string; name: string }[];
}

export interface ItemResultView {
  testId: string;
  attribute: string;
  result: AttributeResult;
  note: string;
  recordedBy: string;
  version: number;
}

export interface SampleItemView {
  id: string;
  /** The ordinal of the draw that it belongs to. */
  draw: number;
  /** Its place in the sample; specific items are numbered on behind as many as there are rows. */
  rank: number;
  /** The first row under the header is row 1. */
  rowNumber: number;
  cells: string[];
  /** Of the canonical row, hex. */
  rowSha256: string;
  voidReason: string | null;
  results: ItemResultView[];
  version: number;
}

export interface RecordedItemsView extends RecordedTestView {
  itemTotal: number;
  itemDone: number;
  deviationCount: number;
  results: { itemId: string; attribute: string; version: number }[];
}
