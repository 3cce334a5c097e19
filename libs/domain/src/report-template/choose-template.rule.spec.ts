import { describe, expect, it } from 'vitest';
import { mayChooseTemplate, type ChooseTemplateFacts } from './choose-template.rule';

const wanted = { templateId: 't', versionNo: 2 };
const facts: ChooseTemplateFacts = { reportState: 'draft', chosen: null, wanted };

describe('the template of an engagement’s report', () => {
  it('may be chosen, changed and left again until the report is issued', () => {
    expect(mayChooseTemplate(facts)).toEqual({ allowed: true });
    expect(mayChooseTemplate({ ...facts, reportState: null })).toEqual({ allowed: true });
    expect(mayChooseTemplate({ ...facts, chosen: { ...wanted, versionNo: 1 } })).toEqual({ allowed: true });
    expect(mayChooseTemplate({ ...facts, chosen: wanted, wanted: null })).toEqual({ allowed: true });
  });

  it.each<[string, Partial<ChooseTemplateFacts>, string]>([
    ['the report is issued', { reportState: 'issued' }, 'report-template.report-issued'],
    ['it is chosen already', { chosen: wanted }, 'report-template.chosen-already'],
    ['none is chosen and none is wanted', { wanted: null }, 'report-template.chosen-already'],
  ])('may not be chosen when %s', (_, change, code) => {
    expect(mayChooseTemplate({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
