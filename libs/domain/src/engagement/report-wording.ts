import type { EngagementKind } from './engagement-kind';
import type { ReportTitles, TitledPart } from './report-titles';

/** The sentences that the report says around its facts, each with the slots for the facts that it has to hold. */
export const reportFrames = {
  subject: [],
  asStated: [],
  scope: ['kind'],
  sums: ['tests'],
  noOmissions: [],
  performedTests: ['test', 'count'],
  performed: ['tests'],
  sampled: ['tests', 'populations', 'items'],
  sampledBy: ['methods'],
  methodItems: ['method', 'count'],
  specificItems: ['count'],
  deviations: ['count'],
  deviationsApart: ['count'],
  resultsBelow: [],
  noFindings: [],
  findings: ['count'],
  findingsChanged: ['count'],
  findingChanged: ['date'],
  eventsTold: ['until'],
  eventsNone: ['until'],
  appendixRows: ['count'],
  statementCopy: [],
  restricted: [],
  day: ['year', 'month', 'day'],
  version: ['version'],
  addressee: ['title', 'name'],
  baseService: ['name', 'number'],
  statement: ['version', 'date'],
  period: ['from', 'to'],
  deviationsOf: ['tested', 'count'],
  deviationsOfSpecific: ['tested', 'count'],
  controlVersion: ['text', 'version'],
  sampleOf: ['count', 'objects'],
  procedureOf: ['objects', 'techniques'],
  chapter: ['chapter'],
  noLedger: [],
  ledger: [],
  ledgerSize: ['count'],
  ledgerCheck: ['size'],
  ledgerFoot: ['count', 'root'],
  ledgerSheetFoot: ['count', 'root'],
  assessmentResults: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ReportFrame = keyof typeof reportFrames;

type Slot<F extends ReportFrame> = (typeof reportFrames)[F][number];

/** What the report says in sentences that nobody writes for one engagement. */
export interface ReportWording {
  /** `{count}` stands for the fact. */
  frames: Readonly<Record<ReportFrame, string>>;
  /** What an engagement of each kind is for. */
  kinds: Readonly<Record<EngagementKind, string>>;
  titles: ReportTitles;
}

type PerPart<T> = { readonly [P in keyof T]?: Partial<T[P]> };

/** The words as a report keeps them: one that was composed before all of them were data keeps some, and says the rest as then. */
export interface KeptWording {
  frames?: Partial<ReportWording['frames']>;
  kinds?: Partial<ReportWording['kinds']>;
  titles?: PerPart<ReportTitles>;
}

/** Every word of a report: its own where it was composed with them, and otherwise those that were printed in its time. */
export function wholeWording(kept: KeptWording, printedThen: ReportWording): ReportWording {
  const titles = Object.entries(printedThen.titles).map(([part, then]) => [
    part,
    { ...then, ...kept.titles?.[part as TitledPart] },
  ]);
  return {
    frames: { ...printedThen.frames, ...kept.frames },
    kinds: { ...printedThen.kinds, ...kept.kinds },
    titles: Object.fromEntries(titles) as ReportTitles,
  };
}

const slot = /\{(\w*)\}/g;

/** A sentence that lost a slot would hide a fact; one with another slot, or the same twice, would print a gap. */
export function holdsSlots(frame: ReportFrame, text: string): boolean {
  const found = [...text.matchAll(slot)].map(([, name]) => name);
  return found.sort().join() === [...reportFrames[frame]].sort().join();
}

/** A piece of a sentence as it stands, or the name of the fact that takes its place. */
interface SentencePiece {
  text: string;
  slot: string;
}

/** A sentence in its order: what is said, and where each fact stands. */
export function piecesOf({ frames }: Pick<ReportWording, 'frames'>, frame: ReportFrame): SentencePiece[] {
  const parts = frames[frame].split(/\{(\w+)\}/);
  return parts
    .map((text, at) => (at % 2 === 0 ? { text, slot: '' } : { text: '', slot: text }))
    .filter(({ text, slot: name }) => text !== '' || name !== '');
}

/** The sentence with its facts in their slots. */
export function sentenceOf<F extends ReportFrame>(
  { frames }: Pick<ReportWording, 'frames'>,
  frame: F,
  facts: Readonly<Record<Slot<F>, string>>,
): string {
  return frames[frame].replace(
    slot,
    (whole, name: string) => (facts as Readonly<Record<string, string>>)[name] ?? whole,
  );
}
