import { Component, computed, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import { serviceKindLabels, type ClientView, type ServiceView } from '@akashi/contracts';
import { momentInJapan, todayInJapan } from '@akashi/web-platform';
import { ClientPeoplePanel } from './client-people-panel';
import { Button, Chip, EmptyState, Facts, Language, Panel, texts, type Fact } from '@akashi/web-ui';

/** One client: what identifies it, and each cloud service with what it stands on. */
@Component({
  selector: 'ak-client-detail',
  imports: [Button, Chip, ClientPeoplePanel, EmptyState, Facts, Panel],
  templateUrl: './client-detail.html',
  styles: `
    :host {
      display: grid;
      gap: var(--ak-space-16);
    }
    h3 {
      color: var(--ak-text);
    }
    .corrections {
      margin-block-start: var(--ak-space-12);
    }
    .service {
      padding: var(--ak-space-12) var(--ak-space-16);
      border-bottom: 1px solid var(--ak-hair);
      display: grid;
      gap: var(--ak-space-8);
    }
    .service:last-child {
      border-bottom: 0;
    }
    .base {
      width: auto;
      min-width: 60%;
    }
  `,
})
export class ClientDetail {
  private readonly language = inject(Language);
  private readonly router = inject(Router);

  readonly client = input.required<ClientView>();
  readonly mayAddService = input(false);
  readonly mayOpenEngagement = input(false);
  readonly mayRevise = input(false);
  readonly mayReviseService = input(false);
  readonly addService = output();
  readonly revise = output();
  readonly reviseService = output<ServiceView>();

  protected readonly today = todayInJapan();
  protected readonly kinds = serviceKindLabels;
  protected readonly lang = this.language.lang;
  protected readonly t = texts({
    number: ['法人番号', 'Corporate number'],
    kana: ['フリガナ', 'Reading'],
    address: ['所在地', 'Address'],
    representative: ['代表者', 'Representative'],
    contact: ['連絡先', 'Contact'],
    none: ['記録なし', 'Not recorded'],
    correct: ['訂正', 'Correct'],
    cannotCorrect: ['訂正する権限がありません。', 'You may not correct this.'],
    corrections: ['訂正の記録', 'Corrections'],
    services: ['クラウドサービス', 'Cloud services'],
    addService: ['サービスの登録', 'Register a service'],
    cannotAdd: ['サービスを登録する権限がありません。', 'You may not register a service.'],
    openEngagement: ['案件の開始', 'Open an engagement'],
    cannotOpen: ['案件を開始する権限がありません。', 'You may not open an engagement.'],
    regions: ['リージョン', 'Regions'],
    comma: ['、', ', '],
    standsOn: ['基盤とする登録サービス', 'Registered services it stands on'],
    standsOnNone: ['登録サービスを基盤としていません', 'Stands on no registered service'],
    base: ['サービス', 'Service'],
    registrationNo: ['登録番号', 'Registration number'],
    validUntil: ['有効期限', 'Valid until'],
    checkedOn: ['確認日', 'Checked on'],
    ended: ['期限切れ', 'Ended'],
    noService: ['サービスはまだ登録されていません', 'No service is registered yet'],
    noServiceText: [
      '案件は依頼者のクラウドサービスごとに開始します。',
      'An engagement is opened for one cloud service of the client.',
    ],
  });
  protected readonly facts = computed((): readonly Fact[] => {
    const { corporateNumber, nameKana, address, representativeName, representativeTitle } = this.client();
    const contact = [this.client().contactName, this.client().contactEmail].filter(Boolean).join(' · ');
    const t = this.t();
    const representative = [representativeTitle, representativeName].filter(Boolean).join(' ');
    return [
      { label: t.number, value: corporateNumber },
      { label: t.kana, value: nameKana },
      { label: t.address, value: address || t.none },
      { label: t.representative, value: representative || t.none },
      { label: t.contact, value: contact || t.none },
    ];
  });

  /** When, who, why: a line each. */
  protected correctionsOf(of: ClientView | ServiceView): readonly Fact[] {
    return of.revisions.map(({ at, byName, reason }) => ({ label: momentInJapan(at), value: `${byName} · ${reason}` }));
  }

  protected openEngagement(service: ServiceView): void {
    const queryParams = { client: this.client().id, service: service.id };
    void this.router.navigate(['/engagements/new'], { queryParams });
  }
}
