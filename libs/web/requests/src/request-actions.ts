import { inject, Injectable, signal } from '@angular/core';
import type { AnswererView, RequestRow, RequestView } from '@akashi/contracts';
import { at, requestApi } from '@akashi/contracts/api';
import { Api, EngagementContext, Sending } from '@akashi/web-platform';
import { Upload } from '@akashi/web-platform/upload';
import { Dialogs, Language, texts, Toasts } from '@akashi/web-ui';
import { Downloads } from '@akashi/web-platform/files';
import { FileUploads } from '@akashi/web-platform/uploads';
import { TextDialog, type TextAsk } from '@akashi/web-ui/form';
import { AcceptRequestDialog } from './dialogs/accept-request-dialog';
import { AcceptRequestsDialog, type RequestsAsk } from './dialogs/accept-requests-dialog';
import { ExtendRequestsDialog, type ExtendAsk } from './dialogs/extend-requests-dialog';
import { RecordAnswerDialog } from './dialogs/record-answer-dialog';
import { RequestDialog, type BegunRequest, type WriteRequestAsk } from './dialogs/request-dialog';
import { RemindRequestsDialog } from './dialogs/remind-requests-dialog';
import { ReturnRequestDialog } from './dialogs/return-request-dialog';
import { WithdrawRequestDialog } from './dialogs/withdraw-request-dialog';
import type { RequestAsk } from './request-change';
import { ProposedDialog } from './proposed/proposed-dialog';
import { LastYearDialog } from './last-year/last-year-dialog';
import { RequestListDialog } from './workbook/request-list-dialog';

/** The day of what becomes evidence; where nothing does, the button that accepts. */
const dayFirst = 'ak-date-field input, button[type=submit]';

/** What people do with requests, by a dialog or at once. Each gives what changed, or undefined when nothing did. */
@Injectable()
export class RequestActions {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly downloads = inject(Downloads);
  private readonly uploads = inject(FileUploads);
  private readonly lang = inject(Language).lang;
  readonly attempt = new Sending();
  private readonly now = signal<{ readonly file: File; readonly upload: Upload } | null>(null);
  /** The file that is just taken in. */
  readonly underWay = this.now.asReadonly();

  private readonly t = texts({
    kept: (code: string) => [`${code} を保存しました。`, `${code} was kept.`],
    sent: (n: number) => [
      `${n}件を依頼者に送りました。`,
      n === 1 ? 'One request was sent.' : `${n} requests were sent.`,
    ],
    acceptedAll: (n: number) => [`${n}件を受領しました。`, n === 1 ? 'One was accepted.' : `${n} were accepted.`],
    takenIn: (n: number) => [
      `表から${n}件を取り込みました。`,
      n === 1 ? 'One row was taken in.' : `${n} rows were taken in.`,
    ],
    takenOver: (n: number) => [
      `前年の依頼から${n}件の下書きを作りました。`,
      n === 1 ? 'One draft was made from last year.' : `${n} drafts were made from last year.`,
    ],
    proposed: (n: number) => [
      `依頼案から${n}件の下書きを作りました。`,
      n === 1 ? 'One draft was made from the proposals.' : `${n} drafts were made from the proposals.`,
    ],
    reminded: (n: number) => [`${n}件を催促しました。`, `The client was reminded of ${n}.`],
    extended: (n: number) => [`${n}件の期限を延ばしました。`, `The day of ${n} was changed.`],
    accepted: (code: string) => [`${code} を受領しました。`, `${code} was accepted.`],
    returned: (code: string) => [`${code} を差し戻しました。`, `${code} was returned.`],
    withdrawn: (code: string) => [`${code} を取り下げました。`, `${code} was withdrawn.`],
    recorded: (code: string) => [`${code} の回答を記録しました。`, `The answer to ${code} was recorded.`],
    write: (code: string) => [`${code} のやりとりに書きます`, `Write to the thread of ${code}`],
    writeHelp: ['依頼者にも見えます。', 'The client reads it too.'],
    words: ['伝えること', 'What you say'],
    send: ['送信', 'Send'],
  });

  /** A new one begins with what the page it is asked from knows. */
  async write(
    answerers: readonly AnswererView[],
    request: RequestView | null,
    begun: BegunRequest = {},
  ): Promise<RequestView | undefined> {
    const engagement = this.context.current();
    if (!engagement) return undefined;
    const { id: engagementId, state: engagementState } = engagement;
    const ask: WriteRequestAsk = { engagementId, engagementState, answerers, request, begun };
    const kept = await this.dialogs.open<RequestView, WriteRequestAsk>(RequestDialog, ask, { focus: 'input' });
    if (kept) this.toasts.show(this.t().kept(kept.code));
    return kept;
  }

  async send(requests: readonly RequestRow[]): Promise<boolean> {
    const body = { requests: requests.map(({ id, version }) => ({ id, version })) };
    const path = { engagementId: this.context.id() };
    const sent = await this.attempt.run((key) => this.api.send(at(requestApi.send, path), body, key), 'send');
    if (sent) this.toasts.show(this.t().sent(sent.length));
    return sent !== undefined;
  }

  sendOne(request: RequestRow): Promise<boolean> {
    return this.send([request]);
  }

  async extend(requests: readonly RequestRow[]): Promise<boolean> {
    const ask: ExtendAsk = { engagementId: this.context.id(), requests };
    const changed = await this.dialogs.open<RequestRow[], ExtendAsk>(ExtendRequestsDialog, ask, { focus: 'input' });
    if (changed) this.toasts.show(this.t().extended(changed.length));
    return changed !== undefined;
  }

  async acceptAll(requests: readonly RequestRow[]): Promise<boolean> {
    const ask: RequestsAsk = { engagementId: this.context.id(), requests };
    const done = await this.dialogs.open<RequestRow[], RequestsAsk>(AcceptRequestsDialog, ask, { focus: dayFirst });
    if (done) this.toasts.show(this.t().acceptedAll(done.length));
    return done !== undefined;
  }

  async remind(requests: readonly RequestRow[]): Promise<boolean> {
    const ask: RequestsAsk = { engagementId: this.context.id(), requests };
    const done = await this.dialogs.open<RequestRow[], RequestsAsk>(RemindRequestsDialog, ask, { focus: 'textarea' });
    if (done) this.toasts.show(this.t().reminded(done.length));
    return done !== undefined;
  }

  /** As a workbook: the firm's own list, or what the client sees of it. */
  async export(audience: 'firm' | 'client'): Promise<void> {
    const address = at(requestApi.exportList, { engagementId: this.context.id() });
    await this.attempt.run(() => this.downloads.fetch(address, { audience, lang: this.lang() }), audience);
  }

  async takeListIn(): Promise<boolean> {
    const rows = await this.dialogs.open<RequestRow[], string>(RequestListDialog, this.context.id());
    if (rows) this.toasts.show(this.t().takenIn(rows.length));
    return rows !== undefined;
  }

  async takeOver(): Promise<boolean> {
    const rows = await this.dialogs.open<RequestRow[], string>(LastYearDialog, this.context.id());
    if (rows) this.toasts.show(this.t().takenOver(rows.length));
    return rows !== undefined;
  }

  async propose(): Promise<boolean> {
    const rows = await this.dialogs.open<RequestRow[], string>(ProposedDialog, this.context.id());
    if (rows) this.toasts.show(this.t().proposed(rows.length));
    return rows !== undefined;
  }

  accept(request: RequestView): Promise<boolean> {
    return this.by(AcceptRequestDialog, request, this.t().accepted(request.code), dayFirst);
  }

  return(request: RequestView): Promise<boolean> {
    return this.by(ReturnRequestDialog, request, this.t().returned(request.code), 'textarea');
  }

  withdraw(request: RequestView): Promise<boolean> {
    return this.by(WithdrawRequestDialog, request, this.t().withdrawn(request.code), 'textarea');
  }

  record(request: RequestView): Promise<boolean> {
    return this.by(RecordAnswerDialog, request, this.t().recorded(request.code), 'input');
  }

  async check({ id, version }: RequestView): Promise<boolean> {
    const path = this.pathOf(id);
    return (
      (await this.attempt.run((key) => this.api.send(at(requestApi.check, path), { version }, key), id)) !== undefined
    );
  }

  async comment({ id, code }: RequestView): Promise<boolean> {
    const t = this.t();
    const act = async (text: string) => {
      const address = at(requestApi.comment, this.pathOf(id));
      await this.attempt.run((key) => this.api.send(address, { text }, key), `comment ${id}`);
      return this.attempt.problem();
    };
    const ask: TextAsk = { title: t.write(code), help: t.writeHelp, label: t.words, send: t.send, act };
    return (await this.dialogs.open<boolean, TextAsk>(TextDialog, ask, { focus: 'textarea' })) === true;
  }

  /** Takes files in one after the other; the first that is refused or stopped ends it. */
  async takeIn({ id }: RequestView, files: readonly File[]): Promise<boolean> {
    const address = at(requestApi.deliver, this.pathOf(id));
    for (const file of files) {
      const upload = new Upload();
      this.now.set({ file, upload });
      const send = (key: string) => this.uploads.send(address, file, { key, upload });
      const taken = await this.attempt.run(send, `${id} ${file.name}`);
      this.now.set(null);
      if (!taken) return false;
    }
    return true;
  }

  private async by(dialog: new () => object, request: RequestView, told: string, focus: string): Promise<boolean> {
    const ask: RequestAsk = { engagementId: this.context.id(), request };
    const done = await this.dialogs.open<RequestView, RequestAsk>(dialog, ask, { focus });
    if (done) this.toasts.show(told);
    return done !== undefined;
  }

  private pathOf(requestId: string): { engagementId: string; requestId: string } {
    return { engagementId: this.context.id(), requestId };
  }
}
