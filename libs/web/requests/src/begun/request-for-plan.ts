import type { AnswererView, FindingView } from '@akashi/contracts';
import type { Lang } from '@akashi/web-ui';
import type { BegunRequest } from '../dialogs/request-dialog';

/** A request for the plan of a reported finding, to the client's approver where there is exactly one. */
export function requestForPlan(
  { id, code, title }: Pick<FindingView, 'id' | 'code' | 'title'>,
  answerers: readonly AnswererView[],
  lang: Lang,
): BegunRequest {
  const approvers = answerers.filter(({ kind }) => kind === 'approver');
  const said =
    lang === 'ja'
      ? {
          title: `${code} の改善計画`,
          wanted: `報告した発見事項 ${code}（${title}）について、改善計画をください。「事実・計画」の画面から出すと、この依頼もそれで済みます。`,
          shows: '何をするかが分かる\n担当する部署・人が分かる\nいつまでに済むかが分かる',
        }
      : {
          title: `The improvement plan for ${code}`,
          wanted: `Please send the improvement plan for the reported finding ${code} (${title}). Handed in on your page “Facts”, it answers this request too.`,
          shows: 'What will be done\nWho does it\nBy when it is done',
        };
  const answererId = approvers.length === 1 ? approvers[0]!.id : '';
  return { ...said, answererId, askedFrom: { kind: 'finding', key: id } };
}
