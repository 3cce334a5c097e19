import { Component, computed, inject, linkedSignal } from '@angular/core';
import { at, ledgerKeyApi } from '@akashi/contracts/api';
import type { LedgerKeyView, LedgerKeysView } from '@akashi/contracts';
import { mayRotateKey } from '@akashi/domain/ledger';
import { Api, Sending, Session, problemOf } from '@akashi/web-platform';
import {
  Button,
  ConfirmDialog,
  Dialogs,
  Facts,
  Language,
  Note,
  PageFrame,
  Panel,
  ProblemNote,
  ReadState,
  TextCopy,
  Toasts,
  texts,
  type ConfirmAsk,
  type Fact,
} from '@akashi/web-ui';
import { minuteInJapan, spacedHash } from '../ledger-words';
import { fingerprintLines, letterText } from './key-words';

/** 鍵の指紋: what a recipient is told by another way than the package, and the keys with their days. */
@Component({
  selector: 'ak-ledger-keys-page',
  imports: [Button, Facts, Note, Panel, ProblemNote, ReadState],
  templateUrl: './ledger-keys-page.html',
  styleUrl: './ledger-keys-page.css',
})
export class LedgerKeysPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly textCopy = inject(TextCopy);
  private readonly session = inject(Session);
  private readonly lang = inject(Language).lang;

  protected readonly keys = this.api.read(() => at(ledgerKeyApi.list));
  protected readonly problem = computed(() => problemOf(this.keys.error()));
  protected readonly rotating = new Sending();
  protected readonly read = linkedSignal<LedgerKeysView | null>(() =>
    this.keys.hasValue() ? this.keys.value() : null,
  );
  protected readonly newestFirst = computed(() => [...(this.read()?.keys ?? [])].reverse());
  protected readonly today = computed(() => this.newestFirst()[0] ?? null);
  protected readonly mayRotate = computed(() => this.session.can('ledger-key.rotate') && this.read() !== null);
  protected readonly lines = fingerprintLines;
  protected readonly grouped = spacedHash;

  protected readonly t = texts({
    firm: ['監査機関', 'Audit firm'],
    title: ['台帳の鍵の指紋', 'Fingerprint of the ledger’s key'],
    about: [
      '受け取る方には、パッケージ以外の方法（契約書、電話、対面）で伝えてください。',
      'Tell it to recipients by another way than the package: in the letter, by telephone, in person.',
    ],
    copy: ['文面を写す', 'Copy the text'],
    copied: ['契約書の文面を写しました。', 'The text for the letter was copied.'],
    print: ['印刷', 'Print'],
    rotate: ['鍵の交代', 'Rotate the key'],
    today: ['いま署名している鍵', 'The key that signs today'],
    letter: ['契約書と受け取る方への文面', 'Text for the engagement letter and the recipient'],
    all: ['これまでの鍵', 'All keys'],
    count: (n: number) => [`${n}本`, `${n}`],
    number: ['番号', 'No.'],
    fingerprint: ['指紋（SHA-256）', 'Fingerprint (SHA-256)'],
    from: ['署名の開始', 'Signs from'],
    until: ['署名の終了', 'Signed until'],
    beginning: ['はじめから', 'The beginning'],
    signing: ['署名中', 'Signs today'],
    broken: [
      '鍵の一覧が書き換えられています。ここに出ている鍵までは前の鍵が予告していますが、その先は信用できません。控えと見比べ、データベースの管理者に連絡してください。',
      'The list of keys was rewritten. The keys shown are each announced by the one before; nothing after them can be trusted. Compare the list with your copy and tell whoever runs the database.',
    ],
    shared: [
      '最初の鍵です。この設備のほかの監査機関と共通なので、交代すると自機関だけの鍵になります。',
      'This is the first key, which other firms of this installation share; after a rotation the key is the firm’s alone.',
    ],
    line: ['立会人に登録する行', 'Line for a witness'],
    note: ['注意', 'Note'],
    ask: ['台帳の鍵を交代します', 'Rotate the key of the ledgers'],
    askText: [
      'これからの署名は新しい鍵で行います。前の鍵が新しい鍵を予告し、これまでの署名はその日の鍵で確かめられます。交代は取り消せません。',
      'From here on a new key signs. The old one announces it, and what was signed before is checked under the key of its day. This cannot be taken back.',
    ],
    tell: [
      '受け取る方と契約書に、新しい指紋を伝える必要があります。',
      'Recipients have to be told the new fingerprint, and the letters carry it.',
    ],
    rotated: ['鍵を交代しました。新しい指紋を伝えてください。', 'The key was rotated. Tell the new fingerprint.'],
  });
  protected readonly letter = computed(() => {
    const [list, key] = [this.read(), this.today()];
    if (!list || !key) return '';
    const now = new Date().toISOString();
    return letterText({ firm: list.firmName, fingerprint: key.fingerprint, now }, this.lang());
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().firm, link: '/firm' }, { label: this.t().title }],
      keys: [
        { keys: 'C', label: this.t().copy },
        { keys: 'P', label: this.t().print },
        ...(this.mayRotate() ? [{ keys: 'R', label: this.t().rotate, quiet: true }] : []),
      ],
      commands: [
        { id: 'copy-fingerprint', label: this.t().copy, icon: 'copy', keys: 'C', run: () => void this.copy() },
        { id: 'print-fingerprint', label: this.t().print, icon: 'report', keys: 'P', run: () => this.print() },
      ],
    }));
  }

  protected dayOf(moment: string | null): string {
    return moment === null ? '' : minuteInJapan(moment);
  }

  protected factsOf({ number, from, verifierKey }: LedgerKeyView): Fact[] {
    const t = this.t();
    return [
      { label: t.number, value: String(number) },
      { label: t.from, value: this.dayOf(from) || t.beginning },
      { label: t.line, value: verifierKey },
      ...(number === 1 ? [{ label: t.note, value: t.shared }] : []),
    ];
  }

  protected async copy(): Promise<void> {
    if (this.letter() === '') return;
    await this.textCopy.copy(this.letter(), this.t().copied);
  }

  protected print(): void {
    window.print();
  }

  protected async rotate(): Promise<void> {
    const [list, key] = [this.read(), this.today()];
    if (!list || !key || !mayRotateKey({ isListWhole: list.isWhole }).allowed) return;
    const { ask, askText, tell, rotate } = this.t();
    const asked: ConfirmAsk = {
      title: ask,
      text: askText,
      caption: tell,
      confirm: rotate,
      icon: 'key',
      kind: 'danger',
    };
    if (!(await this.dialogs.open<boolean, ConfirmAsk>(ConfirmDialog, asked))) return;
    const { number } = key;
    const changed = await this.rotating.run((sent) => this.api.send(at(ledgerKeyApi.rotate), { number }, sent));
    if (!changed) return;
    this.read.set(changed);
    this.toasts.show(this.t().rotated);
  }
}
