import type { PackageItemView, PackageView } from '@akashi/contracts';
import type { PackageModel, PackageRole } from '@akashi/documents';
import { parseLedgerEvent } from '@akashi/domain/ledger';
import type { GatheredPackage } from './package-overview';
import type { EnclosedLedger } from './package.store';
import type { ShownEvents } from './shown-events';

/** One enclosed paper by its content. */
export interface EnclosedPaper {
  role: PackageRole;
  path: string;
  title: string;
  titleEn: string;
  sha256: string;
  ledgerSeq: number | null;
}

/** What a package is built of, without its bytes and its ledger: kept with it, so that it can be built again. */
export interface PackageContents {
  model: Omit<PackageModel, 'ledger' | 'page'>;
  papers: EnclosedPaper[];
  ledger: { origin: string; size: number; root: string };
  /** Which events it shows, and to whom; absent in those from before any was withheld. */
  shown?: ShownEvents;
  /** The page to be read first as it was made; absent until then. */
  page?: string;
  /** Which witnesses had cosigned which place when it was built; absent where none had. */
  cosigned?: { size: number; witness: string }[];
  /** Which places had a time-stamp when it was built; absent where none had. */
  stamped?: number[];
  /** Which key of the firm signed it; absent in those that the key of their last place signed. */
  keyNumber?: number;
}

/** All that the bytes of a package come from, but for the files themselves. */
export interface PackageMaterial {
  contents: PackageContents;
  enclosed: EnclosedLedger;
  /** Bytes of each enclosed file by its SHA-256, as the firm's record says. */
  sizes: ReadonlyMap<string, number>;
}

const roles: Record<string, PackageRole> = {
  RESULT_REPORT: 'report',
  RESULT_APPENDIX: 'appendix',
  STATEMENT: 'statement',
  REPRESENTATION_LETTER: 'representation-letter',
  IMPROVEMENT_PLAN: 'improvement-plan',
  PUBLIC_ITEMS: 'public-items',
  APPLICATION: 'application',
};

/** The final papers, each with the last event of the ledger that names its content. */
export function enclosedPapers(items: readonly PackageItemView[], events: readonly string[]): EnclosedPaper[] {
  return items.flatMap(({ form, state, sha256, fileName, titleJa, titleEn }) => {
    if (state !== 'FINAL' || sha256 === null) return [];
    const role = roles[form] ?? 'other';
    const path = pathOf(role, form, fileName ?? '');
    return [{ role, path, title: titleJa, titleEn, sha256, ledgerSeq: seqOf(events, sha256, role) }];
  });
}

/** Forms that are not in it, with the reason on record. */
export function notEnclosed(items: readonly PackageItemView[]): PackageModel['notEnclosed'] {
  return items
    .filter(({ state }) => state === 'NOT_APPLICABLE')
    .map(({ titleJa, titleEn, reason }) => ({ title: titleJa, titleEn, reason }));
}

/** Names of papers are ours: a client's file name could be anything. */
function pathOf(role: PackageRole, form: string, fileName: string): string {
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(fileName)?.[1]?.toLowerCase() ?? 'bin';
  if (role === 'other') return `other/${form.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.${ending}`;
  return `${role}.${ending}`;
}

function seqOf(events: readonly string[], sha256: string, role: PackageRole): number | null {
  const mustBeIssue = role === 'report' || role === 'appendix';
  for (let seq = events.length - 1; seq >= 0; seq--) {
    const text = events[seq] ?? '';
    if (!text.includes(sha256)) continue;
    const event = parseLedgerEvent(text);
    const names = event && Object.values(event.facts).includes(sha256);
    if (names && (!mustBeIssue || event.action === 'report.issued')) return seq;
  }
  return null;
}

/** The package that went out last with a report that was replaced since: whoever has it learns which one stands. */
export function replacedPackage(earlier: readonly PackageView[]): Pick<PackageModel, 'replaces'> {
  const out = earlier.find(({ state }) => state === 'handed_over');
  if (!out?.replaced) return {};
  const { versionNo: version, fileSha256: sha256, handedOverOn } = out;
  return { replaces: { version, sha256, handedOverOn: handedOverOn ?? '' } };
}

/** Letters, digits, `-` and `_`, whatever the document number holds. */
export function bagNameOf({ report }: Pick<GatheredPackage, 'report'>, versionNo: number): string {
  const number = (report?.model.documentNumber ?? '').replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^[-_]+|[-_]+$/g, '');
  return `akashi-${number.slice(0, 40) || 'package'}-v${versionNo}`;
}

/** Who had cosigned which place, and which had a time-stamp: those and no later ones are enclosed, however often the package is built again. */
export function heldOutside({ checkpoints }: EnclosedLedger): Pick<PackageContents, 'cosigned' | 'stamped'> {
  const cosigned = checkpoints.flatMap(({ size, cosignatures }) =>
    cosignatures.map(({ witness }) => ({ size, witness })),
  );
  const stamped = checkpoints.flatMap(({ size, token }) => (token ? [size] : []));
  return { ...(cosigned.length > 0 ? { cosigned } : {}), ...(stamped.length > 0 ? { stamped } : {}) };
}

/** The places as they are enclosed, each with the cosignatures and the time-stamp that it had. */
export function enclosedPlaces(
  { checkpoints }: EnclosedLedger,
  { cosigned = [], stamped = [] }: Pick<PackageContents, 'cosigned' | 'stamped'>,
): PackageModel['ledger']['checkpoints'] {
  return checkpoints.map(({ size, note, cosignatures, token }) => {
    const had = cosignatures.filter(({ witness }) =>
      cosigned.some((one) => one.size === size && one.witness === witness),
    );
    const place = { size, note: note + had.map(({ line }) => line).join('') };
    return token && stamped.includes(size) ? { ...place, token: token.toString('base64') } : place;
  });
}
