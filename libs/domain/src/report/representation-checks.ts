import { daysBetween } from '../dates/arithmetic';
import { isSameName } from '../text/same-name';
import type { Found } from './pre-issue-check';
import type { PreIssueFacts } from './pre-issue-facts';
import { openPoints, qualifiedPoints, unacknowledgedPoints } from './representation-answer';

/** The letter covers what happened after the period, so it is dated after it and on or just before the day of the report. */
export function letterChecks({ letter, periodEnd, reportDate, letterGapWarningDays }: PreIssueFacts): Found[] {
  const covers = letter !== null && periodEnd < letter.datedOn && letter.datedOn <= reportDate;
  const gap = letter === null ? 0 : daysBetween(letter.datedOn, reportDate);
  return [
    ['letter-received', letter === null ? 1 : 0, 1, 'letter'],
    ['letter-date', letter === null || covers ? 0 : 1, letter === null ? 0 : 1, 'letter'],
    ['letter-close-to-report', gap > letterGapWarningDays ? 1 : 0, letter === null ? 0 : 1, 'letter'],
  ];
}

/** The one who stands for the statement stands for the letter as well, and says something to every point of it. */
export function pointChecks({ letter, representative }: PreIssueFacts): Found[] {
  const said = letter ?? { asked: [], answered: [], acknowledged: [], signerName: representative };
  const isKnown = letter !== null && representative !== '';
  return [
    ['letter-signer', !isKnown || isSameName(said.signerName, representative) ? 0 : 1, isKnown ? 1 : 0, 'letter'],
    ['letter-points-answered', openPoints(said).length, said.asked.length, 'letter'],
    ['letter-qualifications-acknowledged', unacknowledgedPoints(said).length, qualifiedPoints(said).length, 'letter'],
  ];
}
