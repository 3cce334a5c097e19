import type { ClientRequestRow } from '@akashi/contracts';
import { awaitsAnswer, isOverdue, type SentRequestState } from '@akashi/domain/request';
import { todayInJapan } from '@akashi/web-platform';
import type { ChipState, Lang } from '@akashi/web-ui';

const chips: Readonly<Record<SentRequestState, ChipState>> = {
  requested: 'wait',
  submitted: 'doing',
  checking: 'doing',
  returned: 'back',
  accepted: 'ok',
  withdrawn: 'omitted',
};

export const chipOf = (state: SentRequestState): ChipState => chips[state];

/** When the firm asked for it again, while it is still owed. */
export function remindedOn(
  { state, isOver, remindedAt }: Pick<ClientRequestRow, 'state' | 'isOver' | 'remindedAt'>,
  words: (day: string) => string,
): string {
  return remindedAt && !isOver && awaitsAnswer(state) ? words(todayInJapan(new Date(remindedAt)).slice(5)) : '';
}

const dayMs = 86_400_000;
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);

/** By when, in words: how late while it is owed, and the day alone afterwards. */
export function dueWords(
  { state, dueOn, isOver }: Pick<ClientRequestRow, 'state' | 'dueOn' | 'isOver'>,
  today: string,
  lang: Lang,
): { isLate: boolean; words: string } {
  const isLate = !isOver && isOverdue({ state, dueOn }, today);
  const left = daysBetween(today, dueOn);
  const ja = lang === 'ja';
  if (isOver || !awaitsAnswer(state)) return { isLate, words: ja ? `期限 ${dueOn}` : `due ${dueOn}` };
  if (isLate) return { isLate, words: ja ? `${dueOn} · ${-left}日過ぎています` : `${dueOn} · ${-left} days late` };
  if (left === 0) return { isLate, words: ja ? `${dueOn} · 今日まで` : `${dueOn} · today` };
  return { isLate, words: ja ? `${dueOn} · あと${left}日` : `${dueOn} · ${left} days left` };
}
