import type { EvidenceFacts } from './evidence-facts';
import type { MarkKind, MarkPlace } from './evidence-mark';
import type { Technique } from './technique';
import type { Conclusion } from './test-state';

/** What a signature stands under, as a person reads it. */
export interface PaperContent {
  readonly round: number;
  readonly control: { readonly id: string; readonly text: string };
  readonly conclusion: Conclusion | null;
  readonly conclusionNote: string;
  readonly steps: readonly ContentStep[];
  readonly evidence: readonly ContentEvidence[];
  readonly items: readonly ContentItem[];
  readonly deviations: readonly ContentDeviation[];
  readonly marks: readonly ContentMark[];
  /** What is said of evidence, where it was corrected. */
  readonly facts: readonly ContentFacts[];
}

export interface ContentStep {
  readonly id: string;
  readonly technique: Technique;
  readonly procedure: string;
  readonly result: string;
  readonly interviewee: string;
  readonly performedOn: string | null;
  readonly performerId: string | null;
  /** Their name. */
  readonly performedBy: string;
}

export interface ContentEvidence {
  readonly stepId: string | null;
  readonly sha256: string;
  readonly number: number;
  readonly name: string;
  readonly versionNo: number;
}

export interface ContentItem {
  readonly rowSha256: string;
  readonly populationCode: string;
  readonly rank: number;
  readonly attribute: string;
  readonly result: string;
  readonly note: string;
}

export interface ContentDeviation {
  readonly number: number;
  readonly attribute: string;
  readonly fact: string;
}

export interface ContentMark extends MarkPlace {
  readonly id: string;
  /** Its number on its evidence. */
  readonly number: number;
  readonly evidenceNumber: number;
  readonly sha256: string;
  readonly kind: MarkKind;
  readonly note: string;
  readonly stepId: string | null;
  readonly cell: Pick<ContentItem, 'rowSha256' | 'populationCode' | 'rank' | 'attribute'> | null;
}

export interface ContentFacts {
  readonly evidenceId: string;
  readonly number: number;
  readonly said: EvidenceFacts;
}
