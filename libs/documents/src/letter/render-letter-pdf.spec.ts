import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { ofRole, readPages, structureOf, wordsOf } from '../typeset/read-pdf.fixture';
import { renderLetterPdf, type LetterModel } from './render-letter-pdf';

vi.setConfig({ testTimeout: 60_000 });

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const letter: LetterModel = {
  firmName: '霞台有限責任監査法人',
  clientName: '株式会社ミズナラクラウド',
  serviceName: 'ミズナラ文書基盤',
  period: { from: '2026-04-01', to: '2026-09-30' },
  datedOn: '2026-12-18',
  signer: { name: '髙﨑 鷗', title: '代表取締役', authority: '代表権を有する。' },
  points: [
    { text: '言明の対象に係る情報のすべてを提供しました。', words: '' },
    { text: '#read("x") $1 *2* を含む点です。', words: '一部を除きます。\n二行目です。' },
    ...Array.from({ length: 30 }, (_, at) => ({ text: `そのほかの点 ${at + 3}。`, words: '' })),
  ],
  signedAt: '2026-12-18 10:00（日本時間）',
  proof: 'パスキー',
};

describe('the letter as PDF', () => {
  it('says every point in its order as a list, with the words of whoever signs', async () => {
    const pdf = await renderLetterPdf(letter);
    const pages = await readPages(pdf);
    const words = wordsOf(pages);
    const places = letter.points.map(({ text }) => words.indexOf(text));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const said of ['霞台有限責任監査法人 御中', '髙﨑 鷗', '一部を除きます。', '二行目です。', 'パスキー'])
      expect(words).toContain(said);
    expect(ofRole(await structureOf(pdf, 1), 'LI')).toHaveLength(letter.points.length);
    expect(words).toContain(`1 / ${pages.length}`);
  });

  it('is the same bytes again, and others when one word differs', async () => {
    const first = sha256(await renderLetterPdf(letter));
    expect(sha256(await renderLetterPdf(letter))).toBe(first);
    expect(sha256(await renderLetterPdf({ ...letter, proof: '認証コード' }))).not.toBe(first);
  });
});
