import type { AmendmentPageView, PlanChangeView } from '@akashi/contracts';
import { amendmentApi, at } from '@akashi/contracts/api';
import type { ComputedChange, ControlChangeKind } from '@akashi/domain/statement';
import type { Client } from '../client';
import type { StatementVersion } from '../example/statement-versions';
import { mustBe } from '../must-be';
import { exampleStated, importStatementOf } from '../steps/05-import-statement';
import type { Journey } from '../steps/step';

/** What becomes of one changed control: by default what was computed, otherwise with the reason. */
export interface Judgement {
  judged: ControlChangeKind;
  reason: string;
}

/** As computed; of what nobody could compare, that it is as the report found it. */
export const asComputed = ({ computed }: Pick<PlanChangeView, 'computed'>): Judgement =>
  computed === 'uncompared'
    ? { judged: 'reworded', reason: '前年の報告書および依頼者の前年の言明書と照合し、変更がないことを確かめたため。' }
    : { judged: computed, reason: '' };

/** Answers to the scheme's questions that bear the judgement: another frequency, or nothing that is done otherwise. */
function answersFor(judged: ControlChangeKind, { questions }: AmendmentPageView): Record<string, boolean> {
  if (judged === 'added' || judged === 'dropped') return {};
  const isYes = (code: string) => judged === 'control_changed' && code === 'FREQUENCY';
  return Object.fromEntries(questions.map(({ code }) => [code, isYes(code)]));
}

/** Decides on every change of the amendment; in the first plan of a year, on what last year told otherwise. */
export async function decide(
  senior: Client,
  engagementId: string,
  page: AmendmentPageView,
  judge: (change: PlanChangeView) => Judgement = asComputed,
): Promise<void> {
  const changes = page.amendment?.changes ?? page.ofYear?.changes ?? [];
  const groups = Map.groupBy(changes, (change) => JSON.stringify([change.computed, judge(change)]));
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const { judged, reason } = judge(first);
    await senior.send(at(amendmentApi.decide, { engagementId }), {
      changes: group.map(({ stableKey, version }) => ({ stableKey, version })),
      judged,
      answers: answersFor(judged, page),
      reason,
    });
  }
}

export type Changed = Partial<Record<ComputedChange, number>>;

/** A version that comes after the plan: taken in, the amendment drafted and decided by the senior, approved by the leader. */
export async function amendTo(
  { crew, engagementId }: Pick<Journey, 'crew' | 'engagementId'>,
  version: StatementVersion,
  expected: Changed,
  judge?: (change: PlanChangeView) => Judgement,
): Promise<void> {
  const [senior, leader] = [await crew.as('mori'), await crew.as('takase')];
  await importStatementOf(senior, exampleStated(engagementId), version);
  const drafted = await senior.send(at(amendmentApi.draft, { engagementId }));
  const found: Changed = {};
  for (const { computed } of drafted.amendment?.changes ?? []) found[computed] = (found[computed] ?? 0) + 1;
  mustBe(`changes of statement ${version.no}`, found, expected);
  await decide(senior, engagementId, drafted, judge);
  const { amendment } = await leader.ask(at(amendmentApi.view, { engagementId }));
  if (!amendment) throw new Error('There is no amendment.');
  const approved = await leader.send(at(amendmentApi.approve, { engagementId }), { version: amendment.version });
  mustBe('statement of the plan in force', approved.plannedStatement, version.no);
}
