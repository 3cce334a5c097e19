import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { EditionView } from '@akashi/contracts';
import { at, editionApi } from '@akashi/contracts/api';
import { Api, Session, problemOf, momentInJapan } from '@akashi/web-platform';
import { Button, Chip, Language, PageFrame, ReadState, shortHash, texts } from '@akashi/web-ui';

/** Every edition of the criteria that the firm holds, side by side; none of them ever changes. */
@Component({
  selector: 'ak-editions-page',
  imports: [Button, Chip, ReadState, RouterLink],
  templateUrl: './editions-page.html',
  styleUrl: './editions-page.css',
})
export class EditionsPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly lang = inject(Language).lang;

  protected readonly editions = this.api.read(() => at(editionApi.list));
  protected readonly problem = computed(() => problemOf(this.editions.error()));
  protected readonly t = texts({
    title: ['管理基準', 'Criteria'],
    about: [
      '版は書き換えられず、並べて持てます。取り込んだ本文は法人の中だけで使います。',
      'Editions never change and stand side by side. Imported text stays in the firm.',
    ],
    import: ['版を取り込む', 'Import an edition'],
    cannot: ['取り込めるのは、管理者と品質管理の担当です。', 'Administrators and the quality office can import.'],
    list: ['版の一覧', 'Editions'],
    edition: ['版', 'Edition'],
    grammar: ['番号の書式', 'Numbers'],
    items: ['管理策', 'Controls'],
    objectives: ['統制目標', 'Objectives'],
    mandatory: ['必須', 'Mandatory'],
    from: ['取込み', 'Imported'],
    hash: ['内容のハッシュ', 'Hash of the content'],
    restricted: ['法人内のみ', 'firm only'],
    fictional: ['架空', 'fictional'],
    builtIn: ['初めからある版', 'built in'],
    generic: ['ファイルの番号', 'of the file'],
  });
  protected readonly importReason = computed(() => (this.session.can('edition.import') ? '' : this.t().cannot));
  protected readonly rows = computed(() =>
    (this.editions.hasValue() ? this.editions.value() : []).map((edition) => ({
      ...edition,
      title: this.lang() === 'ja' ? edition.titleJa : edition.titleEn,
      hash: shortHash(edition.criterionSha256),
      items: edition.counts.governance + edition.counts.management + edition.counts.detailed,
      origin: this.originOf(edition),
    })),
  );

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [{ keys: 'N', label: this.t().import }],
      commands: this.session.can('edition.import')
        ? [{ id: 'import-edition', label: this.t().import, icon: 'upload', keys: 'N', run: () => this.toImport() }]
        : [],
    }));
  }

  protected toImport(): void {
    void this.router.navigate(['/criteria', 'import']);
  }

  private originOf({ imported, addedAt }: EditionView): string {
    return imported ? `${momentInJapan(addedAt)} ${imported.byName} · ${imported.fileName}` : this.t().builtIn;
  }
}
