import { describe, expect, it } from 'vitest';
import { readOscalCatalog } from './read-oscal-catalog';

const catalog = (metadata: object = {}) =>
  JSON.stringify({
    catalog: {
      metadata: { title: 'Katalog', 'oscal-version': '1.1.3', ...metadata },
      groups: [
        {
          id: 'a',
          title: 'Architektur',
          controls: [{ id: 'a.1', title: 'Verfahren', parts: [{ name: 'statement', prose: 'Sie MUSS verankern.' }] }],
        },
      ],
    },
  });
const control = (text: string, language?: string) => readOscalCatalog(text, language ?? null).entries[1];
const german = [{ language: 'de', title: 'Verfahren', text: 'Sie MUSS verankern.' }];

describe('an OSCAL catalogue', () => {
  it.each([
    ['its metadata', { language: 'de' }],
    ['a prop of its metadata', { props: [{ name: 'language', value: 'DE' }] }],
  ])('is in the language that %s says', (_, metadata) => {
    expect(control(catalog(metadata))).toMatchObject({ titleEn: '', textEn: '', others: german });
    expect(readOscalCatalog(catalog(metadata)).reading.language).toBe('de');
  });

  it('is in the language that a person said, over its own', () => {
    expect(control(catalog(), 'de')).toMatchObject({ titleEn: '', others: german });
    expect(control(catalog({ language: 'de' }), 'en-GB')).toMatchObject({ titleEn: 'Verfahren', titleJa: '' });
    expect(control(catalog(), 'ja')).toMatchObject({ titleJa: 'Verfahren', titleEn: '' });
  });

  it('is read by its letters where nobody said anything, or no language', () => {
    expect(control(catalog({ language: 'Deutsch' }))).toMatchObject({ titleEn: 'Verfahren' });
    expect(readOscalCatalog(catalog()).reading.language).toBeNull();
  });
});
