import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { clientNoticeLabel, type ClientNoticeView, type NoticeCountView } from '@akashi/contracts';
import { at, clientNoticeApi } from '@akashi/contracts/api';
import { clientNoticePath } from '@akashi/domain/notice';
import { Api, momentInJapan, problemOf, Sending } from '@akashi/web-platform';
import { NoticeCount } from '@akashi/web-data';
import { Button, EmptyState, Icon, Language, PageFrame, Panel, ProblemNote, ReadState, texts } from '@akashi/web-ui';

/** お知らせ: what one of a client's people was told, the newest first. */
@Component({
  selector: 'ak-client-notices-page',
  imports: [Button, EmptyState, Icon, Panel, ProblemNote, ReadState, RouterLink],
  templateUrl: './notices-page.html',
  styleUrls: ['../home/home-page.css', '../home/lines.css', './notices-page.css'],
})
export class NoticesPage {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly counted = inject(NoticeCount);

  protected readonly read = this.api.read(() => at(clientNoticeApi.list, {}));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly sending = new Sending();
  protected readonly t = texts({
    title: ['お知らせ', 'Notices'],
    list: ['届いたお知らせ', 'What you were told'],
    intro: [
      'お願い・期限・返事があると届きます。内容は開いた先で読めます。',
      'Requests, deadlines and answers arrive here. Their words are read where they lead.',
    ],
    mail: ['メールの受け取り方', 'Mail'],
    readAll: ['すべて既読に', 'Mark all as read'],
    due: (day: string) => [`期限 ${day}`, `due ${day}`],
    unread: ['未読', 'Unread'],
    none: ['お知らせはまだありません', 'There are no notices yet'],
    noneText: [
      '監査法人からのお願いや返事が届くと、ここに並びます。',
      'What the audit firm asks or answers appears here.',
    ],
  });
  protected readonly rows = computed(() => {
    const [t, lang] = [this.t(), this.language.lang()];
    const notices = this.read.hasValue() ? this.read.value().notices : [];
    return notices.map((source) => ({
      source,
      what: clientNoticeLabel(source.action)[lang],
      about: [source.code, source.serviceName, source.dueOn === null ? '' : t.due(source.dueOn)]
        .filter(Boolean)
        .join(' · '),
      when: momentInJapan(source.at),
      path: clientNoticePath({ kind: source.thingKind, id: source.thingId }),
      isUnread: source.readAt === null,
    }));
  });
  protected readonly unread = computed(() => this.rows().filter((row) => row.isUnread).length);

  constructor() {
    inject(PageFrame).describe(() => ({ title: this.t().title, crumbs: [] }));
  }

  /** Whatever is opened is read. */
  protected open({ id, version, readAt }: ClientNoticeView): void {
    if (readAt !== null) return;
    void this.tell((key) => this.api.send(at(clientNoticeApi.read), { notices: [{ id, version }] }, key));
  }

  protected async markAll(): Promise<void> {
    const upTo = this.rows()[0]?.source.number;
    if (upTo !== undefined) await this.tell((key) => this.api.send(at(clientNoticeApi.readAll), { upTo }, key));
  }

  private async tell(send: (key: string) => Promise<NoticeCountView>): Promise<void> {
    const count = await this.sending.run(send);
    if (count) this.counted.tell(count);
    this.read.reload();
  }
}
