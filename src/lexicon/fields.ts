/**
 * What the output says of a document, field by field, with the genre's own words: a field is known here once. Its type,
 * its place in the schema, its blank value, its name in audits and reviews, and its line in docs/output.md follow.
 */

/** Says what a field of the notice holds; the schema knows each of these. */
export type Held = 'text' | 'list' | 'date' | 'number' | 'attachments';

/** Holds what is known of a field: its Chinese term, a shorter one for narrow places, what the schema adds to it. */
interface Field<Of extends string = Held> {
  readonly holds: Of;
  readonly term: string;
  readonly short?: string;
  readonly more?: string;
}

/** The elements of an official document (公文要素), in the order and by the names of GB/T 9704-2012. */
export const NOTICE_FIELDS = {
  copyNumber: { holds: 'text', term: '份号' },
  classification: { holds: 'text', term: '密级和保密期限', short: '密级' },
  urgency: { holds: 'text', term: '紧急程度', more: ': 特急, 加急' },
  letterhead: { holds: 'text', term: '发文机关标志' },
  documentNumber: { holds: 'number', term: '发文字号' },
  signatories: { holds: 'list', term: '签发人' },
  title: { holds: 'text', term: '标题' },
  documentType: { holds: 'text', term: '文种' },
  addressees: { holds: 'list', term: '主送机关' },
  issuers: { holds: 'list', term: '发文机关署名' },
  issuedOn: { holds: 'date', term: '成文日期' },
  attachments: { holds: 'attachments', term: '附件说明' },
  note: { holds: 'text', term: '附注', more: ', e.g. （此件公开发布）' },
  copiedTo: { holds: 'list', term: '抄送机关' },
  printedBy: { holds: 'text', term: '印发机关' },
  printedOn: { holds: 'date', term: '印发日期' },
} as const satisfies Readonly<Record<string, Field>>;

/** What a page says about its publishing. */
export const PUBLICATION_FIELDS = {
  title: { holds: 'text', term: '标题' },
  siteName: { holds: 'text', term: '网站' },
  column: { holds: 'text', term: '栏目' },
  publishedAt: { holds: 'text', term: '发布时间', more: ', as it stands' },
  publisher: { holds: 'text', term: '发布机构', more: ', 发布人' },
  source: { holds: 'text', term: '来源' },
  indexNumber: { holds: 'text', term: '索引号' },
} as const satisfies Readonly<Record<string, Field<'text'>>>;

/** The lists of a task that name somebody, each with the role whose labels and columns fill it (`ROLE_WORDS`). */
export const NAME_FIELDS = {
  leaders: { role: 'leader', words: '牵头领导, 分管领导, 责任领导, 责任人' },
  departments: { role: 'department', words: '责任部门, 责任单位, 牵头单位, 主办单位' },
  supporting: { role: 'support', words: '配合单位, 协办单位, 参与单位' },
  members: { role: 'member', words: '课题组成员' },
} as const;

/** Names a field of `PlanDocument.notice`. */
export type NoticeField = keyof typeof NOTICE_FIELDS;
/** Names a field of `PlanDocument.publication`. */
export type PublicationField = keyof typeof PUBLICATION_FIELDS;
/** Names a list of a task that names somebody. */
export type NameField = keyof typeof NAME_FIELDS;
/** Names a role whose values are names. */
export type NameRole = (typeof NAME_FIELDS)[NameField]['role'];

/** Names the fields of the notice that hold a kind of value. */
export type NoticeFieldOf<Of extends Held> = {
  [F in NoticeField]: (typeof NOTICE_FIELDS)[F]['holds'] extends Of ? F : never;
}[NoticeField];

/** Lists the fields that name somebody. */
export const NAME_LISTS = Object.keys(NAME_FIELDS) as readonly NameField[];

/** Makes something for each list that names somebody. */
export function eachNames<T>(make: (field: NameField) => T): Record<NameField, T> {
  const made: Partial<Record<NameField, T>> = {};
  for (const field of NAME_LISTS) made[field] = make(field);
  return made as Record<NameField, T>;
}

const LIST_OF: ReadonlyMap<string, NameField> = new Map(NAME_LISTS.map((field) => [NAME_FIELDS[field].role, field]));

/** Says whether the values of a role are names. */
export const isNameRole = (role: string | null | undefined): role is NameRole => LIST_OF.has(role ?? '');

/** Gives the list that a role's names go to; null for a role whose values are no names. */
export function nameField<R extends string | null | undefined>(role: R): R extends NameRole ? NameField : NameField | null {
  return (LIST_OF.get(role ?? '') ?? null) as R extends NameRole ? NameField : NameField | null;
}
