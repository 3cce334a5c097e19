import type { TemplateFault, TemplateTagKind } from '@akashi/domain/report-template';
import type { Labels } from './label';

/** What is wrong of a tag in a firm's Word template. */
export const templateFaultLabels: Labels<TemplateFault['rule']> = {
  unknown: { ja: '一覧にないタグ', en: 'Not in the list of tags' },
  'wrong-form': { ja: '# と / の有無が違うタグ', en: 'With # and / where it has none, or without' },
  misplaced: { ja: '置く場所が違うタグ', en: 'In a place where it has no value' },
  'not-closed': { ja: '始まりと終わりが合わないタグ', en: 'Begun and not ended, or the other way round' },
  missing: { ja: '必要なのに無いタグ', en: 'Needed and not there' },
  'too-many': { ja: 'タグか繰返しが多すぎる', en: 'Too many tags or rows' },
};

export const templateTagKindLabels: Labels<TemplateTagKind> = {
  text: { ja: '文字', en: 'Text' },
  rows: { ja: '繰返し', en: 'Rows' },
  condition: { ja: '条件', en: 'Condition' },
};
