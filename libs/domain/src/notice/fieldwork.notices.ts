import type { fieldworkActions } from '../ledger/fieldwork.actions';
import type { samplingActions } from '../ledger/sampling.actions';
import { asks, nobody, tells, tookBack, type NoticeRules } from './notice-rule';

/** Who is told of work on papers. */
export const fieldworkNotices: Readonly<Record<keyof typeof fieldworkActions, NoticeRules>> = {
  'test.assigned': asks('named'),
  'test.recorded': tookBack,
  'test.filled': nobody,
  'test.steps-copied': nobody,
  'test.step-renewed': nobody,
  'test.cells-changed': asks('named'),
  'test.signed': asks('reviewer'),
  'test.reviewed': tells('signer'),
  'test.returned': asks('assignee'),
  'note.written': asks('assignee', 'mentioned'),
  'note.answered': asks('note-writer'),
  'note.resolved': tells('assignee'),
  'evidence.added': tookBack,
  'evidence.replaced': tells('assignee'),
  'evidence.corrected': tookBack,
  'evidence.marked': tookBack,
  'evidence.mark-changed': tookBack,
  'evidence.mark-removed': tookBack,
  'evidence.linked': tookBack,
  'evidence.unlinked': tookBack,
};

/** Who is told of populations, samples and deviations. */
export const samplingNotices: Readonly<Record<keyof typeof samplingActions, NoticeRules>> = {
  'population.registered': nobody,
  'population.replaced': asks('assignee'),
  'population.withdrawn': asks('assignee'),
  'population.linked': tells('assignee'),
  'sample.size-agreed': tells('assignee'),
  'sample.drawn': tells('assignee'),
  'sample.expanded': asks('assignee'),
  'sample.specific-picked': tells('assignee'),
  'item.recorded': tookBack,
  'matching.rule-set': nobody,
  'matching.documents-placed': tookBack,
  'matching.run': nobody,
  'matching.proposals-taken': tookBack,
  'item.voided': tells('assignee'),
  'deviation.recorded': [...tells('assignee', 'leader'), ...tookBack],
  'deviation.explanation-proposed': asks('reviewer'),
  'deviation.explained': tells('assignee'),
  'deviation.explanation-refused': asks('assignee'),
};
