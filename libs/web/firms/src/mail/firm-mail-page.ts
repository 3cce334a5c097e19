import { Component, computed, inject } from '@angular/core';
import { mailFaultLabels, type FirmView, type UndeliveredMailView } from '@akashi/contracts';
import { at, firmApi, mailApi } from '@akashi/contracts/api';
import { Api, momentInJapan, problemOf, Sending, Session } from '@akashi/web-platform';
import {
  Button,
  Dialogs,
  EmptyState,
  labels,
  Note,
  PageFrame,
  Panel,
  ProblemNote,
  ReadState,
  Toasts,
  texts,
} from '@akashi/web-ui';
import { AskCodesDialog } from './ask-codes-dialog';
import { exportCodeWords } from './export-code-words';
import { mailNamesWords } from './mail-names-words';
import { NameMattersDialog } from './name-matters-dialog';

/** Mail of the firm: whom it comes from, what it says, and to whom it could not be delivered. */
@Component({
  selector: 'ak-firm-mail-page',
  imports: [Button, EmptyState, Note, Panel, ProblemNote, ReadState],
  templateUrl: './firm-mail-page.html',
  styleUrl: './firm-mail-page.css',
})
export class FirmMailPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(Session);

  protected readonly firm = this.api.read(() => at(firmApi.view));
  protected readonly mail = this.api.read(() => at(mailApi.ofFirm));
  protected readonly problem = computed(() => problemOf(this.mail.error() ?? this.firm.error()));
  protected readonly isReady = computed(() => this.mail.hasValue() && this.firm.hasValue());
  protected readonly sending = new Sending();
  protected readonly words = texts(mailNamesWords);
  protected readonly codeWords = texts(exportCodeWords);
  private readonly faults = labels(mailFaultLabels);

  protected readonly t = texts({
    title: ['メール', 'Mail'],
    firm: ['監査機関', 'Audit firm'],
    about: [
      'お知らせが届いたことを、所属者と依頼者にメールで知らせます。書かれた内容はメールに載りません。',
      'Members and clients’ people are told by mail that something arrived. It holds nothing that anybody wrote.',
    ],
    notSetUp: [
      'この環境ではメールサーバーが設定されていません。お知らせは Akashi の中だけに届きます。',
      'No mail server is named here. Notices arrive in Akashi alone.',
    ],
    setting: ['送信', 'Sending'],
    sender: ['差出人', 'From'],
    none: ['なし', 'None'],
    waiting: ['送信待ち', 'Waiting'],
    count: (n: number) => [`${n}件`, String(n)],
    names: ['載せる内容', 'What it says'],
    change: ['変更', 'Change'],
    changeNames: ['メールに載せる内容を変更', 'Change what a mail says'],
    namesChanged: ['メールに載せる内容を変更しました。', 'What a mail says was changed.'],
    codes: ['受取用リンクのコード', 'Codes of recipients’ links'],
    codesNotSetUp: ['メールが送れる環境になるまでは求めません。', 'None is asked for until mail can be sent.'],
    changeCodes: ['受取用リンクのコードを求めるかを変更', 'Change whether links ask for a code'],
    codesChanged: ['受取用リンクの開き方を変更しました。', 'How links are opened was changed.'],
    undelivered: ['届けられなかったメール', 'Mail that could not be delivered'],
    limits: [
      '送信時に断られたものです。受け取られた後に戻ってきた通知は、差出人の受信箱に届きます。',
      'What was refused when it was sent. Notices that come back later arrive at the sender’s own mailbox.',
    ],
    who: ['宛先', 'To'],
    reason: ['理由', 'Why'],
    tries: ['回数', 'Tries'],
    when: ['日時', 'When'],
    again: ['もう一度送る', 'Send again'],
    againTo: (name: string) => [`${name}さんにもう一度送る`, `Send again to ${name}`],
    sentAgain: ['もう一度送ります。', 'It is sent again.'],
    allArrived: ['届けられなかったメールはありません', 'Every mail was taken'],
    allArrivedText: [
      '宛先に断られたメールがあると、理由とともにここに並びます。',
      'A mail that was refused appears here, with the reason.',
    ],
  });
  protected readonly rows = computed(() => {
    const list = this.mail.hasValue() ? this.mail.value().undelivered : [];
    return list.map((source) => ({
      source,
      reason: this.faults()[source.fault],
      when: momentInJapan(source.at),
    }));
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().firm, path: '/firm' }, { label: this.t().title }],
    }));
  }

  protected setNames(): Promise<void> {
    return this.change(NameMattersDialog, this.t().namesChanged);
  }

  protected setCodes(): Promise<void> {
    return this.change(AskCodesDialog, this.t().codesChanged);
  }

  private async change(dialog: Parameters<Dialogs['open']>[0], done: string): Promise<void> {
    if (!this.firm.hasValue()) return;
    const changed = await this.dialogs.open<FirmView, FirmView>(dialog, this.firm.value());
    if (!changed) return;
    this.firm.set(changed);
    this.toasts.show(done);
  }

  protected async sendAgain({ id: mailId, version }: UndeliveredMailView): Promise<void> {
    const address = at(mailApi.sendAgain, { mailId });
    const view = await this.sending.run((key) => this.api.send(address, { version }, key), address.url);
    if (!view) {
      this.mail.reload();
      return;
    }
    this.mail.set(view);
    this.toasts.show(this.t().sentAgain);
  }
}
