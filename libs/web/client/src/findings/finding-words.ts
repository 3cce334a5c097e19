import type { ClientFindingRow } from '@akashi/contracts';
import { awaitsFactAnswer, type ClientFindingStage } from '@akashi/domain/finding';
import type { ChipState, Lang } from '@akashi/web-ui';

const chips: Readonly<Record<ClientFindingStage, ChipState>> = {
  'to-confirm': 'wait',
  answered: 'doing',
  'being-revised': 'doing',
  confirmed: 'ok',
  'to-plan': 'wait',
  planned: 'doing',
  improved: 'ok',
  done: 'ok',
  withdrawn: 'omitted',
};

export const findingChip = (stage: ClientFindingStage): ChipState => chips[stage];

/** Something is asked of the client, and nobody has answered. */
export function asksClient({ stage, isOver }: Pick<ClientFindingRow, 'stage' | 'isOver'>): boolean {
  return !isOver && (stage === 'to-confirm' || stage === 'to-plan');
}

/** By when, in words, and whether that day is over while something is owed. */
export function findingDue(
  finding: Pick<ClientFindingRow, 'stage' | 'dueOn' | 'isOver'>,
  today: string,
  lang: Lang,
): { isLate: boolean; words: string } {
  const { stage, dueOn, isOver } = finding;
  if (dueOn === null) return { isLate: false, words: '' };
  const isLate = !isOver && dueOn < today && (awaitsFactAnswer(stage) ? stage === 'to-confirm' : stage !== 'improved');
  const ja = isLate ? `${dueOn} を過ぎています` : `${dueOn} まで`;
  return { isLate, words: lang === 'ja' ? ja : isLate ? `was due ${dueOn}` : `by ${dueOn}` };
}
