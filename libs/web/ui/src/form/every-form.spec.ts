import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Every component of the web with its template, as they are written. */
const components = globSync('{libs/web,apps/web/src}/**/*.ts')
  .filter((path) => !path.endsWith('.spec.ts') && !path.includes('/ui/src/field/') && !path.includes('/gallery/'))
  .map((path) => {
    const template = path.replace(/\.ts$/, '.html');
    const source = readFileSync(path, 'utf8');
    return { path, source, whole: existsSync(template) ? source + readFileSync(template, 'utf8') : source };
  });

/** Fields that are part of another component's form, or are saved by themselves: what cannot be read stays unsaved. */
const withoutForm: Record<string, string> = {
  'libs/web/firms/src/clients/base-service-fields.ts': 'a field of the form of its dialog',
  'libs/web/paper/src/note/note-form.ts':
    'a row of the sample that cannot be read is told beside the field, and the note waits',
  'libs/web/fieldwork/src/paper/work/step-editor.ts': 'saved while it is written; an unread day changes nothing',
  'libs/web/reporting/src/report/subsequent-events-field.ts':
    'saved while it is written; an unread day changes nothing',
};

describe('every form of the web', () => {
  it('was found', () => {
    expect(components.filter(({ source }) => source.includes('ruleForm(')).length).toBeGreaterThan(25);
  });

  it('that asks for a day or a number refuses what cannot be read', () => {
    const asking = components.filter(({ whole }) => /<ak-(date|number)-field/.test(whole));
    const open = asking.filter(
      ({ path, whole }) =>
        !/<ak-form-dialog|\[akForm\]|providers: \[.*TypedFields/.test(whole) && !(path in withoutForm),
    );
    expect(open.map(({ path }) => path)).toEqual([]);
    expect(asking.length).toBeGreaterThan(15);
  });

  it('is one of the kit: none counts by hand whether sending was tried', () => {
    const byHand = components.filter(({ source }) => /tried = signal\(/.test(source) && !source.includes('RuleForm<'));
    expect(byHand.map(({ path }) => path)).toEqual([]);
  });

  it('sends each change under the key of its sending', () => {
    const keyless = components.filter(({ source }) =>
      /\.run\((async )?\(\) =>\s*(this\.api|\{[^}]*this\.api)\.(send|sendFile)/.test(source),
    );
    expect(keyless.map(({ path }) => path)).toEqual([]);
  });

  it('derives that somebody was faster from what the server said last, so that it hides no later refusal', () => {
    const kept = components.filter(({ source }) => /isStale = signal/.test(source));
    expect(kept.map(({ path }) => path)).toEqual([]);
  });
});
