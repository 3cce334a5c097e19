interface PaperFile {
  readonly form: string;
  /** SHA-256 of the file in hex; null where there is none. */
  readonly sha256: string | null;
}

/**
 * The other forms that a form's very file was given for. Two papers in one file may be meant so; far more often the wrong file
 * was chosen, and nothing else would show it: name, state and count of the papers are all right.
 */
export function formsOfSameFile(papers: readonly PaperFile[], form: string): string[] {
  const sha256 = papers.find((paper) => paper.form === form)?.sha256;
  if (!sha256) return [];
  return papers.filter((paper) => paper.form !== form && paper.sha256 === sha256).map((paper) => paper.form);
}
