import type { QueueLine } from './queue-list';

/** What of the queue is in sight, beside chapter and preparer. */
export const queueSights = ['all', 'returned', 'without-evidence', 'own-notes'] as const;

export type QueueSight = (typeof queueSights)[number];

/** Empty where everything of the kind is meant. */
export interface QueueFilter {
  readonly sight: QueueSight;
  readonly chapter: string;
  readonly preparer: string;
}

export const everything: QueueFilter = { sight: 'all', chapter: '', preparer: '' };

const inSight: Readonly<Record<QueueSight, (line: QueueLine) => boolean>> = {
  all: () => true,
  returned: ({ wasReturned, reason }) => wasReturned || reason === 'toRework',
  'without-evidence': ({ hasEvidence }) => !hasEvidence,
  'own-notes': ({ ownNotes }) => ownNotes > 0,
};

/** The chapter of a control is its number up to the first point. */
export const chapterOf = ({ number }: Pick<QueueLine, 'number'>): string => number.split('.', 1)[0] ?? '';

export function filtered(lines: readonly QueueLine[], { sight, chapter, preparer }: QueueFilter): QueueLine[] {
  return lines.filter(
    (line) =>
      inSight[sight](line) &&
      (chapter === '' || chapterOf(line) === chapter) &&
      (preparer === '' || line.by === preparer),
  );
}

/** How many lines each sight would leave, chapter and preparer as they are. */
export function sightCounts(lines: readonly QueueLine[], filter: QueueFilter): Readonly<Record<QueueSight, number>> {
  const count = (sight: QueueSight) => filtered(lines, { ...filter, sight }).length;
  return {
    all: count('all'),
    returned: count('returned'),
    'without-evidence': count('without-evidence'),
    'own-notes': count('own-notes'),
  };
}
