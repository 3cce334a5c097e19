import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import {
  problemText,
  registrationEventLabels,
  registrationOutcomeLabels,
  type RecordRegistrationBody,
  type RegistrationView,
} from '@akashi/contracts';
import {
  mayRecordRegistration,
  registrationOutcomes,
  type RegistrationEventKind,
  type RegistrationOutcome,
  type RegistrationRefusal,
} from '@akashi/domain/registration';
import { Api, Sending, todayInJapan, inEngagement } from '@akashi/web-platform';
import {
  Button,
  DateField,
  DialogFrame,
  Language,
  ProblemNote,
  SegmentedChoice,
  TextareaField,
  TextField,
  texts,
} from '@akashi/web-ui';

export interface RecordRegistrationAsk {
  engagementId: string;
  registration: RegistrationView;
}

const fieldOf: Partial<Record<RegistrationRefusal, 'outcome' | 'number' | 'until'>> = {
  'registration.outcome-missing': 'outcome',
  'registration.number-malformed': 'number',
  'registration.valid-until-invalid': 'until',
};

/** One thing that happened to the application; only what may come next is offered. */
@Component({
  selector: 'ak-record-registration-dialog',
  imports: [Button, DateField, DialogFrame, ProblemNote, SegmentedChoice, TextareaField, TextField],
  templateUrl: './record-registration-dialog.html',
})
export class RecordRegistrationDialog {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;
  private readonly ask = inject<RecordRegistrationAsk>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<{ what: string }>>(DialogRef);
  protected readonly sending = new Sending();

  protected readonly kind = signal<string>(this.ask.registration.next[0] ?? 'applied');
  protected readonly occurredOn = signal(todayInJapan());
  protected readonly outcome = signal<string>('');
  protected readonly registrationNo = signal('');
  protected readonly validUntil = signal(this.ask.registration.validUntil);
  protected readonly remark = signal('');
  private readonly tried = signal(false);

  protected readonly t = texts({
    title: ['登録の経過を記録します', 'Record the course of the registration'],
    kind: ['できごと', 'What happened'],
    on: ['日付', 'Day'],
    outcome: ['決定の内容', 'Decision'],
    number: ['登録番号', 'Registration number'],
    numberHelp: ['例：C27-0001-1', 'As C27-0001-1.'],
    until: ['有効期限', 'Valid until'],
    remark: ['備考', 'Remark'],
    cancel: ['やめる', 'Cancel'],
    send: ['経過の記録', 'Record'],
  });
  protected readonly kinds = computed(() =>
    this.ask.registration.next.map((value) => ({ value, label: registrationEventLabels[value][this.lang()] })),
  );
  protected readonly outcomes = computed(() =>
    registrationOutcomes.map((value) => ({ value, label: registrationOutcomeLabels[value][this.lang()] })),
  );
  private readonly body = computed((): RecordRegistrationBody => {
    const kind = this.kind() as RegistrationEventKind;
    const isListed = kind === 'listed';
    return {
      kind,
      occurredOn: this.occurredOn(),
      outcome: kind === 'decided' ? ((this.outcome() || null) as RegistrationOutcome | null) : null,
      registrationNo: isListed ? this.registrationNo().trim() : null,
      validUntil: isListed ? this.validUntil() : null,
      remark: this.remark().trim(),
    };
  });
  private readonly decision = computed(() => {
    const { registration } = this.ask;
    const { kind, occurredOn, outcome, registrationNo, validUntil } = this.body();
    return mayRecordRegistration({
      event: { kind, on: occurredOn, outcome },
      history: registration.events.map((event) => ({ kind: event.kind, on: event.occurredOn, outcome: event.outcome })),
      handedOverOn: registration.handedOverOn,
      today: todayInJapan(),
      listing: kind === 'listed' ? { registrationNo: registrationNo ?? '', validUntil: validUntil ?? '' } : null,
    });
  });
  protected readonly faults = computed(() => {
    const decision = this.decision();
    const faults = { on: '', outcome: '', number: '', until: '' };
    if (!this.tried() || decision.allowed) return faults;
    return { ...faults, [fieldOf[decision.code] ?? 'on']: problemText(decision.code)[this.lang()].happened };
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.decision().allowed) return;
    const path = inEngagement(this.ask.engagementId, 'registration-events');
    const done = await this.sending.run((key) => this.api.post<object>(path, this.body(), key));
    if (done) this.dialog.close({ what: registrationEventLabels[this.body().kind][this.lang()] });
  }
}
