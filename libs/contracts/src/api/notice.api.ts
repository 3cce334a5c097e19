import type { ClientNoticesView, NoticeCountView, NoticeSettingView, NoticesView } from '../notice.contract';
import { get, of, post, put } from './operation';

/** Every condition that is given has to be met. */
export interface ClientNoticeQuery {
  /** Notices before this one; the newest without it. */
  before?: number;
  limit?: number;
  /** Only what lies unread. */
  only?: 'unread';
}

export interface NoticeQuery extends ClientNoticeQuery {
  engagementId?: string;
}

export interface SeenNotice {
  id: string;
  version: number;
}

export interface ReadNoticesBody {
  /** At most 200: all of them or none. */
  notices: SeenNotice[];
}

export interface ReadAllClientNoticesBody {
  /** The newest that was seen: what came after it stays unread. */
  upTo: number;
}

export interface ReadAllNoticesBody extends ReadAllClientNoticesBody {
  engagementId?: string;
}

export interface SetNoticesBody {
  /** Engagements of which only deadlines are told. */
  mutedEngagementIds: string[];
  version: number;
}

/** What concerns a member of what others did. */
export const noticeApi = {
  /** One's own notices, the newest first: of engagements that one may read today. */
  list: get('notices', 'notice.read', { query: of<NoticeQuery>(), answer: of<NoticesView>() }),
  /** How many lie unread. */
  count: get('notices/count', 'notice.read', { answer: of<NoticeCountView>() }),
  /** Marks these as read. */
  read: post('notices/read', 'notice.keep', {
    body: of<ReadNoticesBody>(),
    answer: of<NoticeCountView>(),
    status: 200,
  }),
  /** Marks as read whatever came up to the newest that was seen. */
  readAll: post('notices/read-all', 'notice.keep', {
    body: of<ReadAllNoticesBody>(),
    answer: of<NoticeCountView>(),
    status: 200,
  }),
  /** What the person set for themselves. */
  settings: get('notices/settings', 'notice.read', { answer: of<NoticeSettingView>() }),
  /** Mutes engagements; no deadline of them. */
  set: put('notices/settings', 'notice.keep', { body: of<SetNoticesBody>(), answer: of<NoticeSettingView>() }),
};

/** The same for a client's people, of what they are asked and told. */
export const clientNoticeApi = {
  /** One's own notices, the newest first. */
  list: get('client/notices', 'client-notice.read', {
    query: of<ClientNoticeQuery>(),
    answer: of<ClientNoticesView>(),
  }),
  /** How many lie unread. */
  count: get('client/notices/count', 'client-notice.read', { answer: of<NoticeCountView>() }),
  /** Marks these as read. */
  read: post('client/notices/read', 'client-notice.keep', {
    body: of<ReadNoticesBody>(),
    answer: of<NoticeCountView>(),
    status: 200,
  }),
  /** Marks as read whatever came up to the newest that was seen. */
  readAll: post('client/notices/read-all', 'client-notice.keep', {
    body: of<ReadAllClientNoticesBody>(),
    answer: of<NoticeCountView>(),
    status: 200,
  }),
};
