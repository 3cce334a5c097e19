import { describe, expect, it } from 'vitest';
import { mayPlaceDocuments, type PlaceDocumentsFacts } from './place-documents.rule';

describe('putting documents to the items of a sample', () => {
  const open = { inSample: true, isVoid: false, isPlaced: false };
  const facts: PlaceDocumentsFacts = {
    ...{ engagementState: 'in_fieldwork', reportApproved: false, populationState: 'frozen', placed: [open], ended: 0 },
  };

  it('is allowed while evidence may be put on papers, and so is taking them away', () => {
    expect(mayPlaceDocuments(facts)).toEqual({ allowed: true });
    expect(mayPlaceDocuments({ ...facts, placed: [], ended: 1 })).toEqual({ allowed: true });
  });

  it.each([
    ['fieldwork is over', { engagementState: 'archived' }, 'evidence.fieldwork-not-open'],
    ['the report is approved', { reportApproved: true }, 'test.report-approved'],
    ['the population was withdrawn', { populationState: 'withdrawn' }, 'population.withdrawn'],
    ['none is named', { placed: [] }, 'matching.nothing-to-place'],
    ['an item is of another sample', { placed: [open, { ...open, inSample: false }] }, 'item.not-in-sample'],
    ['an item is void', { placed: [{ ...open, isVoid: true }] }, 'item.void'],
    ['one is there already', { placed: [open, { ...open, isPlaced: true }] }, 'matching.document-placed'],
  ] satisfies [string, Partial<PlaceDocumentsFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayPlaceDocuments({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
