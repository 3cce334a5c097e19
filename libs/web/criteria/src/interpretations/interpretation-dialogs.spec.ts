// @vitest-environment jsdom
import type { InterpretationView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, nothingAsked, openDialog, refuseWith, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { CorrectInterpretationDialog } from './correct-interpretation-dialog';
import { WriteInterpretationDialog } from './write-interpretation-dialog';

const first = { version: 1, text: '半年ごとに見る', reason: '', byName: '乙', writtenAt: '2026-11-20T01:00:00.000Z' };
const note: InterpretationView = { id: 'n1', version: 1, versions: [first] };
const place = { editionId: 'e1', criterionKey: '9.2.3.1' };
const said = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;
const notes = 'editions/e1/criteria/9.2.3.1/interpretations';

beforeEach(() => startWeb());

describe('writing a note', () => {
  const open = () => openDialog<InterpretationView>(WriteInterpretationDialog, { ...place, number: '9.2.3.1.P' });

  it('wants a text, and sends nothing without one', async () => {
    const dialog = await open();
    await dialog.press('記入');
    expect(dialog.faultsOf('解釈')).toEqual([said('interpretation.text-missing')]);
    expect(nothingAsked()).toBe(true);
  });

  it('sends it, and keeps it on the screen when it names a client', async () => {
    const dialog = await open();
    await dialog.type('解釈', 'ミズナラでは足りた');
    await dialog.press('記入');
    await refuseWith(asked(notes, 'POST'), 'interpretation.names-client', 422);
    expect(dialog.text).toContain(said('interpretation.names-client'));
    await dialog.type('解釈', '年一回で足りる');
    await dialog.press('記入');
    const sent = asked(notes, 'POST');
    expect(sent.request.body).toEqual({ text: '年一回で足りる' });
    await answer(sent, note);
    expect(dialog.closedWith).toEqual({ answer: note });
  });
});

describe('correcting a note', () => {
  const open = () => openDialog<InterpretationView>(CorrectInterpretationDialog, { ...place, note });

  it('wants another text and a reason', async () => {
    const dialog = await open();
    await dialog.type('解釈', '年一回で足りる');
    await dialog.press('訂正');
    expect(dialog.faultsOf('訂正の理由')).toEqual([said('interpretation.correction-reason-missing')]);
    expect(nothingAsked()).toBe(true);
  });

  it('sends the version that was seen, and shows what stands now when somebody was faster', async () => {
    const dialog = await open();
    await dialog.type('解釈', '年一回で足りる');
    await dialog.type('訂正の理由', '協会の回答');
    await dialog.press('訂正');
    const sent = asked('interpretations/n1', 'PUT');
    expect(sent.request.body).toEqual({ text: '年一回で足りる', reason: '協会の回答', version: 1 });
    await refuseWith(sent, 'stale-version', 409);
    const now = { ...first, version: 2, text: '三か月ごとに見る', reason: '見直し' };
    await answer(asked(notes), [{ ...note, version: 2, versions: [now, first] }]);
    expect(dialog.text).toContain('三か月ごとに見る');
    await dialog.press('訂正');
    const again = asked('interpretations/n1', 'PUT');
    expect(again.request.body).toMatchObject({ text: '年一回で足りる', version: 2 });
    await answer(again, note);
  });
});
