import type { ComposeReportBody, ReportContentView, ReportTextsBody } from '@akashi/contracts';

/** What the firm itself says in a report; all else in it is counted, or quoted from the statement, and cannot be typed. */
export interface OwnWords {
  explanation: string;
  subsequentEvents: readonly { date: string; text: string }[];
  texts: ReportTextsBody;
}

/** The sections of the report in which the firm writes, by their anchors. */
export const ownSections = ['s2', 's3', 's4', 's6', 's8', 's9'] as const;

export type OwnSection = (typeof ownSections)[number];

const wordsOfSection: Readonly<Record<OwnSection, (words: OwnWords) => unknown>> = {
  s2: ({ texts }) => texts.clientResponsibility,
  s3: ({ texts }) => texts.firmResponsibility,
  s4: ({ texts }) => texts.nature,
  s6: ({ explanation }) => explanation,
  s8: ({ subsequentEvents }) => subsequentEvents,
  s9: ({ texts }) => texts.restriction,
};

export function ownWordsOf({ results, subsequentEvents, texts }: ReportContentView): OwnWords {
  return {
    explanation: results.explanation,
    subsequentEvents: subsequentEvents.events.map(({ date, text }) => ({ date, text })),
    texts: {
      clientResponsibility: [...texts.clientResponsibility],
      firmResponsibility: [...texts.firmResponsibility],
      nature: [...texts.nature],
      restriction: [...texts.restriction],
    },
  };
}

/** The sections in which two wordings differ. */
export function changedSections(before: OwnWords, after: OwnWords): OwnSection[] {
  return ownSections.filter((section) => {
    const words = wordsOfSection[section];
    return JSON.stringify(words(before)) !== JSON.stringify(words(after));
  });
}

/** Paragraphs as they are typed: an empty line between two. */
export function typedParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n');
}

/** Typed text as paragraphs; empty ones fall away. */
export function readParagraphs(typed: string): string[] {
  return typed
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** The events that are told; one that says nothing is left out. */
export function toldEvents({ subsequentEvents }: OwnWords): OwnWords['subsequentEvents'] {
  return subsequentEvents.filter(({ date, text }) => date !== '' && text.trim() !== '');
}

/** Every sentence that is the firm's own, as the words in it are weighed. */
export function sentencesOf(words: OwnWords): string[] {
  return [...Object.values(words.texts).flat(), words.explanation, ...toldEvents(words).map(({ text }) => text)];
}

/** What is sent to compose a version: an event that says nothing is left out. */
export function composeBody(
  words: OwnWords | null,
  said: { datedOn: string; documentNumber: string },
  confirmedWords: string[],
): ComposeReportBody {
  const documentNumber = said.documentNumber.trim() || null;
  if (!words) {
    return {
      datedOn: said.datedOn,
      documentNumber,
      explanation: null,
      subsequentEvents: null,
      texts: null,
      confirmedWords,
    };
  }
  const subsequentEvents = [...toldEvents(words)];
  const { explanation, texts } = words;
  return { datedOn: said.datedOn, documentNumber, explanation, subsequentEvents, texts, confirmedWords };
}
