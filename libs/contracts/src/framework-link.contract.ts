import type { LineageFramework } from '@akashi/domain/edition-import';
import type { FrameworkLink, LinkAnswer, LinkOrigin, LinkRowProblem } from '@akashi/domain/framework-link';

/** The links of an edition, a column each, in catalogue order. */
export interface FrameworkLinkColumns {
  criterionKey: string[];
  framework: LineageFramework[];
  reference: string[];
  origin: LinkOrigin[];
  /** Which list it was read from; empty for what the edition itself says. */
  source: string[];
  /** `open` waits for a person's yes. */
  answer: LinkAnswer[];
  answeredBy: (string | null)[];
  answeredAt: (string | null)[];
  version: number[];
}

/** Those of one criterion alone, where one is named. */
export interface FrameworkLinksQuery {
  criterion?: string;
}

/** `GET editions/:id/framework-links`. */
export interface FrameworkLinksView {
  links: FrameworkLinkColumns;
  /** Origins in the edition's lineage that are no link yet. */
  proposable: number;
}

/** A list of links as it was read. Nothing is kept yet. */
export interface FrameworkLinksPreviewView {
  headingsMissing: boolean;
  links: FrameworkLink[];
  problems: LinkRowProblem[];
  problemTotal: number;
}

export interface RecordLinksBody {
  links: FrameworkLink[];
  source: string;
}

/** A link as it was seen. */
export interface SeenLink extends FrameworkLink {
  version: number;
}

export interface AnswerLinksBody {
  links: SeenLink[];
  answer: LinkAnswer;
}
