import type { PopulationView } from '@akashi/contracts';
import type { Fact, Lang } from '@akashi/web-ui';

export type SourceFacts = Pick<
  PopulationView,
  'sourceSystem' | 'queryNote' | 'extractedBy' | 'extractedOn' | 'coversUntil' | 'completeness'
>;

const words = {
  ja: {
    source: '出力元',
    query: '抽出の条件',
    parameters: '引数',
    extracted: '抽出',
    declaredCount: '申告された件数',
    declaredTotal: '申告された合計',
    totalOf: { file: '（ファイル全体）', period: '（期間内）' },
    covers: '対象の末日',
    not: '示されていない',
    unasked: '記載なし',
  },
  en: {
    source: 'Source',
    query: 'Query',
    parameters: 'Parameters',
    extracted: 'Extracted',
    declaredCount: 'Rows declared',
    declaredTotal: 'Total declared',
    totalOf: { file: ' (whole file)', period: ' (period)' },
    covers: 'Covers until',
    not: 'Not given',
    unasked: 'Not recorded',
  },
} as const;

/** What is known of a population's completeness. What its source was asked for and did not give is said as that; an older one was not asked. */
export function completenessFacts(one: SourceFacts, lang: Lang): Fact[] {
  const [w, more] = [words[lang], one.completeness];
  const missing = more ? w.not : w.unasked;
  const day = [one.extractedOn, more?.extractedAt].filter(Boolean).join(' ');
  const facts: Fact[] = [
    { label: w.source, value: one.sourceSystem || missing },
    { label: w.query, value: one.queryNote || missing },
    { label: w.extracted, value: [day, one.extractedBy].filter(Boolean).join(' ') || missing },
    { label: w.covers, value: one.coversUntil },
  ];
  if (!more) return facts;
  const { parameters, declaredCount, declaredTotal, declaredTotalOf: of } = more;
  facts.splice(2, 0, { label: w.parameters, value: parameters ?? w.not });
  return [
    ...facts,
    { label: w.declaredCount, value: declaredCount === null ? w.not : declaredCount.toLocaleString('en-US') },
    { label: w.declaredTotal, value: declaredTotal === null ? w.not : `${declaredTotal}${of ? w.totalOf[of] : ''}` },
  ];
}
