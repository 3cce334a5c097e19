import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  formOwnerLabels,
  packageItemStateLabels,
  type PackageOverviewView,
  type PackageItemView,
} from '@akashi/contracts';
import { at, packageItemApi } from '@akashi/contracts/api';
import { refuse } from '@akashi/domain';
import type { PackageItemState } from '@akashi/domain/handoff';
import { EngagementContext, Sending, pageAt } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import {
  Button,
  Chip,
  Dialogs,
  Language,
  Panel,
  ProblemNote,
  ProgressBar,
  texts,
  Toasts,
  shortHash,
  type ChipState,
} from '@akashi/web-ui';
import { refusalText } from '@akashi/web-ui/refusal';
import { RecordItemDialog, type ItemAsk } from './record-item-dialog';
import { SetAsideDialog } from './set-aside-dialog';

const chips: Readonly<Record<PackageItemState, ChipState>> = {
  MISSING: 'warn',
  DRAFT: 'doing',
  FINAL: 'ok',
  NOT_APPLICABLE: 'omitted',
};

interface WayToPaper {
  text: string;
  page?: string;
  query?: Record<string, string>;
}

/** 入れるもの: each paper with who makes it, where it stands, and why the package cannot be built with it as it is. */
@Component({
  selector: 'ak-package-items',
  imports: [Button, Chip, Panel, ProblemNote, ProgressBar, RouterLink],
  templateUrl: './package-items.html',
  styleUrl: './package-items.css',
  host: { style: 'display: block' },
})
export class PackageItems {
  private readonly downloads = inject(Downloads);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly lang = inject(Language).lang;
  private readonly said = refusalText();

  readonly engagementId = input.required<string>();
  readonly items = input.required<readonly PackageItemView[]>();
  readonly faults = input.required<PackageOverviewView['faults']>();
  readonly changed = output();

  protected readonly chips = chips;
  protected readonly states = packageItemStateLabels;
  protected readonly owners = formOwnerLabels;
  protected readonly short = shortHash;
  protected readonly fetching = new Sending();
  protected readonly t = texts({
    title: ['入れるもの', 'What goes in'],
    caption: (n: number, aside: number) => [
      `${n}点${aside > 0 ? ` · 該当なし ${aside}点` : ''}`,
      `${n} papers${aside > 0 ? `, ${aside} not applicable` : ''}`,
    ],
    final: (done: number, all: number) => [`確定 ${done} / ${all}`, `Final ${done} / ${all}`],
    paper: ['文書', 'Paper'],
    owner: ['作成', 'By'],
    file: ['ファイル', 'File'],
    state: ['状態', 'State'],
    act: ['操作', 'Action'],
    record: ['登録', 'Record'],
    replace: ['差替え', 'Replace'],
    setAside: ['該当なし', 'Not applicable'],
    download: (name: string) => [`${name} をダウンロード`, `Download ${name}`],
    kept: ['Akashi の記録から', 'From the records'],
    receive: ['依頼者から受け取り、登録します。', 'Record it when the client has sent it.'],
    receiveOrNot: ['登録するか、該当なしとします。', 'Record it, or say that it does not apply.'],
    fromStatement: ['言明書を取り込むと入ります', 'Comes with the statement'],
    fromLetter: ['受領を記録すると入ります', 'Comes with its record'],
    fromReport: ['報告書を発行すると入ります', 'Comes with the issued report'],
    alike: (names: string) => [`「${names}」と同じファイルです。`, `The same file as “${names}”.`],
    scroll: ['入れるものの表', 'Table of the papers'],
    cannot: ['登録できるのは主任または業務実施責任者です。', 'A senior or the engagement leader records papers.'],
    recorded: (name: string) => [`${name} を記録しました。`, `${name} was recorded.`],
  });
  protected readonly rows = computed(() =>
    this.items().map((item) => {
      const fault = this.faults().find(({ form }) => form === item.form);
      return {
        ...item,
        title: this.titleOf(item.form),
        fault: fault ? this.said(refuse(fault.code)) : '',
        missing: item.state === 'MISSING' ? this.wayTo(item) : null,
        alike: item.sameFileAs.map((form) => this.titleOf(form)).join(this.lang() === 'ja' ? '」「' : '”, “'),
      };
    }),
  );
  protected readonly counted = computed(() => {
    const applicable = this.items().filter(({ state }) => state !== 'NOT_APPLICABLE');
    const done = applicable.filter(({ state }) => state === 'FINAL').length;
    return { done, all: applicable.length, aside: this.items().length - applicable.length };
  });
  protected readonly reason = computed(() => (this.context.can('package.build') ? '' : this.t().cannot));

  private titleOf(form: string): string {
    const item = this.items().find((one) => one.form === form);
    return (this.lang() === 'ja' ? item?.titleJa : item?.titleEn) ?? form;
  }

  /** How a paper that is not there comes to be there, and the page on which it does. */
  private wayTo({ form, source, required }: PackageItemView): WayToPaper {
    const t = this.t();
    if (source === 'sent') return { text: required ? t.receive : t.receiveOrNot };
    const page = (path: string) => pageAt(this.engagementId(), path);
    if (form === 'STATEMENT') return { text: t.fromStatement, page: page('statement') };
    if (form === 'REPRESENTATION_LETTER') return { text: t.fromLetter, page: page('report'), query: { tab: 'letter' } };
    return { text: t.fromReport, page: page('report') };
  }

  protected record(item: PackageItemView): Promise<void> {
    return this.ask(RecordItemDialog, item);
  }

  protected setAside(item: PackageItemView): Promise<void> {
    return this.ask(SetAsideDialog, item);
  }

  protected async download(item: PackageItemView): Promise<void> {
    const address = at(packageItemApi.file, { engagementId: this.engagementId(), form: item.form });
    await this.fetching.run(() => this.downloads.fetch(address));
  }

  private async ask(dialog: Parameters<Dialogs['open']>[0], item: PackageItemView): Promise<void> {
    const ask: ItemAsk = { engagementId: this.engagementId(), item };
    const changed = await this.dialogs.open<PackageItemView, ItemAsk>(dialog, ask);
    this.changed.emit();
    if (changed) this.toasts.show(this.t().recorded(this.lang() === 'ja' ? changed.titleJa : changed.titleEn));
  }
}
