import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import {
  registrationEventLabels,
  registrationOutcomeLabels,
  type RecordRegistrationBody,
  type RegistrationView,
} from '@akashi/contracts';
import { at, registrationApi } from '@akashi/contracts/api';
import { allow } from '@akashi/domain';
import {
  mayRecordRegistration,
  registrationOutcomes,
  type RegistrationEventKind,
  type RegistrationOutcome,
} from '@akashi/domain/registration';
import { Api, EngagementContext, Sending, todayInJapan } from '@akashi/web-platform';
import { Language, SegmentedChoice, TextareaField, TextField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface RecordRegistrationAsk {
  engagementId: string;
  registration: RegistrationView;
}

/** One thing that happened to the application; only what may come next is offered. */
@Component({
  selector: 'ak-record-registration-dialog',
  imports: [DateField, FormDialog, FormField, SegmentedChoice, TextareaField, TextField],
  templateUrl: './record-registration-dialog.html',
})
export class RecordRegistrationDialog {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;
  private readonly ask = inject<RecordRegistrationAsk>(DIALOG_DATA);
  private readonly rules = inject(EngagementContext).current()?.ruleset.registration;
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['登録の経過を記録します', 'Record an event of the registration'],
    kind: ['できごと', 'What happened'],
    on: ['日付', 'Day'],
    outcome: ['決定の内容', 'Decision'],
    number: ['登録番号', 'Registration number'],
    numberHelp: (example: string) => (example ? [`例：${example}`, `As ${example}.`] : ['', '']),
    until: ['有効期限', 'Valid until'],
    remark: ['備考', 'Remark'],
    send: ['経過の記録', 'Record'],
  });
  protected readonly example = this.rules?.numberExample ?? '';
  protected readonly kinds = computed(() =>
    this.ask.registration.next.map((value) => ({ value, label: registrationEventLabels[value][this.lang()] })),
  );
  protected readonly outcomes = computed(() =>
    registrationOutcomes.map((value) => ({ value, label: registrationOutcomeLabels[value][this.lang()] })),
  );
  protected readonly form = ruleForm({
    said: {
      kind: (this.ask.registration.next[0] ?? 'applied') as string,
      occurredOn: todayInJapan(),
      outcome: '',
      registrationNo: '',
      validUntil: this.ask.registration.validUntil,
      remark: '',
    },
    required: ({ kind }) => (kind === 'listed' ? ['occurredOn', 'registrationNo', 'validUntil'] : ['occurredOn']),
    limits: { remark: 2000 },
    rule: (said) => {
      const { registration } = this.ask;
      // Without the engagement's ruleset the server alone knows the course.
      if (!this.rules) return allow;
      const { kind, occurredOn, outcome, registrationNo, validUntil } = bodyOf(said);
      return mayRecordRegistration({
        event: { kind, on: occurredOn, outcome },
        history: registration.events.map((event) => ({
          kind: event.kind,
          on: event.occurredOn,
          outcome: event.outcome,
        })),
        handedOverOn: registration.handedOverOn,
        today: todayInJapan(),
        listing: kind === 'listed' ? { registrationNo: registrationNo ?? '', validUntil: validUntil ?? '' } : null,
        rules: this.rules,
      });
    },
    about: {
      'registration.date-invalid': 'occurredOn',
      'registration.date-in-future': 'occurredOn',
      'registration.before-hand-over': 'occurredOn',
      'registration.before-previous-event': 'occurredOn',
      'registration.not-in-order': 'kind',
      'registration.outcome-missing': 'outcome',
      'registration.number-malformed': 'registrationNo',
      'registration.valid-until-invalid': 'validUntil',
    },
    sending: this.sending,
    send: (said) => this.record(bodyOf(said)),
  });

  private async record(body: RecordRegistrationBody): Promise<{ what: string } | undefined> {
    const address = at(registrationApi.record, { engagementId: this.ask.engagementId });
    const done = await this.sending.run((key) => this.api.send(address, body, key));
    return done && { what: registrationEventLabels[body.kind][this.lang()] };
  }
}

interface SaidOfRegistration {
  kind: string;
  occurredOn: string;
  outcome: string;
  registrationNo: string;
  validUntil: string;
  remark: string;
}

/** What is asked for one kind of event is said for no other. */
function bodyOf(said: SaidOfRegistration): RecordRegistrationBody {
  const kind = said.kind as RegistrationEventKind;
  const isListed = kind === 'listed';
  return {
    kind,
    occurredOn: said.occurredOn,
    outcome: kind === 'decided' ? ((said.outcome || null) as RegistrationOutcome | null) : null,
    registrationNo: isListed ? said.registrationNo.trim() : null,
    validUntil: isListed ? said.validUntil : null,
    remark: said.remark.trim(),
  };
}
