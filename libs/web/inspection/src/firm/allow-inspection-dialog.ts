import { Component, computed, inject, signal } from '@angular/core';
import type { InspectionView } from '@akashi/contracts';
import { at, engagementApi, inspectionApi } from '@akashi/contracts/api';
import { lastInspectionDay, mayAllowInspection } from '@akashi/domain/inspection';
import { textLimits } from '@akashi/domain/firm';
import { Api, Sending, todayInJapan } from '@akashi/web-platform';
import { TextareaField, TextField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { searchRows } from '@akashi/web-ui/rows';

interface Said {
  authority: string;
  reference: string;
  purpose: string;
  beginsOn: string;
  endsOn: string;
  reason: string;
}

/** As many are listed at once; of a firm with a thousand engagements the others are found by their words. */
const listed = 50;

/** 検査の許可: who inspects, what for, until when, and which engagements are opened to them. */
@Component({
  selector: 'ak-allow-inspection-dialog',
  imports: [DateField, FormDialog, FormField, TextareaField, TextField],
  templateUrl: './allow-inspection-dialog.html',
  styleUrl: './allow-inspection-dialog.css',
})
export class AllowInspectionDialog {
  private readonly api = inject(Api);
  private readonly sending = new Sending();
  private readonly engagements = this.api.read(() => at(engagementApi.list));

  protected readonly t = texts({
    title: ['検査の受入れを許可します', 'Allow an inspection'],
    how: [
      '選んだ案件だけを、期間中、閲覧のみで開示します。開いたものはすべて記録されます。',
      'The chosen engagements alone are open to read, while it lasts. Everything that is opened is recorded.',
    ],
    authority: ['検査機関', 'Inspecting body'],
    reference: ['検査の番号', 'Number of the inspection'],
    purpose: ['目的', 'Purpose'],
    begins: ['開始日', 'First day'],
    ends: ['終了日', 'Last day'],
    endsHelp: ['開始日から6か月まで。', 'Six months from the first day at most.'],
    find: ['開示する案件を探す', 'Find the engagements to open'],
    engagements: ['開示する案件', 'Engagements to open'],
    shown: (shown: number, found: number) => [`${found}件のうち${shown}件を表示`, `${shown} of ${found} shown`],
    chosen: (n: number) => [`${n}件を選択`, `${n} chosen`],
    reason: ['選んだ案件を開示する理由', 'Why the chosen ones are opened'],
    send: ['許可', 'Allow'],
  });
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  private readonly all = () => (this.engagements.hasValue() ? this.engagements.value() : []);
  private readonly search = searchRows(this.all, ({ name, clientName }) => [name, clientName]);
  protected readonly sought = this.search.sought;
  protected readonly found = computed(() => this.search.found() ?? this.all());
  protected readonly shown = computed(() => this.found().slice(0, listed));
  protected readonly form = ruleForm({
    said: {
      ...{ authority: '', reference: '', purpose: '' },
      ...{ beginsOn: todayInJapan(), endsOn: '', reason: '' },
    },
    required: ['authority', 'reference', 'purpose', 'beginsOn', 'endsOn', 'reason'],
    limits: { purpose: textLimits.reason, reason: textLimits.reason },
    about: {
      'inspection.authority-missing': 'authority',
      'inspection.reference-missing': 'reference',
      'inspection.purpose-missing': 'purpose',
      'inspection.text-not-storable': 'authority',
      'inspection.days-crossed': 'endsOn',
      'inspection.days-past': 'endsOn',
      'inspection.too-long': 'endsOn',
      'inspection.reason-missing': 'reason',
    },
    rule: (said) =>
      mayAllowInspection({
        ...said,
        endsOn: said.endsOn || lastInspectionDay(said.beginsOn),
        today: todayInJapan(),
        reasons: [...this.chosen()].map(() => said.reason),
      }),
    sending: this.sending,
    send: (said) => this.allow(said),
  });

  protected toggle(id: string): void {
    const next = new Set(this.chosen());
    if (!next.delete(id)) next.add(id);
    this.chosen.set(next);
  }

  private allow(said: Said): Promise<InspectionView | undefined> {
    const { authority, reference, purpose, beginsOn, endsOn, reason } = said;
    const engagements = [...this.chosen()].map((engagementId) => ({ engagementId, reason: reason.trim() }));
    const words = { authority: authority.trim(), reference: reference.trim(), purpose: purpose.trim() };
    return this.sending.run((key) =>
      this.api.send(at(inspectionApi.allow), { ...words, beginsOn, endsOn, engagements }, key),
    );
  }
}
