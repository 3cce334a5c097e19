import type { ChapterLoadView } from '../chapter-load.contract';
import type { LoadView, PersonWeekView } from '../hours.contract';
import { download, get, of, put } from './operation';

export interface LoadQuery {
  /** The Monday of the first week; this week without it. */
  from?: string;
}

export interface LoadFileQuery extends LoadQuery {
  lang: 'ja' | 'en';
}

export interface SeenWeek {
  week: string;
  /** 0 where nothing was said of it. */
  version: number;
}

export interface PlanHoursBody {
  userId: string;
  /** All of them or none. */
  weeks: SeenWeek[];
  /** In each of the weeks. */
  hours: number;
}

export interface RecordHoursBody extends SeenWeek {
  hours: number;
}

export const hoursApi = {
  /** Planned and worked hours by person and week: one's own, those of engagements that one leads, and all for the quality office. */
  load: get('load', 'engagement.list', { query: of<LoadQuery>(), answer: of<LoadView>() }),
  /** The same table as a workbook. */
  file: download('load/file', 'engagement.list', {
    query: of<LoadFileQuery>(),
    logs: { kind: 'export', thing: 'team' },
  }),
  /** What a number of that table is made of: the engagements of a person in a week. */
  personWeek: get('load/:userId/:week', 'engagement.list', { answer: of<PersonWeekView[]>() }),
  /** Who of the team has which chapter, with their papers and their hours in the engagement. */
  chapters: get('engagements/:engagementId/chapter-load', 'engagement.read', { answer: of<ChapterLoadView>() }),
  /** Plans hours of somebody on the team. */
  plan: put('engagements/:engagementId/hours/planned', 'hours.plan', {
    body: of<PlanHoursBody>(),
    answer: of<PersonWeekView[]>(),
  }),
  /** Records one's own hours. */
  record: put('engagements/:engagementId/hours/worked', 'hours.record', {
    body: of<RecordHoursBody>(),
    answer: of<PersonWeekView[]>(),
  }),
};
