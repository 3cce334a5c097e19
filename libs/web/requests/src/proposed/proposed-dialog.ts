import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, ElementRef, inject } from '@angular/core';
import type { RequestRow } from '@akashi/contracts';
import { at, requestApi } from '@akashi/contracts/api';
import type { LeftOutRequest } from '@akashi/domain/request';
import { Api, problemOf, Sending } from '@akashi/web-platform';
import {
  Button,
  DialogFrame,
  focusWhenThere,
  ProblemNote,
  ReadState,
  TextareaField,
  TextField,
  texts,
  TypedFields,
} from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { ProposedModel } from './proposed-model';
import { proposedTexts } from './proposed-texts';
import { ProposedWords } from './proposed-words';

/** So many controls are named; of more, how many. */
const named = 12;

/** 依頼案: what procedures and last year propose to ask for; ticked, worded, given a day and taken over in one act. */
@Component({
  selector: 'ak-proposed-dialog',
  imports: [Button, DateField, DialogFrame, ProblemNote, ReadState, TextareaField, TextField],
  templateUrl: './proposed-dialog.html',
  styleUrl: './proposed-dialog.css',
  providers: [TypedFields],
})
export class ProposedDialog {
  private readonly api = inject(Api);
  private readonly engagementId = inject<string>(DIALOG_DATA);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly dialog = inject<DialogRef<RequestRow[]>>(DialogRef);
  protected readonly sending = new Sending();
  private readonly typed = inject(TypedFields);
  protected readonly t = texts(proposedTexts);

  protected readonly read = this.api.read(() => at(requestApi.proposals, { engagementId: this.engagementId }));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  private readonly words = inject(ProposedWords).of(this.engagementId);
  protected readonly model = new ProposedModel(
    computed(() => (this.read.hasValue() ? this.read.value().proposals : [])),
    this.words,
  );
  protected readonly leftOut = computed(() =>
    (this.read.hasValue() ? this.read.value().leftOut : []).map((one) => ({ ...one, why: this.whyLeftOut(one) })),
  );
  protected readonly numbers = computed(() => {
    const all = [...new Set((this.model.open()?.papers ?? []).map(({ controlNumber }) => controlNumber))];
    const rest = all.length - named;
    return [...all.slice(0, named), ...(rest > 0 ? [this.t().more(rest)] : [])].join(' ');
  });
  protected readonly why = computed(() => {
    if (this.model.taken().length === 0) return this.t().choose;
    const [unread] = this.typed.unread();
    if (unread) return this.t().unread(unread.label());
    const without = this.model.withoutDay();
    return without > 0 ? this.t().dueMissing(without) : '';
  });

  constructor() {
    focusWhenThere(() => this.model.rows().length > 0, '[data-seen]');
  }

  /** Arrows go from tick to tick; Space is the tick's own. */
  protected onKey(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by === null) return;
    event.preventDefault();
    const seen = this.model.step(by);
    if (seen) this.host.nativeElement.querySelector<HTMLElement>(`[data-seen="${seen}"]`)?.focus();
  }

  protected async take(): Promise<void> {
    if (this.why()) return;
    const address = at(requestApi.takeProposed, { engagementId: this.engagementId });
    const body = { requests: this.model.taken() };
    const rows = await this.sending.run((key) => this.api.send(address, body, key));
    if (!rows) return;
    this.words.set(new Map());
    this.dialog.close(rows);
  }

  private whyLeftOut({ reason, code }: LeftOutRequest): string {
    const t = this.t();
    if (reason === 'asked' || reason === 'no-paper') return t[reason](code ?? '');
    return t[reason];
  }
}
