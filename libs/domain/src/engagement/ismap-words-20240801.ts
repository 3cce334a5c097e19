import type { WordGrade, WordRules, WordStem } from '../text/factual-words';

const graded =
  (grade: WordGrade) =>
  (...stems: string[]): WordStem[] =>
    stems.map((stem) => ({ stem, grade }));

const refuse = graded('refuse');
const warn = graded('warn');

/** The firm's own list: a report of facts assures nothing, grades nothing, explains nothing and advises nothing. */
export const ismapWords20240801: WordRules = {
  stems: {
    assurance: [
      ...refuse('保証', '意見', '適正', '適合', '合格', '有効であ', '有効でな', '有効に運用', '有効に機能', '有効性'),
      ...refuse('問題な', '問題はな', '妥当であ', '妥当でな', '遵守されてい', '準拠してい'),
      ...refuse('assurance', 'assure*', 'opinion', 'compliant', 'effectively', 'adequate*', 'satisfactor*'),
      ...warn('妥当', '適切', '十分な', '十分であ', '不十分', '良好', 'appropriate*', 'effective*'),
    ],
    severity: [
      ...refuse(
        '重大な',
        '重大性',
        '重大であ',
        '重要な不備',
        '重要な欠陥',
        '軽微',
        '深刻',
        '致命的',
        '重要度',
        '危険度',
      ),
      ...refuse('material weakness', 'severe*', 'severity', 'critical', 'significant deficienc*'),
      ...warn('不備', '欠陥', '著し', '高リスク', 'deficienc*', 'weakness*'),
    ],
    cause: [
      ...refuse('原因は', '原因であ', '原因とな', 'が原因', 'に起因', 'と考えられる', 'と推測', 'と思われる'),
      ...refuse('caused by', 'root cause', 'presumably'),
      ...warn('不注意', '失念', '怠', '認識不足', '教育不足', 'due to', 'because'),
    ],
    advice: [
      ...refuse('べきであ', 'べきもの', '望まし', '推奨', '改善が必要', '改善する必要', '見直す必要', '検討された'),
      ...refuse('recommend*', 'advise*', 'suggest*'),
      ...warn('改善', '是正', 'should', 'improve*'),
    ],
  },
  allowed: [
    '保証人',
    '保証金',
    '保証期間',
    '品質保証',
    '情報保証',
    '意見聴取',
    '意見募集',
    '適正化委員会',
    '適合性評価',
    '合格証',
    '合格者',
    '妥当性確認',
    '重大な変更',
    '軽微な変更',
    '推奨設定',
    '推奨構成',
    '推奨値',
    '改善計画',
    '是正処置',
    'quality assurance',
    'effective date',
  ],
};
