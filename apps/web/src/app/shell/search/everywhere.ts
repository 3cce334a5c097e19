import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import { testTypeShortLabels, type SearchGroup, type SearchHit } from '@akashi/contracts';
import { at, searchApi } from '@akashi/contracts/api';
import type { TestType } from '@akashi/domain/control';
import type { SearchKind } from '@akashi/domain/search';
import { Api } from '@akashi/web-platform';
import { Language, type Bilingual, type IconName } from '@akashi/web-ui';
import { type FoundCommand, type FoundGroup, type PaletteSearch } from '@akashi/web-ui/command';
import { SHELL_SESSION } from '../shell-session';
import { placeOf } from './search-place';

const looks: Readonly<Record<SearchKind, { name: Bilingual; icon: IconName }>> = {
  control: { name: ['管理策', 'Controls'], icon: 'grid' },
  paper: { name: ['調書', 'Working papers'], icon: 'doc' },
  evidence: { name: ['証跡', 'Evidence'], icon: 'clip' },
  population: { name: ['母集団', 'Populations'], icon: 'dots' },
  item: { name: ['標本', 'Sample items'], icon: 'dots' },
  finding: { name: ['発見事項', 'Findings'], icon: 'flag' },
  engagement: { name: ['案件', 'Engagements'], icon: 'layers' },
  person: { name: ['人', 'People'], icon: 'user' },
  client: { name: ['依頼者', 'Clients'], icon: 'building' },
};

/** What the palette finds beyond the open page: everything that the person may read, asked of the server. */
@Injectable({ providedIn: 'root' })
export class Everywhere {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly session = inject(SHELL_SESSION);

  search(): PaletteSearch {
    const engagementId = this.session.engagement()?.id ?? null;
    return {
      isInside: engagementId !== null,
      find: async ({ words, only, here }) => {
        const asked = {
          words,
          ...(here && engagementId !== null && { engagementId }),
          ...(only !== null && { only: only as SearchKind }),
        };
        const { groups } = await this.api.send(at(searchApi.find), asked);
        return groups.map((group) => this.group(group, here));
      },
    };
  }

  private group({ kind, hits, hasMore }: SearchGroup, here: boolean): FoundGroup {
    const name = this.language.read(looks[kind].name);
    return { kind, name, hasMore, hits: hits.map((hit) => this.command(kind, hit, here)) };
  }

  private command(kind: SearchKind, hit: SearchHit, here: boolean): FoundCommand {
    const { before, hit: word, after } = hit.title;
    return {
      id: `${kind} ${hit.id}`,
      label: before + word + after,
      icon: looks[kind].icon,
      marked: hit.title,
      excerpt: hit.excerpt,
      end: this.endOf(kind, hit, here),
      ...(hit.code !== '' && { code: hit.code }),
      run: () => void this.router.navigateByUrl(placeOf(kind, hit)),
    };
  }

  /** A paper's kind of test; and, where several are looked in, the engagement. */
  private endOf(kind: SearchKind, { label, engagementName }: SearchHit, here: boolean): string {
    const type = kind === 'paper' ? testTypeShortLabels[label as TestType][this.language.lang()] : '';
    const where = here || kind === 'engagement' ? '' : (engagementName ?? '');
    return [type, where].filter((text) => text !== '').join(' · ');
  }
}
