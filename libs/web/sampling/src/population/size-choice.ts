import type { AttributeFigures, SelectionRules } from '@akashi/domain/engagement';
import { attributeSampleSize, type SampleMethod } from '@akashi/domain/sampling';
import type { Act } from '@akashi/web-ui';
import type { PickedFrom } from '../selection/row-picker';

export interface SizeAsk {
  readonly kind: 'draw' | 'expand' | 'agree';
  readonly code: string;
  readonly rowCount: number;
  /** What the ruleset's table asks for. */
  readonly tableSize: number;
  /** Items in the sample now. */
  readonly drawn: number;
  /** What somebody else agreed to below the table. */
  readonly agreed?: SizeChosen | null;
  /** What the ruleset permits; at random alone where nothing is said. */
  readonly selection?: SelectionRules;
  /** How the sample was taken that is expanded. */
  readonly method?: SampleMethod;
  /** What rows are picked from by hand. */
  readonly from?: PickedFrom;
  readonly act: Act<SizeChosen>;
}

/** Null takes the size of the table. */
export interface SizeChosen {
  readonly size: number | null;
  readonly reason: string;
  readonly method?: SampleMethod;
  readonly figures?: AttributeFigures;
  readonly rows?: number[];
  readonly methodReason?: string;
}

/** What stands in the fields; figures are texts, as a list holds them. */
export interface SizeSaid {
  readonly method: SampleMethod;
  readonly basis: 'table' | 'attribute';
  readonly confidence: string;
  readonly tolerable: string;
  readonly expected: string;
  readonly size: number | null;
  readonly reason: string;
  readonly rows: readonly number[];
  readonly methodReason: string;
}

export const firstSaid = (ask: SizeAsk): SizeSaid => {
  const { agreed, tableSize, rowCount, selection, method } = ask;
  return {
    method: method ?? 'RANDOM',
    basis: 'table',
    confidence: String(selection?.confidences[0] ?? ''),
    tolerable: String(selection?.tolerableRates[0] ?? ''),
    expected: '0',
    size: ask.kind === 'draw' ? (agreed?.size ?? Math.min(tableSize, rowCount)) : null,
    reason: agreed?.reason ?? '',
    rows: [],
    methodReason: '',
  };
};

/** Are rows picked by hand? */
export const isPicking = ({ kind }: SizeAsk, { method }: SizeSaid): boolean =>
  kind !== 'agree' && method === 'HAPHAZARD';

/** The figures of an attribute sample, where its size is to come from them. */
export function figuresOf({ kind }: SizeAsk, said: SizeSaid): AttributeFigures | null {
  const isSeeded = said.method === 'RANDOM' || said.method === 'SYSTEMATIC';
  if (kind !== 'draw' || said.basis === 'table' || !isSeeded) return null;
  return { confidence: Number(said.confidence), tolerable: Number(said.tolerable), expected: Number(said.expected) };
}

/** How many items there would be; what is typed counts only where neither method nor figures say it. */
export function sizeOf(ask: SizeAsk, said: SizeSaid): number | null {
  const figures = figuresOf(ask, said);
  if (figures) return Math.min(attributeSampleSize(figures) ?? 0, ask.rowCount);
  if (ask.kind === 'draw' && said.method === 'ALL') return ask.rowCount;
  if (isPicking(ask, said)) return (ask.kind === 'expand' ? ask.drawn : 0) + said.rows.length;
  return said.size;
}

/** Is the size typed, and not said by the method or by figures? */
export const isTyped = (ask: SizeAsk, said: SizeSaid): boolean =>
  !figuresOf(ask, said) && !isPicking(ask, said) && !(ask.kind === 'draw' && said.method === 'ALL');

/** Another size than the table's is a decision of the auditor, and needs the reason; figures and all rows are one that is said. */
export function needsReason(ask: SizeAsk, said: SizeSaid): boolean {
  if (ask.kind !== 'draw') return true;
  const size = sizeOf(ask, said);
  return isTyped(ask, said) ? size !== ask.tableSize : (size ?? 0) < ask.tableSize;
}

/** What is sent: nothing but what was chosen, so that the usual draw is said as it always was. */
export function chosenOf(ask: SizeAsk, said: SizeSaid): SizeChosen {
  const [figures, reason] = [figuresOf(ask, said), needsReason(ask, said) ? said.reason.trim() : ''];
  const isByTable = ask.kind === 'draw' && (!isTyped(ask, said) || said.size === ask.tableSize);
  return {
    size: isByTable ? null : sizeOf(ask, said),
    reason,
    ...(ask.kind === 'draw' && said.method !== 'RANDOM' && { method: said.method }),
    ...(figures && { figures }),
    ...(isPicking(ask, said) && { rows: [...said.rows] }),
    ...(isPicking(ask, said) && ask.kind === 'draw' && { methodReason: said.methodReason.trim() }),
  };
}
