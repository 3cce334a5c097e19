import type { ComponentType } from '@angular/cdk/overlay';
import { Component, computed, inject, input } from '@angular/core';
import type { LastContractView, TermsView } from '@akashi/contracts';
import { at, termsApi } from '@akashi/contracts/api';
import type { Permission } from '@akashi/domain/access';
import { contractInForce, type ReliefCondition } from '@akashi/domain/terms';
import { Api, EngagementContext, problemOf } from '@akashi/web-platform';
import { Dialogs, Language, PageFrame, ReadState, texts, Toasts, type Fact, type Lang } from '@akashi/web-ui';
import { closedText } from '../closed-engagement';
import { CertificateDialog } from './certificate-dialog';
import { ConsultationDialog } from './consultation-dialog';
import { ContractDialog } from './contract-dialog';
import { EnquiryDialog } from './enquiry-dialog';
import { ReliefNoteDialog } from './relief-note-dialog';
import { ReliefPanel } from './relief-panel';
import { consultationFacts, contractFacts, enquiryFacts } from './term-facts';
import { TermsPanel, type ListedTerm } from './terms-panel';

type Kind = 'enquiries' | 'contracts' | 'consultations';

/** What the engagement rests on besides its papers: who asked, what was agreed, what IPA said, and the ISMS certificate. */
@Component({
  selector: 'ak-terms-page',
  imports: [ReadState, ReliefPanel, TermsPanel],
  template: `
    <div class="head">
      <h1>{{ t().title }}</h1>
    </div>
    <div class="body">
      @if (!terms.hasValue()) {
        <div class="panel">
          <ak-read-state [loading]="true" [problem]="problem()" [rows]="8" (retry)="terms.reload()" />
        </div>
      } @else {
        @let it = terms.value();
        <div class="halves">
          <div class="stack">
            <ak-terms-panel
              [title]="t().contract"
              [caption]="recipients()"
              [none]="t().noContract"
              [records]="contracts()"
              [reason]="reasonFor('contract.record')"
              (add)="record('contracts')"
              (correct)="record('contracts', $event)"
            />
            <ak-terms-panel
              [title]="t().enquiry"
              [none]="t().noEnquiry"
              [records]="enquiries()"
              [reason]="reasonFor('enquiry.record')"
              (add)="record('enquiries')"
              (correct)="record('enquiries', $event)"
            />
          </div>
          <div class="stack">
            <ak-terms-panel
              [title]="t().consultation"
              [none]="t().noConsultation"
              [records]="consultations()"
              [reason]="reasonFor('consultation.record')"
              (add)="record('consultations')"
              (correct)="record('consultations', $event)"
            />
            <ak-relief-panel
              [certificate]="it.certificate"
              [relief]="it.relief"
              [notes]="it.reliefNotes"
              [reason]="reasonFor('relief.record')"
              (record)="recordCertificate()"
              (note)="noteRelief($event)"
            />
          </div>
        </div>
      }
    </div>
  `,
  styles: `
    .halves {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--ak-space-16);
      align-items: start;
    }
    @media (max-width: 960px) {
      .halves {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class TermsPage {
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly language = inject(Language);
  private readonly closed = closedText();
  private readonly toasts = inject(Toasts);

  readonly engagementId = input.required<string>();

  protected readonly terms = inject(Api).read(() => at(termsApi.view, { engagementId: this.engagementId() }));
  protected readonly problem = computed(() => problemOf(this.terms.error()));
  protected readonly t = texts({
    title: ['契約・事前相談', 'Contract and consultation'],
    enquiry: ['引合い', 'Enquiries'],
    noEnquiry: ['誰から、いつ、何を依頼されたかを記録します。', 'Record who asked, when and for what.'],
    contract: ['監査契約', 'Contract'],
    noContract: [
      '契約の日付、報酬、報告書を受け取ってよい相手と利用の制限を記録します。',
      'Record its days, the fee, who may be given the report, and the limits on its use.',
    ],
    recipients: (n: number) => [`報告書の受取りは ${n}者まで`, `${n} permitted recipients`],
    consultation: ['IPA との事前相談', 'Pre-consultation with IPA'],
    noConsultation: ['相談の日と結果を記録します。', 'Record when it was held and what came of it.'],
    cannot: ['記録できるのは主任または業務実施責任者です。', 'A senior or the engagement leader records it.'],
    done: ['記録しました。', 'Recorded.'],
  });
  protected readonly enquiries = computed(() => listed(this.terms.value()?.enquiries, enquiryFacts, this.lang()));
  protected readonly contracts = computed(() => listed(this.terms.value()?.contracts, contractFacts, this.lang()));
  protected readonly consultations = computed(() =>
    listed(this.terms.value()?.consultations, consultationFacts, this.lang()),
  );
  protected readonly recipients = computed(() => {
    const contract = contractInForce(this.terms.value()?.contracts ?? []);
    return contract ? this.t().recipients(contract.recipients.length) : '';
  });
  private readonly lang = this.language.lang;

  constructor() {
    inject(PageFrame).describe(() => ({ crumbs: [{ label: this.t().title }] }));
  }

  protected reasonFor(permission: Permission): string {
    if (!this.context.can(permission)) return this.t().cannot;
    const state = this.context.current()?.state;
    return state ? this.closed(state) : '';
  }

  protected async record(kind: Kind, id: string | null = null): Promise<void> {
    const dialogOf = { enquiries: EnquiryDialog, contracts: ContractDialog, consultations: ConsultationDialog };
    const records: readonly { id: string }[] = this.terms.value()?.[kind] ?? [];
    // A renewal's first contract begins with what last year's says.
    const last = kind === 'contracts' && records.length === 0 ? (this.terms.value()?.lastContract ?? null) : null;
    await this.open(dialogOf[kind], records.find((one) => one.id === id) ?? null, last);
  }

  protected async recordCertificate(): Promise<void> {
    await this.open(CertificateDialog, this.terms.value()?.certificate ?? null);
  }

  protected async noteRelief(item: ReliefCondition): Promise<void> {
    const note = this.terms.value()?.reliefNotes.find((one) => one.item === item) ?? null;
    await this.open(ReliefNoteDialog, { item, note });
  }

  private async open(
    dialog: ComponentType<unknown>,
    standing: unknown,
    last: LastContractView | null = null,
  ): Promise<void> {
    const ask = { engagementId: this.engagementId(), standing, last };
    const view = await this.dialogs.open<TermsView, typeof ask>(dialog, ask);
    if (!view) return;
    this.terms.set(view);
    this.toasts.show(this.t().done);
  }
}

function listed<V extends Omit<ListedTerm, 'facts' | 'earlier'>>(
  records: readonly (V & { earlier: readonly V[] })[] = [],
  factsOf: (one: V, lang: Lang) => readonly Fact[],
  lang: Lang,
): ListedTerm[] {
  return records.map((one) => ({
    ...one,
    facts: factsOf(one, lang),
    earlier: one.earlier.map((before) => ({ ...before, facts: factsOf(before, lang) })),
  }));
}
