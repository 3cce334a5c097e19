import type { MainTarget, Technique, TestType } from '@akashi/domain/control';
import type { AppendixResult, ReportScope } from './report-model';

/** Words of the report, which is written in Japanese. */
export const testTypeWords: Readonly<Record<TestType, string>> = {
  DESIGN: '整備状況評価',
  OPERATION: '運用状況評価',
  UPDATE: 'アップデートテスト',
};

export const testTypeShort: Readonly<Record<TestType, string>> = { DESIGN: '整備', OPERATION: '運用', UPDATE: '更新' };

export const mainTargetWords: Readonly<Record<MainTarget, string>> = {
  REGULATION: '規程等',
  DOC_STATIC: '根拠文書・記録等(1)',
  RECORD: '根拠文書・記録等(2)',
  SETTING: '根拠設定等',
  FACILITY: '施設・建物等',
};

export const techniqueWords: Readonly<Record<Technique, string>> = {
  INQUIRY: '質問',
  INSPECTION: '閲覧',
  OBSERVATION: '観察',
  REPERFORMANCE: '再実施',
};

export const resultWords: Readonly<Record<AppendixResult, string>> = {
  NO_EXCEPTION: '例外なし',
  FINDING: '発見事項あり',
  NOT_APPLICABLE: '該当なし',
  OMITTED: '省略',
};

export const kindWords: Readonly<Record<ReportScope['kind'], string>> = {
  INITIAL: '初回の登録申請',
  RENEWAL: '登録の更新申請',
  ADDITIONAL: '追加監査',
  REAUDIT: '再監査',
};

/** What was done, from the codes alone: `規程等の閲覧、質問`. A procedure's own text never comes here. */
export function procedureSummary(target: MainTarget, techniques: readonly Technique[], sampled: number): string {
  const objects: Record<MainTarget, string> = {
    REGULATION: '規程等',
    DOC_STATIC: '文書',
    RECORD: '記録',
    SETTING: '設定',
    FACILITY: '施設',
  };
  const words = techniques.map((technique) => (technique === 'INQUIRY' ? '担当者への質問' : techniqueWords[technique]));
  if (words.length === 0) return '';
  const subject = sampled > 0 ? `標本${sampled}件の${objects[target]}` : objects[target];
  const seen = words.filter((word) => word !== '担当者への質問');
  const asked = words.length > seen.length ? ['担当者への質問'] : [];
  return [...(seen.length > 0 ? [`${subject}の${seen.join('・')}`] : []), ...asked].join('、');
}

/** `2026年9月30日` */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** `1,002` */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A hash in groups of eight, so that it can be read aloud and a line can end between them. */
export function groupedHash(hash: string): string {
  return hash.replace(/.{8}(?=.)/g, '$& ');
}

/** A text for a line that must not wrap, in whole characters; what is left out is said in full elsewhere. */
export function shortened(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}
