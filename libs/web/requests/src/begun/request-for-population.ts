import type { DeclaredPopulationView } from '@akashi/contracts';
import type { Lang } from '@akashi/web-ui';
import type { BegunRequest } from '../dialogs/request-dialog';

/**
 * A request for a population that the statement names and nobody gave: the list as its system gives it, with what the registration
 * asks of it, for the whole period, and what shows that it is complete.
 */
export function requestForPopulation(
  { code, name, reason }: DeclaredPopulationView,
  { start, end }: { start: string; end: string },
  testIds: readonly string[],
  lang: Lang,
): BegunRequest {
  const called = name || code;
  const ja = {
    title: `母集団 ${code} ${name}の一覧`.replace(/\s+の/u, 'の'),
    wanted: [
      `言明書の母集団 ${code}（${called}）について、対象期間 ${start} から ${end} までの全件の一覧を、システムから出したままの形（CSV または Excel）でください。`,
      ...(reason ? [`対象：${reason}`] : []),
      '列：1件を見分ける番号、発生した日（年月日）、内容の分かる列。金額のあるものは金額も。見出しを1行付けてください。',
      '並べ替え、絞り込み、合計行、手での修正はしないでください。',
    ].join('\n'),
    shows: [
      '取り出したシステムの名前と、取り出した条件（期間・部署・種類）が分かる',
      '取り出した日時と人が分かる',
      'システムが示す件数（金額があれば合計）が、一覧の件数と合う',
      `${start} から ${end} までの全件で、欠けた番号がない`,
    ].join('\n'),
  };
  const en = {
    title: `The list for population ${[code, name].filter((word) => word !== '').join(' ')}`,
    wanted: [
      `Please send the whole list of population ${code} (${called}) of your statement for the period from ${start} to ${end}, as the system gives it (CSV or Excel).`,
      ...(reason ? [`It covers: ${reason}`] : []),
      'Columns: a number that tells each record apart, its day, and what it is about; amounts where there are any. One row of headings.',
      'Do not sort, filter, add sums or correct anything by hand.',
    ].join('\n'),
    shows: [
      'From which system, and what it was asked with (period, department, kind)',
      'When and by whom it was taken out',
      'The count that the system shows (and the total of amounts) is that of the list',
      `Every record from ${start} to ${end}, with no number missing`,
    ].join('\n'),
  };
  return { ...(lang === 'ja' ? ja : en), testIds, askedFrom: { kind: 'population', key: code } };
}
