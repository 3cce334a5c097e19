import { TestBed } from '@angular/core/testing';
import type { PaperView } from '@akashi/contracts';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { PaperActions } from './paper-actions';
import { PaperEditor } from './paper-editor';

const paper = (id: string, version: number) =>
  ({ id, version, digest: `digest of ${id}`, steps: [], conclusion: null, conclusionNote: '' }) as unknown as PaperView;

beforeEach(async () => {
  startWeb([PaperEditor, PaperActions]);
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions: [] });
  await entering;
});

describe('a signature', () => {
  it('is put under the paper it was asked for, also when the next one is opened at once', async () => {
    const [editor, actions] = [TestBed.inject(PaperEditor), TestBed.inject(PaperActions)];
    void editor.open('e1', 't1');
    await settled();
    await answer(asked('engagements/e1/tests/t1'), paper('t1', 3));
    void actions.sign('sign');
    await settled();
    const slow = asked('engagements/e1/tests/t1');
    void editor.open('e1', 't2');
    await settled();
    await answer(asked('engagements/e1/tests/t2'), paper('t2', 9));
    await answer(slow, paper('t1', 4));
    const signed = asked('engagements/e1/tests/t1/sign', 'POST');
    expect(signed.request.body).toEqual({ version: 4, digest: 'digest of t1' });
    expect(editor.paper()?.id).toBe('t2');
  });
});
