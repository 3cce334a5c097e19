import type { LetterView } from '@akashi/contracts';
import type { SchemeRuleset } from '@akashi/domain/engagement';
import type { AnsweredLetter, AnsweredPoint } from '@akashi/domain/report';

/** A letter with what was read off it last, and what was acknowledged of that. */
export interface StoredLetter extends Omit<LetterView, 'points'> {
  answered: AnsweredPoint[];
  acknowledgements: { point: string; reason: string; byName: string; at: string }[];
}

type Asked = Pick<SchemeRuleset, 'representationPoints'>;

/** The letter with the points its ruleset asks for, answered or not. */
export function letterView({ answered, acknowledgements, ...letter }: StoredLetter, ruleset: Asked): LetterView {
  const points = ruleset.representationPoints.map(({ code, text }) => {
    const found = answered.find((point) => point.code === code);
    const acknowledged = acknowledgements.find(({ point }) => point === code);
    return {
      code,
      textJa: text.ja,
      textEn: text.en,
      answer: found?.answer ?? null,
      words: found?.words ?? '',
      acknowledgement: acknowledged
        ? { reason: acknowledged.reason, byName: acknowledged.byName, at: acknowledged.at }
        : null,
    };
  });
  return { ...letter, points };
}

/** What the checks and rules ask of a letter. */
export function answeredLetter({ answered, acknowledgements }: StoredLetter, ruleset: Asked): AnsweredLetter {
  const asked = ruleset.representationPoints.map(({ code }) => code);
  return { asked, answered, acknowledged: acknowledgements.map(({ point }) => point) };
}
