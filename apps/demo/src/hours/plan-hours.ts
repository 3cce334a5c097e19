import { at, hoursApi } from '@akashi/contracts/api';
import { weekOf, weeksFrom } from '@akashi/domain/hours';
import { practitioners } from '../crew';
import type { Step } from '../steps/step';

/** Planned in each of the weeks that follow; the senior of the example is also needed elsewhere. */
const planned: readonly { key: string; hours: readonly number[] }[] = [
  ...practitioners.map((key, place) => ({
    key,
    hours: [32, 32, 28, 24, 0, 16, 24, 24].map((each) => each - place * 2),
  })),
  { key: 'mori', hours: [24, 36, 44, 30, 0, 20, 28, 28] },
  { key: 'takase', hours: [12, 16, 20, 24, 0, 12, 16, 16] },
];

/** Mondays from this one on, as many as were planned. */
function weeks(): string[] {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(Date.now());
  return weeksFrom(weekOf(today)).slice(0, planned[0]!.hours.length);
}

/** Who works how much in the weeks to come, and what was worked in this one. */
export const planHours: Step = {
  key: 'hours',
  title: '時間を計画し、働いた時間を記録する  Hours planned and recorded',
  run: async ({ crew, engagementId }) => {
    const leader = await crew.as('takase');
    const idOf = await crew.ids();
    const mondays = weeks();
    for (const { key, hours } of planned) {
      for (const [each, alike] of Map.groupBy(mondays.entries(), ([place]) => hours[place] ?? 0)) {
        if (each <= 0) continue;
        const seen = alike.map(([, week]) => ({ week, version: 0 }));
        await leader.send(at(hoursApi.plan, { engagementId }), { userId: idOf(key), weeks: seen, hours: each });
      }
    }
    for (const key of practitioners.slice(0, 3)) {
      const person = await crew.as(key);
      await person.send(at(hoursApi.record, { engagementId }), { week: mondays[0]!, version: 0, hours: 7 });
    }
  },
};
