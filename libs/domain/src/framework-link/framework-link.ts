import type { LineageFramework } from '../edition-import';

/** A criterion and what it answers to in another framework. Several to several: either side may stand in many links. */
export interface FrameworkLink {
  criterionKey: string;
  framework: LineageFramework;
  /** As the other framework numbers it: 5.1.1, AC-2(1). */
  reference: string;
}

/** What somebody said to a link; `open` takes an answer back. */
export const linkAnswers = ['yes', 'no', 'open'] as const;

export type LinkAnswer = (typeof linkAnswers)[number];

/** Where a link is known from: what the edition says of its own origin, or a list that somebody brought. */
export const linkOrigins = ['lineage', 'list'] as const;

export type LinkOrigin = (typeof linkOrigins)[number];

/** Longest reference, in UTF-16 code units. */
export const longestReference = 200;

/** One name for one link, however its reference is spaced or how wide its letters are. */
export function linkName({ criterionKey, framework, reference }: FrameworkLink): string {
  return `${criterionKey}\n${framework}\n${plainReference(reference)}`;
}

/** A reference as it is kept: no letter is changed but its width, and no space is left around it. */
export function plainReference(reference: string): string {
  return reference.normalize('NFKC').replace(/\s+/g, ' ').trim();
}
