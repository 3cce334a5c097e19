import { Component, computed, input, output } from '@angular/core';
import type { RequestRow } from '@akashi/contracts';
import { todayInJapan } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import type { RequestFilter } from '../list/request-filter';
import { countedParts, personCounts } from './person-counts';

/** 人ごと: how much lies with each person at the client and each of the firm; every number opens its rows. */
@Component({
  selector: 'ak-request-people',
  template: `
    @for (side of sides(); track side.name) {
      <section>
        <h2>{{ side.name }}</h2>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{{ t().person }}</th>
              @for (part of parts; track part) {
                <th scope="col" class="num">{{ t()[part] }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (person of side.people; track person.id) {
              <tr>
                <th scope="row">{{ person.name ?? t().nobody }}</th>
                @for (one of person.counts; track one.part) {
                  <td class="num">
                    @if (one.count > 0) {
                      <button
                        type="button"
                        [class.ink-warn]="one.part === 'overdue'"
                        [attr.aria-label]="t().opens(person.name ?? t().nobody, t()[one.part], one.count)"
                        (click)="opened.emit(one.filter)"
                      >
                        {{ one.count }}
                      </button>
                    } @else {
                      0
                    }
                  </td>
                }
              </tr>
            }
          </tbody>
        </table>
      </section>
    }
  `,
  styleUrl: './request-people.css',
})
export class RequestPeople {
  readonly requests = input.required<readonly RequestRow[]>();
  readonly opened = output<RequestFilter>();

  protected readonly parts = countedParts;
  protected readonly t = texts({
    client: ['回答する人（依頼者）', 'Who answers (client)'],
    firm: ['担当（監査機関）', 'Who asks (audit firm)'],
    person: ['人', 'Person'],
    nobody: ['決めていない', 'Nobody named'],
    open: ['済んでいない', 'Open'],
    overdue: ['遅れ', 'Late'],
    returned: ['差戻し', 'Returned'],
    opens: (name: string, part: string, n: number) => [`${name} ${part} ${n}件を開く`, `${name}, ${part}: open ${n}`],
  });
  protected readonly sides = computed(() => {
    const [rows, today, t] = [this.requests(), todayInJapan(), this.t()];
    return [
      { name: t.client, people: personCounts(rows, 'answerer', today) },
      { name: t.firm, people: personCounts(rows, 'asker', today) },
    ];
  });
}
