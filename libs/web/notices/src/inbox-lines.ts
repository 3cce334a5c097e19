import { computed, inject, type Signal } from '@angular/core';
import { noticeLabel, noticeThingLabels, noticeUrgencyLabels, type NoticeView } from '@akashi/contracts';
import {
  groupNotices,
  noticePlace,
  type NoticePlace,
  type NoticeThingKind,
  type NoticeUrgency,
} from '@akashi/domain/notice';
import { shortMoment, todayInJapan } from '@akashi/web-platform';
import { Language, texts, type IconName } from '@akashi/web-ui';
import { inboxTexts } from './inbox-texts';

/** One line of the inbox: what happened to one thing, the latest said. */
export interface InboxLine {
  readonly key: string;
  readonly all: readonly NoticeView[];
  readonly isUnread: boolean;
  readonly icon: IconName;
  readonly what: string;
  readonly code: string;
  readonly who: string;
  readonly when: string;
  readonly where: string;
  readonly place: NoticePlace;
}

export interface InboxGroup {
  readonly engagementId: string | null;
  readonly name: string;
  readonly sections: readonly {
    readonly urgency: NoticeUrgency;
    readonly label: string;
    readonly icon: IconName;
    readonly lines: readonly InboxLine[];
  }[];
}

const icons: Readonly<Record<NoticeThingKind, IconName>> = {
  paper: 'doc',
  matrix: 'grid',
  request: 'clip',
  finding: 'flag',
  letter: 'stamp',
  report: 'report',
  population: 'dots',
  statement: 'doc',
  plan: 'list',
  team: 'team',
  handoff: 'box',
  document: 'doc',
  engagement: 'gauge',
  ruleset: 'list',
  people: 'user',
  account: 'user',
};

const urgencyIcons: Readonly<Record<NoticeUrgency, IconName>> = { deadline: 'warn', act: 'wait', news: 'info' };

/** Notices as the inbox draws them, in the person's language. Called where a component is made. */
export function inboxGroups(notices: Signal<readonly NoticeView[]>): Signal<InboxGroup[]> {
  const language = inject(Language);
  const words = texts(inboxTexts);
  return computed(() => {
    const [t, lang] = [words(), language.lang()];
    const line = (key: string, all: readonly NoticeView[], isUnread: boolean): InboxLine => {
      const latest = all[0]!;
      const day = latest.dueOn === null ? [] : [t.dueOn(latest.dueOn)];
      return {
        ...{ key, all, isUnread, code: latest.code, icon: icons[latest.thingKind] },
        what: noticeLabel(latest.action)[lang],
        who: [
          ...day,
          ...(latest.actorName ? [latest.actorName] : []),
          ...(all.length > 1 ? [t.more(all.length - 1)] : []),
        ].join(' · '),
        when: shortMoment(latest.at, todayInJapan().slice(0, 4)),
        where: noticeThingLabels[latest.thingKind][lang],
        place: noticePlace(latest),
      };
    };
    return groupNotices(notices()).map(({ engagementId, sections }) => ({
      engagementId,
      name: sections[0]?.lines[0]?.latest.engagementName ?? t.ofFirm,
      sections: sections.map(({ urgency, lines }) => ({
        ...{ urgency, label: noticeUrgencyLabels[urgency][lang], icon: urgencyIcons[urgency] },
        lines: lines.map(({ key, all, isUnread }) => line(key, all, isUnread)),
      })),
    }));
  });
}
