import { Location } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import type { ClaimsView, IdentityProviderView, ProviderAnswerBody } from '@akashi/contracts';
import { at, identityProviderApi } from '@akashi/contracts/api';
import { mayTurnIdentityProvider } from '@akashi/domain/firm';
import { Api, momentInJapan, problemOf, Sending, todayInJapan } from '@akashi/web-platform';
import {
  Button,
  Chip,
  Dialogs,
  Note,
  PageFrame,
  Panel,
  ProblemNote,
  ReadState,
  spacedHash,
  TextCopy,
  Toasts,
  texts,
} from '@akashi/web-ui';
import { ProvisioningPanel } from '../provisioning/provisioning-panel';
import { ProviderToldPanel } from './provider-told-panel';
import { SetIdentityProviderDialog } from './set-identity-provider-dialog';

/** By whose word the firm's people come in: which provider, what it says of the administrator who goes there, and on or off. */
@Component({
  selector: 'ak-identity-provider-page',
  imports: [Button, Chip, Note, Panel, ProblemNote, ProviderToldPanel, ProvisioningPanel, ReadState],
  templateUrl: './identity-provider-page.html',
  styleUrl: './identity-provider-page.css',
})
export class IdentityProviderPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly clipboard = inject(TextCopy);

  protected readonly read = this.api.read(() => at(identityProviderApi.view));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly changing = new Sending();
  protected readonly claims = signal<ClaimsView | null>(null);

  protected readonly t = texts({
    title: ['認証基盤によるサインイン', 'Signing in by the firm’s provider'],
    about: [
      '監査機関の認証基盤（OpenID Connect または SAML）で、メンバーがサインインできるようにします。署名などの前には、これまでどおり本人の要素を確認します。',
      'Lets members sign in at the firm’s own provider (OpenID Connect or SAML). Before signatures and the like, a factor of their own is asked for as before.',
    ],
    firm: ['監査機関', 'Firm'],
    provider: ['認証基盤', 'Provider'],
    set: ['設定', 'Set up'],
    none: ['まだ設定していません。', 'None is set up yet.'],
    kind: ['方式', 'Protocol'],
    issuer: ['発行者', 'Issuer'],
    entityId: ['エンティティID', 'Entity ID'],
    entryPoint: ['サインインのアドレス', 'Sign-in address'],
    certificates: ['署名の証明書（SHA-256）', 'Signing certificates (SHA-256)'],
    until: (day: string) => [`${day} まで`, `until ${day}`],
    client: ['クライアントID', 'Client ID'],
    domains: ['メールのドメイン', 'Mail domains'],
    anyDomain: ['限定しない', 'Any'],
    password: ['パスワード', 'Passwords'],
    only: ['アカウントを登録した方は使えない', 'Not for those who have linked an identity'],
    both: ['併用できる', 'May be used as well'],
    linked: ['登録した方', 'Linked'],
    people: (n: number) => [`${n}名`, n === 1 ? '1 person' : `${n} people`],
    state: ['状態', 'State'],
    on: ['使用中', 'In use'],
    off: ['停止中', 'Off'],
    tested: (moment: string) => [`${moment} に応答を確認`, `Tried ${moment}`],
    untested: ['今の設定では応答を確認していません', 'Not tried as it stands'],
    begin: ['メンバーに案内するアドレス', 'Address for the firm’s people'],
    copy: ['コピー', 'Copy'],
    copied: ['コピーしました。', 'Copied.'],
    test: ['応答を確認', 'Try it'],
    turnOn: ['使い始める', 'Turn on'],
    turnOff: ['停止', 'Turn off'],
    offTitle: ['認証基盤によるサインインを停止します', 'Turn off signing in by the provider'],
    offText: [
      '認証基盤で入った方は、次の操作でサインアウトします。パスワードまたはパスキーでサインインできます。',
      'Whoever came in by it is signed out with the next thing they do. Passwords and passkeys work.',
    ],
    onTitle: ['認証基盤によるサインインを使い始めます', 'Turn on signing in by the provider'],
    onText: [
      'メンバーは、アカウントの画面で自分のアカウントを登録すると使えます。',
      'Members can use it once they have linked their own identity on their account page.',
    ],
    claims: ['認証基盤の応答', 'What the provider answered'],
    claimsText: [
      'あなた自身についての応答です。誰も登録されていません。',
      'Said of yourself. Nobody was linked by it.',
    ],
    notOfFirm: [
      'この応答は、設定したドメインのものと確かめられません',
      'This answer is not of one of the domains that were named',
    ],
    claim: ['項目', 'Claim'],
    value: ['値', 'Value'],
    saved: ['認証基盤の設定を変更しました。', 'The provider was set.'],
    turned: ['認証基盤によるサインインの可否を変更しました。', 'Signing in by the provider was changed.'],
  });
  protected readonly standing = computed(() => {
    const it = this.read.hasValue() ? this.read.value() : null;
    return it && it.version > 0 ? it : null;
  });
  protected readonly tested = computed(() => {
    const at = this.standing()?.testedAt;
    return at ? this.t().tested(momentInJapan(at)) : this.t().untested;
  });
  protected readonly onReason = computed(() => {
    const it = this.standing();
    if (!it || it.enabledAt) return '';
    const allowed = mayTurnIdentityProvider({ isOn: true, before: false, isTested: it.testedAt !== null }).allowed;
    return allowed ? '' : this.t().untested;
  });
  protected readonly signInAddress = computed(() =>
    this.read.hasValue() ? new URL(this.read.value().signInPath, this.read.value().returnAddress).href : '',
  );

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().firm, link: '/firm' }, { label: this.t().title }],
    }));
    const location = inject(Location);
    const { answer } = (location.getState() ?? {}) as { answer?: ProviderAnswerBody };
    if (!answer) return;
    // It is good once: whoever reads the page again asks nothing by it.
    location.replaceState(location.path());
    void this.take(answer);
  }

  protected async set(): Promise<void> {
    if (!this.read.hasValue()) return;
    const changed = await this.dialogs.open<IdentityProviderView, IdentityProviderView>(
      SetIdentityProviderDialog,
      this.read.value(),
    );
    if (!changed) return;
    this.claims.set(null);
    this.read.set(changed);
    this.toasts.show(this.t().saved);
  }

  protected readonly spaced = spacedHash;
  protected readonly day = (moment: string) => todayInJapan(new Date(moment));

  protected copy(text: string): Promise<void> {
    return this.clipboard.copy(text, this.t().copied);
  }

  protected async test(): Promise<void> {
    const gone = await this.changing.run((key) => this.api.send(at(identityProviderApi.startTest), undefined, key));
    if (gone) location.assign(gone.url);
  }

  protected async turn({ enabledAt, version }: IdentityProviderView): Promise<void> {
    const [t, isOn] = [this.t(), enabledAt === null];
    const ask = isOn
      ? { title: t.onTitle, text: t.onText, confirm: t.turnOn }
      : { title: t.offTitle, text: t.offText, confirm: t.turnOff };
    if (!(await this.dialogs.confirm(ask))) return;
    const address = at(identityProviderApi.turn);
    const changed = await this.changing.run((key) => this.api.send(address, { isOn, version }, key), address.url);
    if (!changed) {
      this.read.reload();
      return;
    }
    this.read.set(changed);
    this.toasts.show(t.turned);
  }

  private async take(answer: ProviderAnswerBody): Promise<void> {
    const told = await this.changing.run((key) => this.api.send(at(identityProviderApi.test), answer, key));
    this.claims.set(told ?? null);
    this.read.reload();
  }
}
