/** Ends a command that cannot go on: a library is not installed, or the server cannot be reached or does not take us. */
export class QueueError extends Error {
  readonly kind: 'missing' | 'unreachable';
  /** The server's address, without what is secret in it. */
  readonly address: string;
  /** The reason in both languages: `en` and `zh`. */
  readonly why: Why;

  constructor(kind: QueueError['kind'], address: string, why: Why) {
    super(`${address}: ${kind}`);
    this.name = 'QueueError';
    this.kind = kind;
    this.address = address;
    this.why = why;
  }
}

/** A reason in both languages. */
export type Why = Readonly<Record<'en' | 'zh', string>>;

/** What the system's and the server's words mean to a person. */
const REASONS: readonly (readonly [RegExp, Why])[] = [
  [/ECONNREFUSED/, { en: 'nothing listens at that address', zh: '该地址没有服务' }],
  [/ENOTFOUND|EAI_AGAIN/, { en: 'there is no host of that name', zh: '没有这个主机' }],
  [/ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|no answer/, { en: 'it does not answer', zh: '没有应答' }],
  [/NOAUTH/, { en: 'it asks for a password: redis://:PASSWORD@…', zh: '需要密码：redis://:密码@…' }],
  [/WRONGPASS|invalid password/, { en: 'the user or the password is wrong', zh: '用户名或密码不对' }],
  [/RESP|Protocol error/, { en: 'it is no Redis server', zh: '不是 Redis 服务器' }],
];

/** Says why a server cannot be used. */
export function whyOf(said: string): Why {
  return REASONS.find(([words]) => words.test(said))?.[1] ?? { en: said, zh: said };
}
