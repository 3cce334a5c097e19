import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import {
  testTypeShortLabels,
  type AnswererView,
  type AskedFrom,
  type DraftRequestBody,
  type RequestView,
} from '@akashi/contracts';
import { at, requestApi } from '@akashi/contracts/api';
import type { EngagementState } from '@akashi/domain/engagement';
import { expectedIds, mayDraftRequest, mayReviseRequest } from '@akashi/domain/request';
import { MatrixStore } from '@akashi/web-data';
import { Api, Sending } from '@akashi/web-platform';
import { labels, SelectField, TextareaField, TextField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface WriteRequestAsk {
  readonly engagementId: string;
  readonly engagementState: EngagementState;
  readonly answerers: readonly AnswererView[];
  /** Null for a new one. */
  readonly request: RequestView | null;
  /** What a new one begins with. */
  readonly begun?: BegunRequest;
}

export type BegunRequest = Partial<Pick<RequestView, 'title' | 'wanted' | 'shows'>> & {
  /** Where something is missing that is asked for. */
  readonly askedFrom?: AskedFrom;
  readonly answererId?: string;
  readonly expected?: readonly string[];
  readonly testIds?: readonly string[];
};

/** What stands in the fields when the dialog opens: what was asked so far, or nothing. */
function saidIn(request: RequestView | null, begunWith: BegunRequest = {}) {
  if (!request) {
    const { title = '', wanted = '', shows = '', answererId = '', expected = [], testIds = [] } = begunWith;
    const begun = { title, wanted, expected: expected.join('\n'), testIds: [...testIds] };
    return { ...begun, shows, dueOn: '', answererId };
  }
  const { shows, dueOn, answererId, tests } = request;
  const said = { title: request.title, wanted: request.wanted, shows, dueOn, answererId: answererId ?? '' };
  return { ...said, expected: request.expected.join('\n'), testIds: tests.map(({ id }) => id) };
}

/** So many papers are offered for what was typed; whoever looks for another types more. */
const offered = 30;

/** 依頼: what is wanted, what a good answer shows, until when, from whom, and for which papers. */
@Component({
  selector: 'ak-request-dialog',
  imports: [DateField, FormDialog, FormField, SelectField, TextareaField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="title()" [action]="t().keep" [wide]="true">
      @if (isSent) {
        <p class="cap">{{ t().stays }}</p>
      } @else {
        <ak-text-field [label]="t().what" [placeholder]="t().example" [formField]="form.fields.title" />
        <ak-textarea-field [label]="t().wanted" [help]="t().seen" [rows]="3" [formField]="form.fields.wanted" />
        <ak-textarea-field [label]="t().shows" [help]="t().lines" [rows]="2" [formField]="form.fields.shows" />
        @if (isExpecting) {
          <ak-textarea-field [label]="t().expected" [help]="t().looked" [rows]="3" [formField]="form.fields.expected" />
        }
      }
      <div class="two">
        @if (!isSent) {
          <ak-date-field [label]="t().due" [formField]="form.fields.dueOn" />
        }
        <ak-select-field
          [label]="t().answerer"
          [placeholder]="t().anybody"
          [options]="people()"
          [formField]="form.fields.answererId"
        />
      </div>
      <fieldset>
        <legend class="label">{{ t().papers(form.said().testIds.length) }}</legend>
        <ak-text-field [label]="t().find" [labelHidden]="true" [placeholder]="t().find" [(value)]="words" />
        <div class="tests" tabindex="0" role="group" [attr.aria-label]="t().offered">
          @for (test of tests(); track test.id) {
            <label class="row">
              <input
                class="check"
                type="checkbox"
                [checked]="form.said().testIds.includes(test.id)"
                (change)="toggle(test.id)"
              /><b class="id">{{ test.number }}</b
              ><span>{{ types()[test.type] }}</span
              ><span class="one">{{ test.text }}</span>
            </label>
          }
        </div>
      </fieldset>
    </ak-form-dialog>
  `,
  styles: `
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
      gap: var(--ak-space-12);
    }
    .tests {
      height: 128px;
      margin-top: 4px;
      padding: 4px 8px;
      overflow: auto;
      border: 1px solid var(--ak-border);
      border-radius: var(--ak-radius-m);
    }
    .tests .row {
      min-height: 28px;
    }
    .tests span {
      white-space: nowrap;
    }
  `,
})
export class RequestDialog {
  private readonly api = inject(Api);
  private readonly matrix = inject(MatrixStore);
  private readonly sending = new Sending();
  protected readonly ask = inject<WriteRequestAsk>(DIALOG_DATA);
  private readonly standing = signal(this.ask.request);
  /** What the client has read stays; who answers it and what it serves may change. */
  protected readonly isSent = this.ask.request !== null && this.ask.request.state !== 'draft';
  /** A request for a sample, whose items are known by their ids. */
  protected readonly isExpecting = (this.ask.request?.expected ?? this.ask.begun?.expected ?? []).length > 0;
  protected readonly types = labels(testTypeShortLabels);
  protected readonly words = signal('');

  protected readonly t = texts({
    title: ['依頼を作ります', 'Write a request'],
    change: (code: string) => [`${code} を変更します`, `Change ${code}`],
    changeSent: (code: string) => [
      `${code} の回答する人と調書を変更します`,
      `Change who answers ${code}, and its papers`,
    ],
    stays: [
      '依頼の文と期限は、依頼者が読んだまま残ります。補うことは「やりとり」に書き、期限は「期限の延長」で変えます。',
      'Its words and day stay as the client has read them: add to them in the thread, and give more time by “Extend”.',
    ],
    what: ['求めているもの', 'What is wanted, in a few words'],
    example: ['例：ログの日次点検の記録（25日分）', 'e.g. records of the daily check of logs (25 days)'],
    wanted: ['依頼の文', 'The request'],
    seen: ['依頼者にそのまま見えます。', 'The client reads it as it stands.'],
    shows: ['よい回答が示すこと', 'What a good answer shows'],
    lines: ['1行に一つ。空けておいてもかまいません。', 'One in a line; it may stay empty.'],
    expected: ['届いたかを見る番号', 'Ids to look for in what comes'],
    looked: [
      '1行に一つ。届いたファイルの名前と、CSVなどの文字の中を機械が探し、見つからないものを両者に示します。',
      'One in a line. A machine looks for them in names and in text such as CSV, and tells both sides which are missing.',
    ],
    due: ['期限', 'Wanted until'],
    answerer: ['回答する人', 'Who answers'],
    anybody: ['決めない（依頼者の全員に見えます）', 'Nobody yet: all of the client’s people see it'],
    papers: (n: number) => [
      `使う調書（${n}件を選択中、依頼者には見えません）`,
      `Papers it serves (${n} chosen; the client does not see them)`,
    ],
    find: ['管理策の番号・語句で探す', 'Find by number or words'],
    offered: ['調書', 'Papers'],
    keep: ['保存', 'Keep'],
  });
  protected readonly title = computed(() => {
    const { request } = this.ask;
    if (!request) return this.t().title;
    return this.isSent ? this.t().changeSent(request.code) : this.t().change(request.code);
  });
  protected readonly people = computed(() => this.ask.answerers.map(({ id, name }) => ({ value: id, label: name })));
  protected readonly form = ruleForm({
    said: saidIn(this.ask.request, this.ask.begun),
    required: ['title', 'wanted', 'dueOn'],
    limits: { title: 200, wanted: 2000, shows: 2000 },
    rule: ({ answererId, testIds: _, expected, ...typed }) => {
      const { engagementState, answerers } = this.ask;
      const before = this.standing();
      const text = { ...typed, ...this.sentText() };
      const isThere = answererId === (before?.answererId ?? '') || answerers.some(({ id }) => id === answererId);
      const facts = { engagementState, text, answererIsThere: isThere, ...this.expectedIn(expected) };
      return before ? mayReviseRequest({ ...facts, state: before.state, standing: before }) : mayDraftRequest(facts);
    },
    about: {
      'request.title-missing': 'title',
      'request.wanted-missing': 'wanted',
      'request.expected-unfit': 'expected',
      'request.due-invalid': 'dueOn',
      'request.answerer-unknown': 'answererId',
    },
    sending: this.sending,
    send: ({ answererId, expected, ...said }) =>
      this.keep({ ...said, ...this.sentText(), ...this.expectedIn(expected), answererId: answererId || null }),
    refresh: async () => this.standing.set(await this.api.ask(at(requestApi.view, this.path()))),
  });
  /** What is chosen first, then what fits the words. */
  protected readonly tests = computed(() => {
    const words = this.words().normalize('NFKC').trim().toLowerCase();
    const { testIds } = this.form.said();
    const all = this.matrix
      .rows()
      .flatMap(({ number, text, tests }) => tests.map(({ id, type }) => ({ id, type, number, text })));
    const chosen = all.filter(({ id }) => testIds.includes(id));
    const rest = all.filter(
      ({ id, number, text }) => !testIds.includes(id) && `${number} ${text}`.toLowerCase().includes(words),
    );
    return [...chosen, ...rest.slice(0, offered)];
  });

  constructor() {
    void this.matrix.load(this.ask.engagementId);
  }

  protected toggle(id: string): void {
    const { testIds } = this.form.said();
    this.form.patch({ testIds: testIds.includes(id) ? testIds.filter((one) => one !== id) : [...testIds, id] });
  }

  /** Of one that was sent, what it says as it stands now: its day may have been put off meanwhile. */
  private sentText() {
    const standing = this.standing();
    if (!this.isSent || !standing) return {};
    const { title, wanted, shows, dueOn } = standing;
    return { title, wanted, shows, dueOn };
  }

  /** Of one that was sent it stays, as the client has read it. */
  private expectedIn(lines: string): Pick<DraftRequestBody, 'expected'> {
    return this.isSent ? {} : { expected: expectedIds(lines.split('\n')) };
  }

  private keep(body: DraftRequestBody): Promise<RequestView | undefined> {
    return this.sending.run((key) => this.written(body, key));
  }

  private written(body: DraftRequestBody, key: string): Promise<RequestView> {
    const before = this.standing();
    const askedFrom = this.ask.begun?.askedFrom;
    const draft = askedFrom ? { ...body, askedFrom } : body;
    if (!before) return this.api.send(at(requestApi.draft, this.path()), draft, key);
    return this.api.send(at(requestApi.revise, this.path()), { ...body, version: before.version }, key);
  }

  private path(): { engagementId: string; requestId: string } {
    return { engagementId: this.ask.engagementId, requestId: this.ask.request?.id ?? '' };
  }
}
