import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import {
  listingLabels,
  type BaseServiceCheckBody,
  type BaseServicesView,
  type BaseServiceUseView,
} from '@akashi/contracts';
import { at, baseServiceApi } from '@akashi/contracts/api';
import { listings, mayRecordBaseServiceCheck, needsNote, type Listing } from '@akashi/domain/base-service';
import { textLimits } from '@akashi/domain/firm';
import { Api, Sending, todayInJapan } from '@akashi/web-platform';
import { Facts, Language, SegmentedChoice, TextareaField, TextField, texts, type Fact } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface RecordCheckAsk {
  engagementId: string;
  service: BaseServiceUseView;
}

interface Said {
  name: string;
  found: string;
  validUntil: string;
  checkedOn: string;
  note: string;
}

/** What the public list says of a base service today. */
@Component({
  selector: 'ak-record-check-dialog',
  imports: [DateField, Facts, FormDialog, FormField, SegmentedChoice, TextareaField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(ask.service.registrationNo)" [action]="t().send">
      <ak-facts akStale [facts]="facts()" />
      <ak-segmented-choice [label]="t().found" [options]="options()" [formField]="form.fields.found" />
      <ak-text-field [label]="t().name" [help]="t().nameHelp" [formField]="form.fields.name" />
      <div class="pair">
        <ak-date-field [label]="t().checkedOn" [formField]="form.fields.checkedOn" />
        <ak-date-field
          [label]="isGone() ? t().endedOn : t().validUntil"
          [help]="isGone() ? t().endedHelp : ''"
          [formField]="form.fields.validUntil"
        />
      </div>
      <ak-textarea-field [label]="t().note" [help]="t().noteHelp" [rows]="3" [formField]="form.fields.note" />
    </ak-form-dialog>
  `,
  styles: `
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--ak-space-16);
    }
  `,
})
export class RecordCheckDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly sending = new Sending();
  protected readonly ask = inject<RecordCheckAsk>(DIALOG_DATA);
  protected readonly service = signal(this.ask.service);

  protected readonly t = texts({
    title: (number: string) => [`${number} の登録の確認を記録します`, `Record a check of ${number}`],
    found: ['公表されたリストの記載', 'In the public list'],
    unchosen: ['リストで見たとおりに選んでください。', 'Choose what the list shows.'],
    name: ['登録されている名称', 'Listed name'],
    nameHelp: ['リストに書かれているとおり。', 'As the list writes it.'],
    checkedOn: ['確認した日', 'Checked on'],
    validUntil: ['有効期限', 'Valid until'],
    endedOn: ['登録が終わった日', 'Registration ended on'],
    endedHelp: ['分からないときは空けておきます。', 'Leave it open when it is not known.'],
    note: ['説明', 'Note'],
    noteHelp: [
      '登録がない、範囲が縮小した、または有効期限を過ぎて登録が続くときに、見たことと理由を書きます。',
      'Needed when it is not listed, is listed for less, or is listed beyond its validity.',
    ],
    last: ['最後の確認', 'Last check'],
    never: ['まだありません', 'none yet'],
    lastValid: ['最後に見た有効期限', 'Validity seen then'],
    register: ['依頼者の登録の有効期限', 'Valid until, client’s register'],
    send: ['記録', 'Record'],
  });
  protected readonly options = computed(() =>
    listings.map((value) => ({
      value,
      label: listingLabels[value][this.language.lang()],
      tone: ({ LISTED: 'ok', LISTED_LESS: 'warn', NOT_LISTED: 'bad' } as const)[value],
    })),
  );
  protected readonly facts = computed((): readonly Fact[] => {
    const [t, lang] = [this.t(), this.language.lang()];
    const { checks, validUntil } = this.service();
    const [last] = checks;
    return [
      { label: t.last, value: last ? `${last.checkedOn} ${listingLabels[last.found][lang]}` : t.never },
      ...(last?.validUntil ? [{ label: t.lastValid, value: last.validUntil }] : []),
      ...(validUntil ? [{ label: t.register, value: validUntil }] : []),
    ];
  });
  protected readonly form = ruleForm({
    said: saidOf(this.ask.service),
    required: (said: Said) => [
      ...(['name', 'checkedOn'] as const),
      ...(said.found === 'NOT_LISTED' ? [] : (['validUntil'] as const)),
      ...(isListing(said.found) && needsNote(bodyOf(said, said.found)) ? (['note'] as const) : []),
    ],
    limits: { name: textLimits.name, note: textLimits.reason },
    rule: (said) =>
      mayRecordBaseServiceCheck({
        ...bodyOf(said, said.found),
        registrationNo: this.ask.service.registrationNo,
        known: [this.ask.service.registrationNo],
        lastCheckedOn: this.service().checks[0]?.checkedOn ?? null,
        today: todayInJapan(),
      }),
    about: {
      'base-service.name-missing': 'name',
      'base-service.name-not-storable': 'name',
      'base-service.found-unknown': 'found',
      'base-service.checked-on-invalid': 'checkedOn',
      'base-service.checked-in-future': 'checkedOn',
      'base-service.checked-before-last': 'checkedOn',
      'base-service.validity-missing': 'validUntil',
      'base-service.validity-invalid': 'validUntil',
      'base-service.ended-after-check': 'validUntil',
      'base-service.note-missing': 'note',
      'base-service.note-not-storable': 'note',
    },
    checks: ({ found }) => ({ found: found === '' ? this.t().unchosen : '' }),
    sending: this.sending,
    send: (said) => this.record(said),
    refresh: () => this.refresh(),
  });
  protected readonly isGone = computed(() => this.form.said().found === 'NOT_LISTED');

  private record(said: Said): Promise<BaseServicesView | undefined> {
    const { registrationNo } = this.ask.service;
    const body: BaseServiceCheckBody = {
      ...bodyOf(said, said.found as Listing),
      registrationNo,
      version: this.service().checks.length,
    };
    const address = at(baseServiceApi.check, { engagementId: this.ask.engagementId });
    return this.sending.run((key) => this.api.send(address, body, key));
  }

  private async refresh(): Promise<void> {
    const { services } = await this.api.ask(at(baseServiceApi.view, { engagementId: this.ask.engagementId }));
    const { registrationNo } = this.ask.service;
    this.service.update((now) => services.find((one) => one.registrationNo === registrationNo) ?? now);
  }
}

/** The name is offered again. What the list says, and the days, have to be seen and typed: a day that stood there already would be kept unseen. */
function saidOf({ name }: BaseServiceUseView): Said {
  return { name, found: '', validUntil: '', checkedOn: '', note: '' };
}

function bodyOf<F extends string>({ name, validUntil, checkedOn, note }: Said, found: F) {
  return { name: name.trim(), found, validUntil: validUntil === '' ? null : validUntil, checkedOn, note: note.trim() };
}

function isListing(text: string): text is Listing {
  return listings.some((listing) => listing === text);
}
