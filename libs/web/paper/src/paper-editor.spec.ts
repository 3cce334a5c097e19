// @vitest-environment jsdom
import '@angular/compiler';
import { describe, expect, it } from 'vitest';
import { editorInTest, later, paper, path, recorded, settle, step } from './paper-editor.fixture';

const at = editorInTest();

describe('a paper on the editor', () => {
  it('sends what was typed once, 800 ms after typing stopped, on the version that was read', async () => {
    await at.open();
    at.type('見');
    await later(500);
    at.type('見た');
    await later(799);
    at.http.expectNone(`${path}/steps`);
    await later(1);
    const sent = at.http.expectOne(`${path}/steps`);
    expect(sent.request.body).toMatchObject({ version: 3, steps: [{ id: 'a', result: '見た' }, { id: 'b' }] });
    sent.flush({ ...recorded(4), stepIds: ['a', 'b'] });
    await settle();
    expect(at.editor.hasUnsaved()).toBe(false);
    expect(localStorage.length).toBe(0);
  });

  it('sends on the version the save before gave, and one at a time', async () => {
    await at.open();
    at.type('一');
    await later(800);
    at.type('二');
    await later(800);
    const first = at.http.expectOne(`${path}/steps`);
    first.flush({ ...recorded(4), stepIds: ['a', 'b'] });
    await settle();
    const second = at.http.expectOne(`${path}/steps`);
    expect(second.request.body).toMatchObject({ version: 4, steps: [{ result: '二' }, {}] });
    second.flush({ ...recorded(5), stepIds: ['a', 'b'] });
    await settle();
    expect(at.editor.hasUnsaved()).toBe(false);
  });

  it('keeps what was typed on the device until the server has it, and takes it up on the next visit', async () => {
    await at.open();
    at.type('接続が切れた間に書いた');
    await later(800);
    at.http.expectOne(`${path}/steps`).error(new ProgressEvent('error'));
    await settle();
    expect(at.editor.notSaved()?.unsent).toBe(true);
    at.visit();
    await at.open();
    expect(at.editor.draft().steps[0]?.result).toBe('接続が切れた間に書いた');
    await later(0);
    at.http.expectOne(`${path}/steps`).flush({ ...recorded(4), stepIds: ['a', 'b'] });
    await settle();
    expect(localStorage.length).toBe(0);
  });

  it('goes on by itself when the other change touched nothing that is being written', async () => {
    await at.open();
    at.type('見た');
    await later(800);
    at.refuseAsStale();
    await settle();
    at.http.expectOne(path).flush(paper({ version: 7, conclusionNote: '別の人の補足' }));
    await later(1);
    expect(at.editor.theirs()).toBeNull();
    const again = at.http.expectOne(`${path}/steps`);
    expect(again.request.body).toMatchObject({ version: 7, steps: [{ result: '見た' }, {}] });
    again.flush({ ...recorded(8), stepIds: ['a', 'b'] });
    await settle();
    expect(at.editor.draft().note).toBe('別の人の補足');
  });

  it('shows both values when two people wrote the same steps, and sends only after one was chosen', async () => {
    await at.open();
    at.type('自分の結果');
    await later(800);
    at.refuseAsStale();
    await settle();
    at.http
      .expectOne(path)
      .flush(paper({ version: 7, steps: [step('a', '別の人の結果'), step('b', '第3条に記載があった')] }));
    await settle();
    expect(at.editor.conflicts()).toEqual([
      { part: 'steps', step: 1, field: 'result', mine: '自分の結果', theirs: '別の人の結果' },
    ]);
    await later(20_000);
    void at.editor.keepMine();
    await settle();
    const chosen = at.http.expectOne(`${path}/steps`);
    expect(chosen.request.body).toMatchObject({ version: 7, steps: [{ result: '自分の結果' }, {}] });
    chosen.flush({ ...recorded(8), stepIds: ['a', 'b'] });
    await settle();
    expect(at.editor.theirs()).toBeNull();
  });

  it('drops what was typed only when the person goes on with the saved one', async () => {
    await at.open();
    at.type('自分の結果');
    await later(800);
    at.refuseAsStale();
    await settle();
    at.http.expectOne(path).flush(paper({ version: 7, steps: [step('a', '別の人の結果')] }));
    await settle();
    at.editor.keepTheirs();
    expect(at.editor.draft().steps.map(({ result }) => result)).toEqual(['別の人の結果']);
    expect(localStorage.length).toBe(0);
  });

  it('sends what was lost again as it was and under its key, before what was typed since', async () => {
    await at.open();
    at.type('一');
    await later(800);
    const lost = at.http.expectOne(`${path}/steps`);
    lost.error(new ProgressEvent('error'));
    await settle();
    at.type('二');
    await later(800);
    const again = at.http.expectOne(`${path}/steps`);
    expect(again.request.body).toEqual(lost.request.body);
    expect(again.request.headers.get('Idempotency-Key')).toBe(lost.request.headers.get('Idempotency-Key'));
    again.flush({ ...recorded(4), stepIds: ['a', 'b'] });
    await settle();
    const newer = at.http.expectOne(`${path}/steps`);
    expect(newer.request.body).toMatchObject({ version: 4, steps: [{ result: '二' }, {}] });
    expect(newer.request.headers.get('Idempotency-Key')).not.toBe(lost.request.headers.get('Idempotency-Key'));
    newer.flush({ ...recorded(5), stepIds: ['a', 'b'] });
    await settle();
    expect([at.editor.hasUnsaved(), at.editor.theirs()]).toEqual([false, null]);
  });
});
