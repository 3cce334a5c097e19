import type { Technique, TestType } from '../control';

const testTypeWords: Readonly<Record<string, TestType>> = {
  整備: 'DESIGN',
  整備評価: 'DESIGN',
  整備状況: 'DESIGN',
  整備状況評価: 'DESIGN',
  design: 'DESIGN',
  運用: 'OPERATION',
  運用評価: 'OPERATION',
  運用状況: 'OPERATION',
  運用状況評価: 'OPERATION',
  operation: 'OPERATION',
  operating: 'OPERATION',
  更新: 'UPDATE',
  更新評価: 'UPDATE',
  更新状況: 'UPDATE',
  update: 'UPDATE',
};

const techniqueWords: Readonly<Record<string, Technique>> = {
  質問: 'INQUIRY',
  ヒアリング: 'INQUIRY',
  inquiry: 'INQUIRY',
  閲覧: 'INSPECTION',
  査閲: 'INSPECTION',
  検査: 'INSPECTION',
  inspection: 'INSPECTION',
  観察: 'OBSERVATION',
  視察: 'OBSERVATION',
  observation: 'OBSERVATION',
  再実施: 'REPERFORMANCE',
  reperformance: 'REPERFORMANCE',
};

/** What a cell names of a list of words: 「整備・運用」 is two. Null when one of its words is not of the list. */
function named<Meaning>(text: string, meanings: Readonly<Record<string, Meaning>>): Meaning[] | null {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s、,，・･/／;；+＋&]+|及び|および|と/u)
    .map((word) => word.replace(/-/g, ''))
    .filter((word) => word !== '');
  const found = words.map((word) => (Object.hasOwn(meanings, word) ? meanings[word] : undefined));
  const known = found.filter((meaning) => meaning !== undefined);
  return known.length === found.length ? [...new Set(known)] : null;
}

export const testTypesIn = (text: string): TestType[] | null => named(text, testTypeWords);

export const techniquesIn = (text: string): Technique[] | null => named(text, techniqueWords);
