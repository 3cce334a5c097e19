import { describe, expect, it } from 'vitest';
import { refuse } from '../decision';
import { mayCorrectInterpretation } from './correct-interpretation.rule';

const sound = {
  text: '年一回で足りる。',
  before: '半年ごとに見る。',
  reason: '協会の回答による',
  clientNames: ['ミズナラ'],
};

describe('correcting an interpretation', () => {
  it('is allowed with another text and a reason', () => {
    expect(mayCorrectInterpretation(sound).allowed).toBe(true);
  });

  it.each([
    ['nothing changes', { text: sound.before }, 'interpretation.nothing-changed'],
    ['no reason is given', { reason: ' ' }, 'interpretation.correction-reason-missing'],
    ['the reason is too long', { reason: 'あ'.repeat(2001) }, 'reason.not-storable'],
    ['it names a client now', { text: 'ミズナラの例による。' }, 'interpretation.names-client'],
  ] as const)('is refused when %s', (_, change, code) => {
    expect(mayCorrectInterpretation({ ...sound, ...change })).toEqual(refuse(code));
  });
});
