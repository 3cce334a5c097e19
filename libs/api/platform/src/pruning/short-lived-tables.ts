import { mailTerms } from '@akashi/domain/notice';

/** Taken away every night by `PruneRows`, once so many days old. */
interface Nightly {
  readonly by: 'night';
  readonly keptDays: number;
  /** Why so long and no longer. */
  readonly why: string;
}

/** Taken away otherwise: with the row of another table, by whoever makes the next one, or by a sweep of its own. */
interface Otherwise {
  readonly by: 'parent' | 'next' | 'sweep';
  readonly why: string;
}

/** Every table whose rows are of use for a while alone, and who takes them away. What is a record of anybody's stands in none of these. */
export const shortLivedTables = {
  idempotency_key: {
    by: 'night',
    keptDays: 7,
    why: 'A lost answer is asked for again within minutes; a week spans a browser that was closed over holidays. The answer is a copy.',
  },
  session: {
    by: 'night',
    keptDays: 30,
    why: 'A session opens nothing after twelve hours. Where somebody came in from within thirty days is counted apart from guesses.',
  },
  sign_in_throttle: {
    by: 'night',
    keptDays: 1,
    why: 'A count is forgotten after an hour, and no wait is longer than a quarter of one.',
  },
  link_code: {
    by: 'night',
    keptDays: 30,
    why: 'A code opens nothing after minutes; the last of each link stays while its page says whether its mail was taken.',
  },
  mail_outbox: {
    by: 'night',
    keptDays: mailTerms.keptDays,
    why: 'What was sent is said nowhere else. What was not delivered stays as long as the firm’s page shows it, and what a list names beside it.',
  },
  mail_notice: { by: 'parent', why: 'With its mail.' },
  mail_link_news: { by: 'parent', why: 'With its mail.' },
  matrix_presence: { by: 'night', keptDays: 1, why: 'Who is in which cell is told for twenty seconds.' },
  upload: { by: 'sweep', why: '`SweepUploads`, a day after the last byte.' },
  upload_part: { by: 'sweep', why: '`SweepUploads`, with its upload.' },
  import_progress: { by: 'next', why: 'One row a person: the next import takes it away.' },
  passkey_challenge: { by: 'next', why: 'Whoever is asked next takes away what is over.' },
  provider_attempt: { by: 'next', why: 'Whoever begins next takes away what is over.' },
  provider_assertion: { by: 'next', why: 'Whoever comes in next takes away what is over.' },
  timestamp_fault: { by: 'next', why: 'The time-stamp that comes takes it away.' },
} as const satisfies Readonly<Record<string, Nightly | Otherwise>>;

type Tables = typeof shortLivedTables;

/** Those that the night empties. */
export type NightlyTable = { [T in keyof Tables]: Tables[T]['by'] extends 'night' ? T : never }[keyof Tables];
