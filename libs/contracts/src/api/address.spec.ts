import { describe, expect, it } from 'vitest';
import { at, clientApi, findingApi, ledgerApi, populationApi, type AnswerOf, type BodyOf } from './index';

const engagementId = '0198c0de-0000-7000-8000-000000000001';
const findingId = '0198c0de-0000-7000-8000-000000000002';

describe('the address of an operation', () => {
  it('holds the parameters of its path', () => {
    const { url } = at(findingApi.confirm, { engagementId, findingId });
    expect(url).toBe(`/api/engagements/${engagementId}/findings/${findingId}/confirm`);
  });

  it('holds what is said in its query, and nothing of what is not', () => {
    expect(at(ledgerApi.page, { engagementId }, { before: 40 }).url).toMatch(/\/ledger\?before=40$/);
    expect(at(ledgerApi.page, { engagementId }).url).toMatch(/\/ledger$/);
  });

  it('writes text so that it stays one part', () => {
    expect(at(clientApi.view, { clientId: 'a/b?c' }).url).toBe('/api/clients/a%2Fb%3Fc');
  });

  it('is not written with an empty parameter: it would name another operation', () => {
    expect(() => at(findingApi.view, { engagementId, findingId: '' })).toThrow(/needs :findingId/);
  });
});

/** Never run: each line would have to be mended, or this file does not compile. */
export function mustNotCompile(): unknown[] {
  const body: BodyOf<typeof findingApi.confirm> = {
    version: 1,
    textVersion: 1,
    confirmedOn: '2026-11-20',
    confirmedBy: '藤井 恵',
    remark: '',
  };
  // @ts-expect-error a verb that is not in the table
  const misspelt = findingApi.confrim;
  // @ts-expect-error a parameter of the path is missing
  const incomplete = at(findingApi.confirm, { engagementId });
  // @ts-expect-error a parameter that the path does not have
  const surplus = at(findingApi.list, { engagementId, findingId });
  // @ts-expect-error the population's facts have to be said
  const silent = at(populationApi.register, { engagementId });
  // @ts-expect-error a query that the operation does not take
  const asked = at(findingApi.list, { engagementId }, { before: 1 });
  // @ts-expect-error a field that the answer does not have
  const answer = (view: AnswerOf<typeof findingApi.confirm>) => view.confirmer;
  // @ts-expect-error a body without its version
  const unversioned: BodyOf<typeof findingApi.review> = {};
  return [body, misspelt, incomplete, surplus, silent, asked, answer, unversioned];
}
