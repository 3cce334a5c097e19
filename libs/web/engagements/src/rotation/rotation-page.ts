import { Component, computed, inject, input, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { teamRoleLabels, type CountedTermView, type RotationLineView, type RotationQuery } from '@akashi/contracts';
import { at, rotationApi } from '@akashi/contracts/api';
import { teamRoles } from '@akashi/domain/engagement';
import { rotationStandings } from '@akashi/domain/rotation';
import { Api, Sending, problemOf } from '@akashi/web-platform';
import {
  Avatar,
  ButtonGroup,
  Chip,
  Dialogs,
  EmptyState,
  Language,
  PageFrame,
  ProblemNote,
  ReadState,
  SelectField,
  TextField,
  texts,
} from '@akashi/web-ui';
import { ClientTermsDialog, type ClientTermsAsk } from './client-terms-dialog';
import { LimitPanel } from './limit-panel';
import { rotationTexts, standingChips } from './rotation-words';

/** 関与年数: who is on which client for how many years in a row, against the firm's own limits; each number opens its engagements. */
@Component({
  selector: 'ak-rotation-page',
  imports: [Avatar, ButtonGroup, Chip, EmptyState, LimitPanel, ProblemNote, ReadState, SelectField, TextField],
  templateUrl: './rotation-page.html',
  styleUrl: './rotation-page.css',
})
export class RotationPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly lang = inject(Language).lang;
  private readonly find = viewChild(TextField);

  readonly q = input<string>();
  readonly standing = input<string>();
  readonly role = input<string>();

  protected readonly t = texts({
    title: ['関与年数と交代', 'Years on clients'],
    about: [
      '記録された案件の体制から、同じ依頼者を続けて担当している年数を数えます。対象期間が重なる案件は1年です。',
      'Years in a row on a client, counted from the teams on record. Engagements whose periods overlap are one year.',
    ],
    words: ['人・依頼者', 'Person, client'],
    search: ['検索', 'Search'],
    role: ['役割', 'Role'],
    all: ['すべて', 'All'],
    standing: ['上限との関係', 'Against the limit'],
    sum: (name: string, n: number) => [`${name} ${n.toLocaleString('en-US')}`, `${name} ${n.toLocaleString('en-US')}`],
    count: (n: number) => [`${n.toLocaleString('en-US')} 件`, `${n.toLocaleString('en-US')}`],
    table: ['人と依頼者の表', 'Table of people and clients'],
    person: ['人', 'Person'],
    client: ['依頼者', 'Client'],
    inRole: ['この役割で連続', 'In this role'],
    onClient: ['この依頼者で連続', 'On this client'],
    limit: ['上限', 'Limit'],
    years: (n: number) => [`${n}年`, n === 1 ? '1 year' : `${n} years`],
    since: (day: string) => [`${day}から`, `since ${day}`],
    says: (name: string, client: string, what: string, n: number) => [
      `${name} ${client} ${what} ${n}年。案件を開く`,
      `${name}, ${client}, ${what}: ${n} years. Show the engagements`,
    ],
    rest: (n: number) => [
      `年数の長い${n}件だけを示しています。人や依頼者の名前で絞り込めます。`,
      `The first ${n} are shown. Narrow them down by the name of a person or a client.`,
    ],
    none: ['当たる人がいません', 'Nobody is shown'],
    noneText: [
      '自分の年数と、責任者である依頼者の全員の年数がここに出ます。',
      'Your own years are here, and everybody’s on clients of which you lead an engagement.',
    ],
  });
  private readonly words = texts(rotationTexts);
  private readonly asked = computed((): RotationQuery => {
    const [q, standing, role] = [this.q(), this.standing(), this.role()];
    return {
      ...(q && { q }),
      ...{ ...pick('standing', rotationStandings, standing), ...pick('role', teamRoles, role) },
    };
  });
  protected readonly page = this.api.read(() => at(rotationApi.page, {}, this.asked()));
  protected readonly problem = computed(() => problemOf(this.page.error()));
  protected readonly opening = new Sending();
  protected readonly roles = computed(() =>
    teamRoles.map((value) => ({ value, label: teamRoleLabels[value][this.lang()] })),
  );
  protected readonly standings = computed(() => {
    const sums = this.page.hasValue() ? this.page.value().sums : null;
    const named = rotationStandings.map((value) => {
      return { value: value as string, label: this.t().sum(this.words()[value], sums?.[value] ?? 0) };
    });
    return [{ value: '', label: this.t().all }, ...named];
  });
  protected readonly rows = computed(() =>
    (this.page.hasValue() ? this.page.value().lines : []).map((line) => ({
      ...line,
      roleName: teamRoleLabels[line.role][this.lang()],
      chip: standingChips[line.standing],
      standingName: this.words()[line.standing],
      saysInRole: this.t().says(line.name, line.clientName, this.t().inRole, line.yearsInRole),
      says: this.t().says(line.name, line.clientName, this.t().onClient, line.years),
    })),
  );

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [{ keys: '/', label: this.t().search }],
      commands: [
        { id: 'find-rotation', label: this.t().search, icon: 'search', keys: '/', run: () => this.find()?.focus() },
      ],
    }));
  }

  protected ask(condition: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: condition, queryParamsHandling: 'merge' });
  }

  protected askWords({ target }: Event): void {
    const typed = target instanceof HTMLInputElement ? target.value.trim() : '';
    this.ask({ q: typed || null });
  }

  protected async open({ userId, clientId, name, clientName }: RotationLineView): Promise<void> {
    const address = at(rotationApi.terms, { userId, clientId });
    const terms = await this.opening.run((): Promise<CountedTermView[]> => this.api.ask(address));
    if (terms) await this.dialogs.open<void, ClientTermsAsk>(ClientTermsDialog, { name, clientName, terms });
  }
}

/** A condition of the address, if it is one that there is. */
function pick<K extends string, V extends string>(
  key: K,
  values: readonly V[],
  said: string | undefined,
): Partial<Record<K, V>> {
  const value = values.find((one) => one === said);
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
