import type { DocumentProcesses, ReportModel } from '@akashi/documents';
import { describe, expect, it, vi } from 'vitest';
import { ReportRenderer } from './report-renderer';

const modelOf = (version: number) => ({ documentNumber: 'K-1', version, state: 'draft' }) as ReportModel;

function rendererWith(run = vi.fn((_task: string, _input: unknown) => Promise.resolve(new Uint8Array([1])))) {
  return { run, renderer: new ReportRenderer({ run } as unknown as DocumentProcesses) };
}

describe('a rendering', () => {
  it('is made once for a model that stays as it is, also for two who ask at the same time', async () => {
    const { run, renderer } = rendererWith();
    const both = await Promise.all([1, 1].map((version) => renderer.render('firm-a', 'pdf', modelOf(version))));
    expect(both[0]).toBe(both[1]);
    await renderer.render('firm-a', 'pdf', modelOf(1));
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('is made anew for another model, another form and another firm', async () => {
    const { run, renderer } = rendererWith();
    await renderer.render('firm-a', 'pdf', modelOf(1));
    await renderer.render('firm-a', 'pdf', modelOf(2));
    await renderer.render('firm-a', 'pdf', { ...modelOf(1), state: 'issued' });
    await renderer.render('firm-a', 'docx', modelOf(1));
    expect(run.mock.calls.map(([task]) => task)).toEqual([...Array(3).fill('render-report-pdf'), 'render-report-docx']);
    await renderer.render('firm-b', 'docx', modelOf(1));
    expect(run).toHaveBeenCalledTimes(5);
  });

  it('is not kept where it failed', async () => {
    const run = vi.fn((_task: string, _input: unknown) => Promise.resolve(new Uint8Array([1])));
    run.mockRejectedValueOnce(new Error('The disk is full.'));
    const { renderer } = rendererWith(run);
    await expect(renderer.render('firm-a', 'pdf', modelOf(1))).rejects.toThrow('The disk is full.');
    expect(await renderer.render('firm-a', 'pdf', modelOf(1))).toEqual(new Uint8Array([1]));
  });

  it('makes room for newer ones, the one that nobody asked for the longest first', async () => {
    const { run, renderer } = rendererWith();
    const ask = (version: number) => renderer.render('firm-a', 'pdf', modelOf(version));
    for (const version of [1, 2, 3, 4, 1, 5]) await ask(version);
    expect(run).toHaveBeenCalledTimes(5);
    await ask(1);
    expect(run).toHaveBeenCalledTimes(5);
    await ask(2);
    expect(run).toHaveBeenCalledTimes(6);
  });
});
