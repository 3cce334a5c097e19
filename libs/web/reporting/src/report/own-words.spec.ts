import { describe, expect, it } from 'vitest';
import { changedSections, composeBody, readParagraphs, typedParagraphs, type OwnWords } from './own-words';

const words: OwnWords = {
  explanation: '',
  subsequentEvents: [],
  texts: { clientResponsibility: ['一', '二'], firmResponsibility: ['三'], nature: ['四'], restriction: ['五'] },
};
const said = { datedOn: '2026-12-18', documentNumber: ' R-1 ' };

describe('the firm’s own words in a report', () => {
  it('are typed as paragraphs with an empty line between them', () => {
    expect(typedParagraphs(['一', '二'])).toBe('一\n\n二');
    expect(readParagraphs('一\n続き\n\n\n  二  \n \n')).toEqual(['一\n続き', '二']);
  });

  it('name the sections that were changed', () => {
    expect(changedSections(words, words)).toEqual([]);
    const after = { ...words, explanation: '母集団の外', texts: { ...words.texts, restriction: [] } };
    expect(changedSections(words, after)).toEqual(['s6', 's9']);
  });

  it('leave out an event that says nothing', () => {
    const events = [
      { date: '2026-10-05', text: '事務所の移転' },
      { date: '', text: '日付なし' },
      { date: '2026-11-01', text: ' ' },
    ];
    const body = composeBody({ ...words, subsequentEvents: events }, said, ['不備']);
    expect(body.subsequentEvents).toEqual([events[0]]);
    expect(body.documentNumber).toBe('R-1');
    expect(body.confirmedWords).toEqual(['不備']);
  });

  it('stay as they were when nothing was typed', () => {
    expect(composeBody(null, { ...said, documentNumber: '' }, [])).toEqual({
      datedOn: '2026-12-18',
      documentNumber: null,
      explanation: null,
      subsequentEvents: null,
      texts: null,
      confirmedWords: [],
    });
  });
});
