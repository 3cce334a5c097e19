import { describe, expect, it } from 'vitest';
import { lintTemplate, type FoundTag } from './lint-template';
import { templateTags, type TemplateTagName } from './template-tags';

const part = 'word/document.xml';
const text = (name: string): FoundTag => ({ name, form: 'text', part });
const open = (name: string): FoundTag => ({ name, form: 'open', part });
const close = (name: string): FoundTag => ({ name, form: 'close', part });
const names = Object.keys(templateTags) as TemplateTagName[];
/** Every tag that a template has to have. */
const whole = names
  .filter((name) => templateTags[name].isRequired)
  .flatMap((name) => (templateTags[name].kind === 'text' ? [text(name)] : [open(name), close(name)]));

describe('a template held against the tags there are', () => {
  it('passes with what every report has to say, and names what it leaves out', () => {
    const { faults, unused } = lintTemplate(whole);
    expect(faults).toEqual([]);
    expect(unused).toContain('監査機関所在地');
    expect(unused).not.toContain('文書番号');
  });

  it.each<[string, FoundTag[], string, string]>([
    ['a tag nobody knows', [text('文書番合')], 'unknown', '文書番合'],
    ['a name that every object has', [text('__proto__')], 'unknown', '__proto__'],
    ['another such name', [text('constructor')], 'unknown', 'constructor'],
    ['a way into a value', [text('文書番号.length')], 'unknown', '文書番号.length'],
    ['rows as a text', [text('発見事項')], 'wrong-form', '発見事項'],
    ['a text as rows', [open('文書番号'), close('文書番号')], 'wrong-form', '文書番号'],
    ['a cell outside of its rows', [text('事実')], 'misplaced', '事実'],
    ['a cell in rows of another kind', [open('後発事象'), text('事実'), close('後発事象')], 'misplaced', '事実'],
    [
      'rows within rows, which would multiply',
      [open('手続実施結果'), open('手続実施結果'), close('手続実施結果'), close('手続実施結果')],
      'misplaced',
      '手続実施結果',
    ],
    ['rows that do not end', [open('後発事象')], 'not-closed', '後発事象'],
    ['an end without a beginning', [close('後発事象')], 'not-closed', '後発事象'],
  ])('says so of %s', (_, tags, rule, tag) => {
    expect(lintTemplate([...whole, ...tags]).faults).toEqual([{ rule, tag }]);
  });

  it('says so of rows that begin in one part and end in another', () => {
    const apart: FoundTag[] = [open('後発事象'), { ...close('後発事象'), part: 'word/header1.xml' }];
    expect(lintTemplate([...whole, ...apart]).faults).toEqual([{ rule: 'not-closed', tag: '後発事象' }]);
  });

  it('names each tag that is missing', () => {
    const without = whole.filter(({ name }) => name !== '逸脱の件数');
    expect(lintTemplate(without).faults).toEqual([{ rule: 'missing', tag: '逸脱の件数' }]);
  });

  it('lets a cell stand in a condition within its rows, and common facts within any', () => {
    const tags = [
      open('訂正あり'),
      open('発見事項'),
      text('事実'),
      text('文書番号'),
      close('発見事項'),
      close('訂正あり'),
    ];
    expect(lintTemplate([...whole, ...tags]).faults).toEqual([]);
  });

  it('takes no more tags and no more rows than a report needs', () => {
    const tooMany = [{ rule: 'too-many', tag: '' }];
    expect(lintTemplate(Array.from({ length: 2_001 }, () => text('文書番号'))).faults).toEqual(tooMany);
    const rows = Array.from({ length: 41 }, () => [open('手続実施結果'), close('手続実施結果')]).flat();
    expect(lintTemplate(rows).faults).toEqual(tooMany);
  });
});

describe('the tags of a template', () => {
  it('each say what they mean in both languages, and stand in rows that there are', () => {
    for (const name of names) {
      const { meaning, within } = templateTags[name];
      expect([meaning.ja, meaning.en].every((said) => said.length > 0)).toBe(true);
      if (within !== null && name !== '段落') expect(templateTags[within as TemplateTagName].kind).toBe('rows');
    }
  });

  it('name nothing of what stays in the firm', () => {
    expect(names.filter((name) => /調書|標準監査手続|査閲|メモ|証跡|原因|質問先/.test(name))).toEqual([]);
  });
});
