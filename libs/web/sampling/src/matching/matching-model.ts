import type { FieldMatchView, ItemDocumentView, MatchingView, PopulationView, SampleItemView } from '@akashi/contracts';
import { proposalFor, proposalOf, type FieldMatch, type Proposal } from '@akashi/domain/matching';
import { cellKey, type SampleColumn, type SampleMark } from '../sheet/sample-model';

/** Where an item stands with its documents: what the newest look says, or why it says nothing. */
export type ItemStanding = Proposal | 'no-document' | 'not-looked';

export interface ItemMatch {
  readonly standing: ItemStanding;
  readonly documents: readonly ItemDocumentView[];
  readonly fields: readonly FieldMatchView[];
}

/** As the rules ask of it. */
const asked = (fields: readonly FieldMatchView[]): FieldMatch[] => fields.map((one) => ({ ...one, document: null }));

/** Every item with its documents and what was found in them. */
export function itemMatches(
  items: readonly Pick<SampleItemView, 'id'>[],
  matching: MatchingView,
): Map<string, ItemMatch> {
  const fieldsOf = new Map(matching.matches.map(({ itemId, fields }) => [itemId, fields]));
  const documentsOf = Map.groupBy(matching.documents, ({ itemId }) => itemId);
  return new Map(
    items.map(({ id }) => {
      const [documents, fields] = [documentsOf.get(id) ?? [], fieldsOf.get(id) ?? []];
      const standing = documents.length === 0 ? 'no-document' : (proposalOf(asked(fields)) ?? 'not-looked');
      return [id, { standing, documents, fields }];
    }),
  );
}

/** What the newest look proposes for cells where nothing is recorded: what somebody set has no proposal beside it. */
export function proposals(
  { items }: Pick<PopulationView, 'items'>,
  columns: readonly SampleColumn[],
  marks: ReadonlyMap<string, SampleMark>,
  matches: ReadonlyMap<string, ItemMatch>,
): Map<string, Proposal> {
  const proposed = new Map<string, Proposal>();
  for (const item of items.filter(({ voidReason }) => voidReason === null)) {
    const { documents, fields } = matches.get(item.id) ?? { documents: [], fields: [] };
    for (const column of columns.filter(({ isClosed }) => !isClosed && documents.length > 0)) {
      const key = cellKey(item.id, column);
      const proposal = marks.has(key) ? null : proposalFor(column.attribute, asked(fields));
      if (proposal) proposed.set(key, proposal);
    }
  }
  return proposed;
}

export interface TakenCell {
  itemId: string;
  testId: string;
  attribute: string;
}

/** The cells that one key takes, once for every paper of a column. */
export function cellsToTake(
  { items }: Pick<PopulationView, 'items'>,
  columns: readonly SampleColumn[],
  proposed: ReadonlyMap<string, Proposal>,
): TakenCell[] {
  return items.flatMap(({ id }) =>
    columns.flatMap((column) => {
      const proposal = proposed.get(cellKey(id, column));
      if (proposal !== 'agreed' && proposal !== 'within') return [];
      return column.testIds.map((testId) => ({ itemId: id, testId, attribute: column.attribute }));
    }),
  );
}

/** How many of the sample's items have a document. */
export const withDocument = (matches: ReadonlyMap<string, ItemMatch>): number =>
  [...matches.values()].filter(({ documents }) => documents.length > 0).length;
