/** 登録申請, 受理, 照会, 回答, 決定 and リスト掲載. */
export const registrationEventKinds = ['applied', 'accepted', 'question', 'answer', 'decided', 'listed'] as const;

export type RegistrationEventKind = (typeof registrationEventKinds)[number];

/** What may follow each step of an application; `start` stands before the first. */
export type ApplicationCourse = Readonly<Record<'start' | RegistrationEventKind, readonly RegistrationEventKind[]>>;
