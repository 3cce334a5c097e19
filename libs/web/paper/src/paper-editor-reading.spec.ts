// @vitest-environment jsdom
import '@angular/compiler';
import { describe, expect, it } from 'vitest';
import { editorInTest, later, paper, path, recorded, settle, step } from './paper-editor.fixture';

const at = editorInTest();

describe('a paper on the editor that is read again, or left for another', () => {
  it('hears nothing of the paper before that could not be read, once another is open', async () => {
    void at.editor.open('e1', 't0');
    await settle();
    const slow = at.http.expectOne('/api/engagements/e1/tests/t0');
    void at.editor.open('e1', 't1');
    await settle();
    slow.flush({}, { status: 503, statusText: 'Busy' });
    await settle();
    expect([at.editor.notShown(), at.editor.isLoading()]).toEqual([null, true]);
    at.http.expectOne(path).flush(paper());
    await settle();
    expect([at.editor.notShown(), at.editor.isLoading(), at.editor.paper()?.id]).toEqual([null, false, 't1']);
  });

  it('sends what was typed to the engagement it was typed in, also while a paper of another is being read', async () => {
    await at.open();
    at.type('一');
    await later(800);
    at.http.expectOne(`${path}/steps`).error(new ProgressEvent('error'));
    await settle();
    void at.editor.open('e2', 't2');
    await settle();
    at.http.expectOne(`${path}/steps`).error(new ProgressEvent('error'));
    await settle();
    dispatchEvent(new Event('online'));
    await settle();
    const late = at.http.expectOne(`${path}/steps`);
    at.http.expectOne('/api/engagements/e2/tests/t2').flush(paper({ id: 't2', version: 20 }));
    await settle();
    late.flush({ ...recorded(4), stepIds: ['a', 'b'] });
    await settle();
    expect([at.editor.paper()?.id, at.editor.paper()?.version]).toEqual(['t2', 20]);
    expect(localStorage.length).toBe(0);
  });

  it('keeps what was typed and saved while the paper was being read anew', async () => {
    await at.open();
    void at.editor.refresh();
    await settle();
    const slow = at.http.expectOne(path);
    at.type('読む間に書いた');
    await later(800);
    at.http.expectOne(`${path}/steps`).flush({ ...recorded(4), stepIds: ['a', 'b'] });
    await settle();
    slow.flush(paper());
    await settle();
    expect(at.editor.draft().steps[0]?.result).toBe('読む間に書いた');
    at.http.expectOne(path).flush(paper({ version: 4, steps: [step('a', '読む間に書いた'), step('b', '')] }));
    await settle();
    expect([at.editor.paper()?.version, at.editor.draft().steps[0]?.result]).toEqual([4, '読む間に書いた']);
  });

  it('takes nobody’s own words for another’s when they were stored before the paper was read anew', async () => {
    await at.open();
    void at.editor.refresh();
    await settle();
    const slow = at.http.expectOne(path);
    at.type('読む間に書いた');
    await later(800);
    const saving = at.http.expectOne(`${path}/steps`);
    slow.flush(paper({ version: 4, steps: [step('a', '読む間に書いた'), step('b', '第3条に記載があった')] }));
    await settle();
    saving.flush({ ...recorded(4), stepIds: ['a', 'b'] });
    await settle();
    expect([at.editor.theirs(), at.editor.hasUnsaved(), at.editor.paper()?.version]).toEqual([null, false, 4]);
  });

  it('opens another paper though the connection was lost as soon as somebody else was seen to be first', async () => {
    await at.open();
    at.type('自分の結果');
    void at.editor.open('e1', 't2');
    await settle();
    at.refuseAsStale();
    await settle();
    at.http.expectOne(path).error(new ProgressEvent('error'));
    await settle();
    at.http.expectOne('/api/engagements/e1/tests/t2').flush(paper({ id: 't2' }));
    await settle();
    expect(at.editor.paper()?.id).toBe('t2');
    expect(localStorage.length).toBe(1);
  });

  it('shows no paper again that was left while it was being read anew', async () => {
    await at.open();
    void at.editor.refresh();
    await settle();
    const slow = at.http.expectOne(path);
    void at.editor.open('e1', 't2');
    await settle();
    at.http.expectOne('/api/engagements/e1/tests/t2').flush(paper({ id: 't2' }));
    await settle();
    slow.flush(paper({ version: 9 }));
    await settle();
    expect(at.editor.paper()?.id).toBe('t2');
  });
});
