import { Component, computed, inject } from '@angular/core';
import type {
  CheckedFilesView,
  DifferingFileView,
  FileCheckView,
  FileDifference,
  FileUseKind,
} from '@akashi/contracts';
import { at, storedFileApi } from '@akashi/contracts/api';
import { RouterLink } from '@angular/router';
import { Api, Sending, Session, problemOf } from '@akashi/web-platform';
import {
  Button,
  Chip,
  Language,
  PageFrame,
  Panel,
  ProblemNote,
  ReadState,
  Toasts,
  sizeWords,
  texts,
} from '@akashi/web-ui';
import { minuteInJapan, shortHash } from '../ledger-words';
import { differenceLabels, fileUseLabels } from './stored-file-words';

/** 保管ファイルの照合: whether every stored file still is what came in, for the quality office. */
@Component({
  selector: 'ak-stored-files-page',
  imports: [Button, Chip, Panel, ProblemNote, ReadState, RouterLink],
  templateUrl: './stored-files-page.html',
  styleUrl: './stored-files-page.css',
})
export class StoredFilesPage {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly lang = inject(Language).lang;

  protected readonly files = this.api.read(() => at(storedFileApi.view));
  protected readonly problem = computed(() => problemOf(this.files.error()));
  protected readonly asking = new Sending();
  protected readonly minute = minuteInJapan;
  protected readonly short = shortHash;
  protected readonly size = sizeWords;

  protected readonly t = texts({
    firm: ['監査機関', 'Audit firm'],
    title: ['保管ファイルの照合', 'Stored files'],
    about: [
      '保管しているすべてのファイルを毎晩読み直し、受領時に記録した長さとハッシュに照らします。',
      'Every night each stored file is read again and held against the length and hash recorded when it came.',
    ],
    check: ['いま照合する', 'Check now'],
    cannot: ['照合を始められるのは品質管理部門です。', 'The quality office can begin a check.'],
    underWay: ['照合中です。', 'A check is under way.'],
    asked: ['照合を始めました。終わると結果がここに出ます。', 'The check has begun; its result will be shown here.'],
    last: ['最新の照合', 'Newest check'],
    never: ['まだ照合していません。', 'Nothing was checked yet.'],
    result: ['結果', 'Result'],
    holds: ['すべて記録どおりです', 'Everything is as recorded'],
    fails: (n: number) => [`${n.toLocaleString('en-US')}件が記録と違います`, `${n.toLocaleString('en-US')} differ`],
    when: ['終了', 'Ended'],
    began: ['開始', 'Began'],
    reason: ['きっかけ', 'Asked for'],
    nightly: ['毎晩の照合', 'Every night'],
    by: (name: string) => [`${name}さんの依頼`, `By ${name}`],
    count: ['ファイル', 'Files'],
    soFar: (n: number) => [
      `照合中：${n.toLocaleString('en-US')}件まで`,
      `Under way: ${n.toLocaleString('en-US')} so far`,
    ],
    refresh: ['表示を更新', 'Refresh'],
    differing: ['記録と違うファイル', 'Files that differ'],
    differingNote: [
      'これらのファイルは誰にも渡りません。バックアップから元のファイルを戻し、もう一度照合してください。',
      'None of these is given to anybody. Restore the originals from a backup and check again.',
    ],
    shown: (n: number, of: number) => [`${of}件のうち${n}件を表示`, `${n} of ${of} shown`],
    difference: ['違い', 'Difference'],
    usedAs: ['使われている所', 'Used as'],
    unused: ['どの記録からも参照されていません', 'No record refers to it'],
    sizes: ['長さ（記録／現在）', 'Length (recorded / now)'],
    seen: ['確認', 'Seen'],
    hash: ['ハッシュ', 'Hash'],
    places: ['案件ごとの内訳', 'By engagement'],
    engagement: ['案件', 'Engagement'],
    ofTheFirm: ['監査機関のファイル', "The firm's own files"],
    volume: ['容量', 'Volume'],
    waiting: ['未照合', 'Not yet'],
    since: ['すべて照合済み（最古）', 'All seen since'],
    asRecorded: ['記録どおり', 'As recorded'],
    none: ['保管しているファイルはありません。', 'No file is stored.'],
  });

  protected readonly reason = computed(() => {
    if (!this.session.can('stored-file.check')) return this.t().cannot;
    return this.files.hasValue() && this.files.value().running ? this.t().underWay : '';
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().firm, link: '/firm' }, { label: this.t().title }],
      keys: [{ keys: 'V', label: this.t().check }],
      commands: this.reason()
        ? []
        : [{ id: 'check-files', label: this.t().check, icon: 'check', keys: 'V', run: () => void this.check() }],
    }));
  }

  protected async check(): Promise<void> {
    if (this.reason()) return;
    const begun = await this.asking.run((key) => this.api.send(at(storedFileApi.check), undefined, key));
    if (!begun) return;
    this.files.set(begun);
    this.toasts.show(this.t().asked);
  }

  protected because({ askedByName }: FileCheckView): string {
    return askedByName === null ? this.t().nightly : this.t().by(askedByName);
  }

  protected differenceOf(difference: FileDifference): string {
    return differenceLabels[difference][this.lang()];
  }

  protected kindOf(kind: FileUseKind): string {
    return fileUseLabels[kind][this.lang()];
  }

  protected differs({ missing, longer, shorter, different }: CheckedFilesView): number {
    return missing + longer + shorter + different;
  }

  protected sizesOf({ recordedSize, foundSize }: DifferingFileView): string {
    return `${recordedSize.toLocaleString('en-US')} / ${foundSize.toLocaleString('en-US')} B`;
  }
}
