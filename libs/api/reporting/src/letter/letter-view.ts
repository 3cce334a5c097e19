import type { LetterView } from '@akashi/contracts';
import type { SchemeRuleset } from '@akashi/domain/engagement';
import type { AnsweredLetter } from '@akashi/domain/report';
import type { StoredLetter } from './letter.store';

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
