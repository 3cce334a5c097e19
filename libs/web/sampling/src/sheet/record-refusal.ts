import { inject } from '@angular/core';
import type { PopulationView, SampleItemView } from '@akashi/contracts';
import { mayWriteOnTest } from '@akashi/domain/control';
import { mayRecordItem, type AttributeResult } from '@akashi/domain/sampling';
import { EngagementContext } from '@akashi/web-platform';
import { refusalText } from '@akashi/web-ui/refusal';
import type { SampleColumn } from './sample-model';

interface Recording {
  readonly population: PopulationView;
  readonly item: SampleItemView;
  readonly column: SampleColumn;
  /** What is recorded now. */
  readonly recorded: AttributeResult | null;
  readonly result: AttributeResult;
}

/** Says why a result cannot be recorded in a cell, by the rules the server asks; the words come after. */
export function recordRefusal(): (recording: Recording) => string {
  const context = inject(EngagementContext);
  const said = refusalText();
  return ({ population, item, column, recorded, result }) => {
    if (column.isClosed) return said(mayWriteOnTest({ state: 'closed' }));
    const decision = mayRecordItem({
      engagementState: context.current()?.state ?? 'archived',
      populationState: population.state,
      inSample: true,
      isVoid: item.voidReason !== null,
      attributeOfTest: true,
      recorded,
      result,
      note: '…',
    });
    return said(decision);
  };
}
