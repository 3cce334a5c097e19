import { minuteInJapan, type LocalDate } from '@akashi/domain/dates';

/** For whom something was made that leaves by an inspection, and when: every file in it that people read bears it. */
export interface InspectionMark {
  /** Who inspects, and the number of the inspection on their notice. */
  readonly authority: string;
  readonly reference: string;
  readonly inspector: string;
  readonly engagement: string;
  readonly beginsOn: LocalDate;
  /** The last day as it stood when this was made. */
  readonly endsOn: LocalDate;
  /** ISO instant. */
  readonly madeAt: string;
  readonly madeBy: string;
}

/** One line that says whose copy this is. */
export function markLine(mark: InspectionMark): string {
  const { authority, reference, inspector, madeAt } = mark;
  return `検査用の写し　${authority}　${reference}　${inspector}　${minuteInJapan(madeAt)}（日本時間）`;
}
