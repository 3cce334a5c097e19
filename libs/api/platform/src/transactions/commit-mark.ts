/** Where a transaction stands in the log of one run of one server. */
export interface CommitMark {
  /** Which run of which server this is; another text after a restart, a crash or a promotion. */
  server: string;
  /** A place in its log, bytes; what was committed before it was read stands before it. */
  place: number;
}

/**
 * Names the run of a server that answers, as `server`: when it started, the timeline that it writes, and when its counters began,
 * which a crash of one of its processes alone sets anew too, though it loses what was committed and was not on disk. Whoever sets the
 * counters anew by hand has a moment's writers told that their outcome is not known. Any role may ask all of it, and it reads no file.
 */
export const runOfServer = `concat_ws(' ', extract(epoch FROM pg_postmaster_start_time()),
  left(pg_walfile_name(pg_current_wal_insert_lsn()), 8), extract(epoch FROM pg_stat_get_bgwriter_stat_reset_time())) AS server`;

export const bytesOf = (place: string): string => `(${place} - '0/0'::pg_lsn)::int8 AS place`;

/** Whether what is marked is on disk when this flush, begun after its COMMIT was answered, is. */
export const isKeptBy = (flushed: CommitMark, marked: CommitMark): boolean =>
  flushed.server === marked.server && flushed.place > marked.place;
