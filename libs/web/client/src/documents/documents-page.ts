import { Component, computed, inject } from '@angular/core';
import { at, clientDocumentApi } from '@akashi/contracts/api';
import { releasedKindLabels } from '@akashi/contracts/labels/released-kind';
import { Api, momentInJapan, problemOf } from '@akashi/web-platform';
import { Chip, EmptyState, Icon, labels, PageFrame, Panel, ReadState, sizeWords, texts } from '@akashi/web-ui';

/** 受け取った資料: what the firm gave the client's people to keep, who gave it and when. */
@Component({
  selector: 'ak-client-documents-page',
  imports: [Chip, EmptyState, Icon, Panel, ReadState],
  templateUrl: './documents-page.html',
  styleUrls: ['../home/home-page.css', './documents-page.css'],
})
export class DocumentsPage {
  private readonly api = inject(Api);

  protected readonly read = this.api.read(() => at(clientDocumentApi.list));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly kinds = labels(releasedKindLabels);
  protected readonly documents = computed(() =>
    (this.read.hasValue() ? this.read.value() : []).map((document) => ({
      ...document,
      address: at(clientDocumentApi.file, { releasedDocumentId: document.id }).url,
      given: this.t().given(document.releasedByName, momentInJapan(document.releasedAt)),
      size: document.size === null ? '' : sizeWords(document.size),
      backAt: document.takenBack ? momentInJapan(document.takenBack.at) : '',
    })),
  );

  protected readonly t = texts({
    title: ['受け取った資料', 'Documents you were given'],
    lead: [
      '監査法人があなたの会社に渡した資料です。開いたことは記録されます。',
      'What the audit firm gave your company. That it was opened is recorded.',
    ],
    list: ['資料', 'Documents'],
    given: (who: string, when: string) => [`${who} から ${when}`, `From ${who}, ${when}`],
    period: (service: string, from: string, to: string) => [
      `${service}（${from} から ${to}）`,
      `${service} (${from} to ${to})`,
    ],
    replaced: (edition: number, on: string) => [
      `${on} に第${edition}版に置き換えられました。この写しは前の版です。`,
      `Replaced by version ${edition} on ${on}: this copy is of the version before.`,
    ],
    old: ['前の版', 'Version before'],
    takenBack: (when: string, reason: string) => [
      `${when} に取り消されました：${reason}`,
      `Taken back on ${when}: ${reason}`,
    ],
    back: ['取消し', 'Taken back'],
    none: ['受け取った資料はまだありません', 'You were given no document yet'],
    noneText: ['監査法人が資料を渡すと、ここに並びます。', 'What the audit firm gives you stands here.'],
  });

  constructor() {
    inject(PageFrame).describe(() => ({ title: this.t().title, crumbs: [] }));
  }
}
