/**
 * Copying fifty megabytes or twenty thousand events into a message takes a quarter of a second, and nobody is answered
 * meanwhile. What is larger than these goes piece by piece, and others are answered between two of them.
 */
const bytesAtOnce = 2 ** 18;
const itemsAtOnce = 250;

type Piece = Uint8Array | readonly unknown[];

/** A part of something large, sent before the message that it belongs to. */
interface PieceMessage {
  pieceOf: number;
  piece: Piece;
}

/** Stands in a message for what was sent in pieces. */
interface Placeholder {
  sentInPieces: number;
  as: 'bytes' | 'items';
}

type Send = (message: object) => Promise<void>;

const aMoment = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Sends whatever is large in a message first, then the message itself. */
export async function sendInPieces(send: Send, message: object): Promise<void> {
  const large: Piece[] = [];
  const rest = takeApart(message, large) as object;
  for (const [pieceOf, whole] of large.entries()) {
    const step = whole instanceof Uint8Array ? bytesAtOnce : itemsAtOnce;
    for (let from = 0; from < whole.length; from += step) {
      const piece = whole instanceof Uint8Array ? whole.subarray(from, from + step) : whole.slice(from, from + step);
      await send({ pieceOf, piece } satisfies PieceMessage);
      await aMoment();
    }
  }
  await send(rest);
}

function takeApart(value: unknown, large: Piece[]): unknown {
  if (value instanceof Uint8Array) return value.length > bytesAtOnce ? setAside(value, 'bytes', large) : value;
  if (Array.isArray(value)) {
    return value.length > itemsAtOnce ? setAside(value, 'items', large) : value.map((item) => takeApart(item, large));
  }
  return isPlain(value) ? mapValues(value, (part) => takeApart(part, large)) : value;
}

function setAside(whole: Piece, as: Placeholder['as'], large: Piece[]): Placeholder {
  return { sentInPieces: large.push(whole) - 1, as };
}

/** Puts together what comes in pieces. */
export class Pieces {
  private readonly kept = new Map<number, Piece[]>();

  /** The whole message; null while parts of it are still to come. */
  take(message: object): object | null {
    if (!('pieceOf' in message)) return this.together(message) as object;
    const { pieceOf, piece } = message as PieceMessage;
    const before = this.kept.get(pieceOf);
    if (before) before.push(piece);
    else this.kept.set(pieceOf, [piece]);
    return null;
  }

  private together(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.together(item));
    if (!isPlain(value)) return value;
    if (!('sentInPieces' in value)) return mapValues(value, (part) => this.together(part));
    const { sentInPieces, as } = value as unknown as Placeholder;
    const pieces = this.kept.get(sentInPieces) ?? [];
    return as === 'bytes' ? Buffer.concat(pieces as Uint8Array[]) : (pieces as unknown[][]).flat();
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function mapValues(value: Record<string, unknown>, map: (part: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, map(part)]));
}
