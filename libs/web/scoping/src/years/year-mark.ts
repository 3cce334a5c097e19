import { testTypeShortLabels, type Label } from '@akashi/contracts';
import type { TestType } from '@akashi/domain/control';
import type { Lang } from '@akashi/web-ui';
import type { YearMark } from './year-rows';

/** One letter for each test, as the years are too narrow for more. */
export const markLetters: Readonly<Record<TestType, Label>> = {
  DESIGN: { ja: '整', en: 'D' },
  OPERATION: { ja: '運', en: 'O' },
  UPDATE: { ja: '更', en: 'U' },
};

export const markNames: Readonly<Record<Exclude<YearMark, 'none'>, Label>> = {
  NO_EXCEPTION: { ja: '実施済み', en: 'done' },
  DEVIATION: { ja: '逸脱あり', en: 'deviation' },
  now: { ja: '今年', en: 'this year' },
  planned: { ja: '予定', en: 'to come' },
};

/** A mark in words. */
export function markText(type: TestType, mark: Exclude<YearMark, 'none'>, lang: Lang): string {
  return `${testTypeShortLabels[type][lang]} ${markNames[mark][lang]}`;
}
