import { HttpEventType, HttpResponse, type HttpEvent } from '@angular/common/http';
import { signal } from '@angular/core';
import { Subject, filter, map, takeUntil, tap, type Observable } from 'rxjs';

/** A file on its way: how much of it has gone, whether it is being read over there, and how to stop it. */
export class Upload {
  private readonly gone = signal(0);
  private readonly all = signal(0);
  private readonly stop = new Subject<void>();

  readonly sent = this.gone.asReadonly();
  readonly size = this.all.asReadonly();

  /** Ends the request: nobody waits for its answer, and the server stops where it finds nobody waiting. */
  cancel(): void {
    this.stop.next();
  }

  /** The answer of a request whose events are heard; nothing when it is cancelled. */
  follow<T>(events: Observable<HttpEvent<T>>, size: number): Observable<T> {
    this.gone.set(0);
    this.all.set(size);
    return events.pipe(
      tap((event) => {
        if (event.type === HttpEventType.UploadProgress) this.gone.set(event.loaded);
      }),
      filter((event): event is HttpResponse<T> => event instanceof HttpResponse),
      map(({ body }) => body as T),
      takeUntil(this.stop),
    );
  }
}
