import { inject } from '@angular/core';
import type { PopulationView } from '@akashi/contracts';
import { at, populationApi } from '@akashi/contracts/api';
import { Api, EngagementContext, Sending } from '@akashi/web-platform';
import { Dialogs } from '@akashi/web-ui';
import { ColumnsDialog, type ColumnsAsk } from './columns-dialog';

/** Asks which columns stand on the sheet and keeps the choice; undefined where nobody made one. Call it in a field. */
export function columnChooser(): (
  population: PopulationView,
  shown: readonly number[],
) => Promise<number[] | undefined> {
  const [api, dialogs, context] = [inject(Api), inject(Dialogs), inject(EngagementContext)];
  const sending = new Sending();
  return async ({ id, header }, shown) => {
    let chosen: number[] | undefined;
    const address = at(populationApi.chooseColumns, { engagementId: context.id(), populationId: id });
    const ask: ColumnsAsk = {
      header,
      keyColumn: shown[0] ?? 1,
      columns: shown,
      act: async (columns) => {
        const after = await sending.run((key) => api.send(address, { columns }, key), address.url);
        if (after) chosen = after.shownColumns ?? [];
        return after ? null : sending.problem();
      },
    };
    await dialogs.open<boolean, ColumnsAsk>(ColumnsDialog, ask, { focus: '.check:enabled' });
    return chosen;
  };
}
