import { FirmsModule } from '@akashi/api-firms';
import { aFirm, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import type { CriteriaView, CriterionView, EditionDifferenceView, EditionFileView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CriteriaModule } from '../criteria.module';
import { importCatalogue, planOf, receivedCatalogue } from './a-sent-catalogue.fixture';
import { sendIn } from './an-imported-edition.fixture';

let test: TestApp;
let admin: Person;

beforeAll(async () => {
  test = await startTestApp([FirmsModule, CriteriaModule]);
  admin = await (await aFirm(test)).person('admin', 'firm_admin');
});
afterAll(() => test.close());

const head = '番号,項目名,Title (de),Text (de),本文（繁体字）';
const german = (text: string) => `A.1,方針,Richtlinie,${text},政策由管理階層核准\nA.2,,Rollen,,\n`;
const generic = { grammar: 'GENERIC', titleJa: '外国の基準' };
const read = async <T>(path: string) => (await admin.get(`/api/editions/${path}`).expect(200)).body as T;

async function importText(code: string, text: string): Promise<EditionFileView> {
  const file = await receivedCatalogue(admin, `${head}\n${text}`);
  await importCatalogue(admin, file, { ...generic, code }).expect(201);
  return file;
}

describe('a catalogue in more languages than two', () => {
  it('has columns proposed for each that its headings name, and keeps every language under its tag', async () => {
    const file = await importText('de-1', german('Die Leitung genehmigt sie.'));
    expect(file.table?.proposed.sheets[0]?.columns).toEqual({
      number: [1],
      titleJa: [2],
      'title:de': [3],
      'text:de': [4],
      'text:zh-Hant': [5],
    });
    expect(await read<CriterionView>('de-1/criteria/a.1')).toMatchObject({
      labelJa: '方針',
      labelEn: '方針',
      others: [
        { language: 'de', title: 'Richtlinie', text: 'Die Leitung genehmigt sie.' },
        { language: 'zh-Hant', title: '', text: '政策由管理階層核准' },
      ],
    });
  });

  it('is called in the first language that there is, where it has neither Japanese nor English', async () => {
    const { labelJa, labelEn } = await read<CriteriaView>('de-1/criteria');
    expect([labelJa, labelEn]).toEqual([
      ['方針', 'Rollen'],
      ['方針', 'Rollen'],
    ]);
  });

  it('is found by its words in every one of them, and not by the tags', async () => {
    const found = async (q: string) => (await read<{ keys: string[] }>(`de-1/search?q=${encodeURIComponent(q)}`)).keys;
    expect(await found('genehmigt 政策')).toEqual(['a.1']);
    expect(await found('zh-hant')).toEqual([]);
  });

  it('is compared in the languages that both editions have, with the one that changed', async () => {
    await importText('de-2', german('Die Geschäftsleitung genehmigt sie.'));
    const { languages, lines } = await read<EditionDifferenceView>('de-1/difference?to=de-2');
    expect(languages).toEqual(['de', 'zh-Hant']);
    expect(lines.map(({ difference }) => difference)).toEqual(['reworded', 'unchanged']);
    expect([lines[0]?.from[0]?.text, lines[0]?.to[0]?.text]).toEqual([
      'Die Leitung genehmigt sie.',
      'Die Geschäftsleitung genehmigt sie.',
    ]);
    expect(lines[0]?.to[0]?.others).toEqual(['政策由管理階層核准']);
  });

  it('is refused with a field that names no language, and nothing of it is kept', async () => {
    const file = await receivedCatalogue(admin, `${head}\n${german('Anders.')}`);
    const { mapping, ...plan } = planOf(file);
    const [sheet] = mapping?.sheets ?? [];
    for (const field of ['title:Deutsch!', 'title:ja', 'text:', 'note:de', 'title:DE']) {
      const columns = { number: [1], [field]: [3] };
      await importCatalogue(admin, file, {
        ...plan,
        ...generic,
        code: 'odd',
        mapping: { sheets: [{ ...sheet, columns }] },
      }).expect(400);
    }
    await admin.get('/api/editions/odd').expect(404);
  });
});

describe('a catalogue that is a tree', () => {
  const control = { id: 'a.1', title: 'Verfahren', parts: [{ name: 'statement', prose: 'Sie MUSS verankern.' }] };
  const groups = [{ id: 'a', title: 'Architektur', controls: [control] }];
  const catalog = { metadata: { title: 'Katalog', 'oscal-version': '1.1.3' }, groups };
  const treeOf = async () =>
    (await sendIn(admin, '/api/edition-files', JSON.stringify({ catalog }), 'k.json').expect(201))
      .body as EditionFileView;

  it('is kept in the language that a person says it is in, and refused with one that is none', async () => {
    const file = await treeOf();
    expect(file.tree?.language).toBeNull();
    await importCatalogue(admin, file, { ...generic, code: 'tree-de', language: 'Deutsch' }).expect(400);
    await importCatalogue(admin, file, { ...generic, code: 'tree-de', language: 'de' }).expect(201);
    expect(await read<CriterionView>('tree-de/criteria/a.1')).toMatchObject({
      labelJa: 'Verfahren',
      textEn: '',
      others: [{ language: 'de', title: 'Verfahren', text: 'Sie MUSS verankern.' }],
    });
  });
});
