import { describe, expect, it } from 'vitest';
import { refuse } from '../decision';
import { mayWriteInterpretation } from './write-interpretation.rule';

const clientNames = ['株式会社ミズナラクラウド', 'Mizunara Drive', '甲'];

describe('writing an interpretation of a criterion', () => {
  it('is allowed for a text about the criterion', () => {
    expect(mayWriteInterpretation({ text: '甲乙の別なく、特権IDは個人に紐づける。', clientNames }).allowed).toBe(true);
  });

  it.each([
    ['nothing is written', '　', 'interpretation.text-missing'],
    ['it is too long', 'あ'.repeat(20_001), 'interpretation.text-not-storable'],
    ['it names a client', 'ミズナラクラウドでは足りた。', 'interpretation.names-client'],
    ['it names a service in another width', 'Ｍｉｚｕｎａｒａ　ｄｒｉｖｅの例', 'interpretation.names-client'],
  ] as const)('is refused when %s', (_, text, code) => {
    expect(mayWriteInterpretation({ text, clientNames })).toEqual(refuse(code));
  });
});
