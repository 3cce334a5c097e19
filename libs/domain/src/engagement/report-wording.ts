import type { EngagementKind } from './engagement-kind';

/** The sentences that the report says around its facts, each with the slots for the facts that it has to hold. */
export const reportFrames = {
  subject: [],
  asStated: [],
  scope: ['kind', 'cycle'],
  cycleYear: ['year'],
  sums: ['tests'],
  noOmissions: [],
  performedTests: ['test', 'count'],
  performed: ['tests'],
  sampled: ['tests', 'populations', 'items'],
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
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ReportFrame = keyof typeof reportFrames;

type Slot<F extends ReportFrame> = (typeof reportFrames)[F][number];

/** What the report says in sentences that nobody writes for one engagement. */
export interface ReportWording {
  /** `{count}` stands for the fact. */
  frames: Readonly<Record<ReportFrame, string>>;
  /** What an engagement of each kind is for. */
  kinds: Readonly<Record<EngagementKind, string>>;
}

const slot = /\{(\w*)\}/g;

/** A sentence that lost a slot would hide a fact; one with another slot, or the same twice, would print a gap. */
export function holdsSlots(frame: ReportFrame, text: string): boolean {
  const found = [...text.matchAll(slot)].map(([, name]) => name);
  return found.sort().join() === [...reportFrames[frame]].sort().join();
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
