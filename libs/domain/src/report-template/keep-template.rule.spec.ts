import { describe, expect, it } from 'vitest';
import { mayKeepTemplate, templateHarms, type KeepTemplateFacts } from './keep-template.rule';

const facts: KeepTemplateFacts = {
  name: '標準の報告書',
  harm: null,
  lint: { faults: [], unused: [] },
  isSameFile: false,
};

describe('a firm’s Word template', () => {
  it('is kept where it holds nothing but words and known tags', () => {
    expect(mayKeepTemplate(facts)).toEqual({ allowed: true });
  });

  it.each<[string, Partial<KeepTemplateFacts>, string]>([
    ['it has no name', { name: ' ' }, 'report-template.name-missing'],
    [
      'its tags are wrong',
      { lint: { faults: [{ rule: 'unknown', tag: '金額' }], unused: [] } },
      'report-template.tags-wrong',
    ],
    ['it is the version before again', { isSameFile: true }, 'report-template.same-file'],
    ...templateHarms.map((harm): [string, Partial<KeepTemplateFacts>, string] => [
      `it holds: ${harm}`,
      { harm },
      `report-template.${harm}`,
    ]),
  ])('is not kept when %s', (_, change, code) => {
    expect(mayKeepTemplate({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
