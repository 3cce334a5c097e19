import { Component } from '@angular/core';

@Component({ selector: 'ak-statement-page', template: '' })
export class StatementPage {}
