import { describe, expect, it } from 'vitest';
import { Turns } from './turns';

/** Work that ends when it is told to. */
function held() {
  let end!: () => void;
  const done = new Promise<void>((resolve) => (end = resolve));
  return { end, work: () => done };
}

const aMoment = () => new Promise((resolve) => setImmediate(resolve));

describe('the heavy work of one person', () => {
  it('is done one piece after the other, and holds nobody else up', async () => {
    const turns = new Turns();
    const [first, begun] = [held(), [] as string[]];
    const note = (name: string) => () => Promise.resolve(begun.push(name));
    const one = turns.take('ana', first.work);
    const two = turns.take('ana', note('ana’s second'));
    await turns.take('ben', note('ben’s'));
    expect(begun).toEqual(['ben’s']);
    first.end();
    await Promise.all([one, two]);
    expect(begun).toEqual(['ben’s', 'ana’s second']);
  });

  it('goes on after a piece that failed, and tells only its own asker', async () => {
    const turns = new Turns();
    const failing = turns.take('ana', () => Promise.reject(new Error('broken')));
    const next = turns.take('ana', () => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('broken');
    expect(await next).toBe('done');
  });

  it('is refused as busy when twenty wait already, and taken again afterwards', async () => {
    const turns = new Turns();
    const first = held();
    const taken = [first.work, ...Array.from({ length: 20 }, () => () => Promise.resolve())].map((work) =>
      turns.take('ana', work),
    );
    await expect(turns.take('ana', () => Promise.resolve())).rejects.toMatchObject({ code: 'busy' });
    first.end();
    await Promise.all(taken);
    await aMoment();
    expect(await turns.take('ana', () => Promise.resolve('done'))).toBe('done');
  });
});
