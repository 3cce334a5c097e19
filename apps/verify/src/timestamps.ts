import { verifyTimestamp } from '@akashi/documents/timestamp';
import { buildSignedNote, parseSignedNote } from '@akashi/domain/ledger';
import { fileOf, sha256, textOf, type Bag } from './bag';
import { incomplete, tampered, type Remark } from './check';
import { countShown, lastShownAt, type Ledger } from './ledger';

const folder = 'data/ledger/timestamps/';

/** Clocks of two machines differ by less. */
const clocksDifferMs = 5 * 60 * 1000;

/**
 * No time-stamp is no fault where none was promised. Each that is there is of the place that it stands beside, was given after the last event
 * under it that is shown, and by an authority that the given certificates vouch for; without any of those it is whole and no more is known.
 */
export function checkTimestamps({ files, info }: Bag, ledger: Ledger, anchors?: readonly string[]): Remark {
  const promised = info.get('Timestamp');
  const paths = [...files.keys()].filter((path) => path.startsWith(folder)).sort();
  if (promised === 'none' && paths.length === 0) return { reason: 'no-time-stamp', isOpen: true };
  if (promised === undefined || `data/${promised}` !== paths.at(-1))
    throw incomplete('missing', promised ?? 'Timestamp');
  let place = '';
  for (const path of paths) place = checkTimestamp(files, path, ledger, anchors ?? null);
  if (!anchors) return { place, reason: 'anchors-not-given', isOpen: true, endsOpen: true };
  return { place, reason: countShown(ledger).withheld > 0 ? 'after-last-shown' : undefined };
}

function checkTimestamp(files: Bag['files'], path: string, ledger: Ledger, anchors: readonly string[] | null): string {
  const [, size = ''] = /\/(\d{8,})\.tst$/.exec(path) ?? [];
  const notePath = `data/ledger/checkpoints/${size}.note`;
  const imprint = sha256(Buffer.from(stampedNote(textOf(fileOf(files, notePath), notePath))));
  const last = lastShownAt(ledger, Number(size));
  const notBefore = new Date(last === null ? 0 : Date.parse(last) - clocksDifferMs);
  const notAfter = new Date(Date.now() + clocksDifferMs);
  const { fault, at, authority } = verifyTimestamp(fileOf(files, path), {
    imprint,
    nonce: null,
    anchors,
    notBefore,
    notAfter,
  });
  if (fault) throw tampered(`time-stamp-${fault}`, path);
  return `#${Number(size)}/${ledger.events.length} ${at?.toISOString() ?? ''} ${authority}`;
}

/** The note as the firm's key signed it: witnesses put their lines under it later. */
function stampedNote(note: string): string {
  const { text, signatures } = parseSignedNote(note) ?? { text: '', signatures: [] };
  return buildSignedNote({ text, signatures: signatures.slice(0, 1) });
}
