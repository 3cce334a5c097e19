/** How the client's management answered a point of the 経営者確認書: as it stands, or with words of its own that limit it. */
export const pointAnswers = ['confirmed', 'qualified'] as const;

export type PointAnswer = (typeof pointAnswers)[number];

export interface AnsweredPoint {
  /** The code of the point in the ruleset. */
  code: string;
  answer: PointAnswer;
  /** The client's own words; empty where it confirmed the point as it stands. */
  words: string;
}

/** What the letter says, and what the leader has acknowledged of it. */
export interface AnsweredLetter {
  /** Codes of the points that the ruleset asks for. */
  asked: readonly string[];
  answered: readonly AnsweredPoint[];
  /** Codes of qualified points that were acknowledged with a reason. */
  acknowledged: readonly string[];
}

/** Points that the letter leaves open. */
export function openPoints({ asked, answered }: AnsweredLetter): string[] {
  return asked.filter((code) => !answered.some((point) => point.code === code));
}

export function qualifiedPoints({ answered }: AnsweredLetter): AnsweredPoint[] {
  return answered.filter(({ answer }) => answer === 'qualified');
}

/** Qualified points that the one who approves the report has not acknowledged. */
export function unacknowledgedPoints(letter: AnsweredLetter): AnsweredPoint[] {
  return qualifiedPoints(letter).filter(({ code }) => !letter.acknowledged.includes(code));
}
