import { describe, expect, it } from 'vitest';
import { FairPlaces, type Asker } from './fair-places';

const limits = { places: 6, waitingOfPerson: 20, waitingOfFirm: 40, waitingMs: 60_000 };
const person = (firmId: string, userId: string): Asker => ({ firmId, userId });
const aMoment = () => new Promise((resolve) => setImmediate(resolve));
const nothing = () => Promise.resolve();

/** Notes whose work was begun, in that order; each goes on until it is ended. */
function watched(places: FairPlaces) {
  const order: string[] = [];
  const held: { of: string; end: () => void }[] = [];
  const ask = (asker: Asker, times = 1): void => {
    const of = `${asker.firmId} ${asker.userId}`;
    const work = () => {
      order.push(of);
      return new Promise<void>((end) => held.push({ of, end }));
    };
    // Whoever waits when a test is over is told at last that it was too long, and nobody hears it.
    for (let time = 0; time < times; time++) places.hold(asker, work).catch(() => undefined);
  };
  const end = async (of?: string): Promise<void> => {
    const at = held.findIndex((one) => of === undefined || one.of === of);
    held.splice(at, 1)[0]?.end();
    await aMoment();
  };
  return { order, held, ask, end };
}

describe('the transactions of a firm that asks alone', () => {
  it('take all places but one', async () => {
    const places = new FairPlaces(limits);
    const { order, ask } = watched(places);
    ask(person('A', 'ana'), 9);
    await aMoment();
    expect([order.length, places.waiting]).toEqual([5, 4]);
  });

  it('are all done, one after another, in their order', async () => {
    const places = new FairPlaces({ ...limits, places: 2 });
    const { order, held, ask, end } = watched(places);
    for (const name of ['a', 'b', 'c', 'd']) ask(person('A', name));
    await aMoment();
    for (let done = 0; done < 4; done++) await end();
    expect(order).toEqual(['A a', 'A b', 'A c', 'A d']);
    expect([held.length, places.waiting]).toEqual([0, 0]);
  });
});

describe('a firm beside another that asks without a pause', () => {
  it('is served at once', async () => {
    const { order, ask } = watched(new FairPlaces(limits));
    ask(person('A', 'ana'), 20);
    ask(person('B', 'ben'));
    await aMoment();
    expect(order.at(-1)).toBe('B ben');
    expect(order).toHaveLength(6);
  });

  it('comes up to its half with every place that comes free', async () => {
    const { held, ask, end } = watched(new FairPlaces(limits));
    ask(person('A', 'ana'), 15);
    ask(person('B', 'ben'), 15);
    await aMoment();
    for (let done = 0; done < 4; done++) await end('A ana');
    const of = (firm: string) => held.filter((one) => one.of.startsWith(firm)).length;
    expect([of('A'), of('B')]).toEqual([3, 3]);
  });

  it('comes to its turn however many firms there are', async () => {
    const { order, ask, end } = watched(new FairPlaces({ ...limits, places: 2 }));
    for (const firm of ['A', 'B', 'C', 'D', 'E']) ask(person(firm, 'one'));
    await aMoment();
    for (let done = 0; done < 5; done++) await end();
    expect(order).toEqual(['A one', 'B one', 'C one', 'D one', 'E one']);
  });
});

describe('a person beside a colleague who asks without a pause', () => {
  it('comes next, and does not wait for the colleague’s line', async () => {
    const { order, ask, end } = watched(new FairPlaces(limits));
    ask(person('A', 'ana'), 20);
    ask(person('A', 'ben'));
    await aMoment();
    await end();
    expect(order).toEqual([...Array.from({ length: 5 }, () => 'A ana'), 'A ben']);
  });
});

describe('whoever waits', () => {
  it('is told when a line is too long: their own, or their firm’s', async () => {
    const places = new FairPlaces({ ...limits, places: 2, waitingOfPerson: 2, waitingOfFirm: 3 });
    const { ask } = watched(places);
    ask(person('A', 'ana'), 3);
    const again = { retryAfterSeconds: 2 };
    await expect(places.hold(person('A', 'ana'), nothing)).rejects.toMatchObject({
      code: 'too-many-requests',
      detail: again,
    });
    ask(person('A', 'ben'));
    await expect(places.hold(person('A', 'eva'), nothing)).rejects.toMatchObject({ code: 'busy', detail: again });
    expect(await places.hold(person('B', 'ben'), () => Promise.resolve('done'))).toBe('done');
  });

  it('is told when the wait was too long, and takes no place later', async () => {
    const places = new FairPlaces({ ...limits, places: 1, waitingMs: 1 });
    const { order, ask, end } = watched(places);
    ask(person('A', 'ana'));
    await expect(places.hold(person('A', 'ben'), nothing)).rejects.toMatchObject({ code: 'busy' });
    expect(places.waiting).toBe(0);
    await end();
    ask(person('A', 'eva'));
    await aMoment();
    expect(order).toEqual(['A ana', 'A eva']);
  });
});

describe('work in a place', () => {
  it('that asks for another place goes on in its own: it would wait for itself', async () => {
    const places = new FairPlaces({ ...limits, places: 1 });
    const ana = person('A', 'ana');
    expect(await places.hold(ana, () => places.hold(ana, () => Promise.resolve('done')))).toBe('done');
  });

  it('that fails gives its place back', async () => {
    const places = new FairPlaces({ ...limits, places: 1 });
    const ana = person('A', 'ana');
    await expect(places.hold(ana, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await places.hold(ana, () => Promise.resolve('done'))).toBe('done');
  });
});
