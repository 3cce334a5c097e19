import { HttpEventType, HttpResponse, type HttpEvent } from '@angular/common/http';
import { signal } from '@angular/core';
import { Subject, filter, map, takeUntil, tap, type Observable } from 'rxjs';

/** Before that nobody can say how fast the line is. */
const measuredMs = 2_000;

/** A file on its way: how much of it has gone and how long the rest takes, what it waits for, and how to stop it. */
export class Upload {
  private readonly gone = signal(0);
  private readonly all = signal(0);
  private readonly held = signal(false);
  private readonly before = signal(0);
  private readonly rest = signal<number | null>(null);
  private readonly stop = new Subject<void>();
  private measuredFrom = { at: 0, sent: 0 };
  private hasEnded = false;

  readonly sent = this.gone.asReadonly();
  readonly size = this.all.asReadonly();
  /** It waits for the line, and goes on by itself. */
  readonly waits = this.held.asReadonly();
  /** So many bytes were there already from an earlier attempt; 0 for one from its beginning. */
  readonly wentOnFrom = this.before.asReadonly();
  /** How long the rest takes at the pace so far; null while nobody can say. */
  readonly leftMs = this.rest.asReadonly();
  private readonly ending = Promise.withResolvers<'stopped' | 'left'>();
  /** When nobody waits for it any more. */
  readonly over: Promise<'stopped' | 'left'> = this.ending.promise;

  get isOver(): boolean {
    return this.hasEnded;
  }

  /** Ends the request: nobody waits for its answer, and the server stops where it finds nobody waiting. */
  cancel(): void {
    this.end('stopped');
    this.stop.next();
  }

  /** Its page is left: one in parts goes no further, and what arrived waits for whoever picks the file again. */
  leave(): void {
    this.end('left');
  }

  private end(how: 'stopped' | 'left'): void {
    this.hasEnded = true;
    this.ending.resolve(how);
  }

  /** So much of it is there when it begins. */
  begin(size: number, sent: number): void {
    this.all.set(size);
    this.before.set(sent);
    this.goOn(sent);
  }

  /** Goes on at this byte after the line dropped; how fast it is is measured anew. */
  goOn(sent: number): void {
    this.held.set(false);
    this.rest.set(null);
    this.gone.set(sent);
    this.measuredFrom = { at: performance.now(), sent };
  }

  tell(sent: number): void {
    this.gone.set(sent);
    const [took, bytes] = [performance.now() - this.measuredFrom.at, sent - this.measuredFrom.sent];
    if (took > measuredMs && bytes > 0) this.rest.set(((this.all() - sent) / bytes) * took);
  }

  hold(): void {
    this.held.set(true);
    this.rest.set(null);
  }

  /** The answer of a request whose events are heard; nothing when it is cancelled. */
  follow<T>(events: Observable<HttpEvent<T>>, size: number): Observable<T> {
    this.begin(size, 0);
    return this.answerOf(events, (sent) => this.tell(sent));
  }

  /** The same of one that brings a part of the file. */
  answerOf<T>(events: Observable<HttpEvent<T>>, sent: (bytes: number) => void): Observable<T> {
    return events.pipe(
      tap((event) => {
        if (event.type === HttpEventType.UploadProgress) sent(event.loaded);
      }),
      filter((event): event is HttpResponse<T> => event instanceof HttpResponse),
      map(({ body }) => body as T),
      takeUntil(this.stop),
    );
  }
}
