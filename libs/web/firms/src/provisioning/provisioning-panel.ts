import { Component, computed, inject } from '@angular/core';
import {
  tokenStateLabels,
  type IssuedProvisioningTokenView,
  type ProvidedState,
  type ProvisioningTokenView,
} from '@akashi/contracts';
import { at, provisioningApi, tokenApi } from '@akashi/contracts/api';
import { Api, momentInJapan, problemOf, Sending, todayInJapan } from '@akashi/web-platform';
import {
  Button,
  Chip,
  Dialogs,
  Language,
  Panel,
  ProblemNote,
  ReadState,
  TextCopy,
  Toasts,
  texts,
} from '@akashi/web-ui';
import { IssuedTokenDialog, type IssuedToken } from '../tokens/issued-token-dialog';
import { MakeProvisioningTokenDialog } from './make-provisioning-token-dialog';
import { provisioningTexts } from './provisioning-panel.texts';

const personStates = { awaited: 'idle', here: 'ok', left: 'locked' } as const satisfies Record<ProvidedState, string>;
const tokenStates = { live: 'ok', expired: 'warn', revoked: 'locked' } as const;

/** Joiners and leavers by the firm's provider (SCIM): how to connect it, when it was heard last, and whom it named last. */
@Component({
  selector: 'ak-provisioning-panel',
  imports: [Button, Chip, Panel, ProblemNote, ReadState],
  templateUrl: './provisioning-panel.html',
  styles: `
    .address {
      overflow-wrap: anywhere;
    }
    small {
      display: block;
      color: var(--ak-ink-2);
    }
    h3 {
      margin: var(--ak-space-16) 0 var(--ak-space-4);
      font-size: inherit;
    }
    .acts {
      text-align: end;
      white-space: nowrap;
    }
  `,
})
export class ProvisioningPanel {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly clipboard = inject(TextCopy);
  private readonly language = inject(Language);

  protected readonly read = this.api.read(() => at(provisioningApi.view));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly sending = new Sending();
  protected readonly t = texts(provisioningTexts);
  protected readonly view = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly tokens = computed(() => {
    const [t, lang] = [this.t(), this.language.lang()];
    return (this.view()?.tokens ?? []).map((source) => ({
      source,
      maker: source.isMakerGone ? t.makerGone(source.makerName) : source.makerName,
      state: source.state === 'live' && source.isMakerGone ? ('warn' as const) : tokenStates[source.state],
      stateText: tokenStateLabels[source.state][lang],
      until: t.until(todayInJapan(new Date(source.expiresAt))),
      lastUse: source.lastUsedAt ? momentInJapan(source.lastUsedAt) : t.unused,
    }));
  });
  protected readonly people = computed(() =>
    (this.view()?.people ?? []).map((source) => ({
      source,
      state: personStates[source.state],
      stateText: this.t()[source.state],
      at: momentInJapan(source.changedAt),
    })),
  );

  protected copy(text: string): Promise<void> {
    return this.clipboard.copy(text, this.t().copied);
  }

  protected async make(): Promise<void> {
    const issued = await this.dialogs.open<IssuedProvisioningTokenView, null>(MakeProvisioningTokenDialog, null);
    if (!issued) return;
    const { token, ...view } = issued;
    this.read.set(view);
    const [newest] = view.tokens;
    if (!newest) return;
    await this.dialogs.open<void, IssuedToken>(IssuedTokenDialog, {
      name: newest.name,
      token,
      expiresAt: newest.expiresAt,
    });
  }

  protected async end({ id: tokenId, name, version }: ProvisioningTokenView): Promise<void> {
    const t = this.t();
    const ask = { title: t.endTitle(name), text: t.endText, confirm: t.end, kind: 'danger' } as const;
    if (!(await this.dialogs.confirm(ask))) return;
    const address = at(tokenApi.end, { tokenId });
    const done = await this.sending.run(
      (key) => this.api.send(address, { version }, key).then(() => true),
      address.url,
    );
    this.read.reload();
    if (done) this.toasts.show(t.ended);
  }
}
