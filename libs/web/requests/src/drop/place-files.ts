import { matchFiles } from '@akashi/domain/matching';

/** Where a file goes: the request whose number stands in its name; null for a person to say, where none does, or several do. */
export interface PlacedFile {
  readonly file: File;
  readonly requestId: string | null;
}

/** Files beside the requests that still wait for one, by the number in their names, in any width and case. */
export function placeFiles(
  files: readonly File[],
  requests: readonly { readonly id: string; readonly code: string }[],
): PlacedFile[] {
  const named = files.map(({ name }, at) => ({ id: String(at), name, pages: null }));
  const matches = matchFiles(
    named,
    requests.map(({ id, code }) => ({ id, key: code })),
  );
  return files.map((file, at) => {
    const [only, ...others] = matches[at]?.itemIds ?? [];
    return { file, requestId: others.length === 0 ? (only ?? null) : null };
  });
}
