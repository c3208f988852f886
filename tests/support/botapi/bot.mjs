// SPDX-License-Identifier: GPL-3.0-or-later
// One bot as Telegram's servers see it: its updates until they are confirmed, its chats with their messages, its files.
import { createHash, randomBytes } from 'node:crypto';
import { Limits } from './limits.mjs';

/** An answer in Telegram's JSON; thrown by methods. */
export class ApiError extends Error {
  constructor(code, description, parameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
  get body() {
    return { ok: false, error_code: this.code, description: this.message, ...(this.parameters ? { parameters: this.parameters } : {}) };
  }
}

const kOnlyWhenAsked = ['chat_member', 'message_reaction', 'message_reaction_count'];
export const seconds = () => Math.floor(Date.now() / 1000);

export class Bot {
  constructor(token, username = 'shop_bot') {
    this.token = token;
    this.user = { id: Number(token.split(':')[0]) || 1, is_bot: true, first_name: 'Shop', username, can_join_groups: true,
      can_read_all_group_messages: false, supports_inline_queries: false, can_connect_to_business: true };
    this.updates = [];
    this.nextUpdate = 700000001;
    this.allowed = [];
    this.poll = null; // the request that waits, if any
    this.conflicts = 0;
    this.webhook = null;
    this.chats = new Map();
    this.files = new Map();
    this.business = new Map();
    this.limits = new Limits();
    this.calls = []; // {method, at, params} of each call that came
    this.sent = []; // what the bot did and Telegram took: {method, message, params, files}
  }

  chat(id) {
    const chat = this.chats.get(String(id));
    if (!chat) throw new ApiError(400, 'Bad Request: chat not found');
    return chat;
  }

  /** The chat of the control side's `facts` ({id, type …}), made if it is not there. */
  ensureChat(facts) {
    const key = String(facts.id);
    if (!this.chats.has(key))
      this.chats.set(key, { info: { type: 'private', ...facts }, next: 1, messages: new Map(), blocked: false });
    const chat = this.chats.get(key);
    Object.assign(chat.info, facts);
    return chat;
  }

  /** A new message in the chat, numbered and kept. */
  put(chat, facts) {
    const message = { message_id: chat.next++, date: seconds(), chat: chat.info, ...facts };
    chat.messages.set(message.message_id, message);
    return message;
  }

  /** `local`: where a server that runs with --local would have it. */
  addFile({ bytes, name = 'file', mime = '', size, local }) {
    const unique = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const id = `AgAC${randomBytes(12).toString('base64url')}`;
    const path = local ?? `documents/file_${this.files.size}${/\.\w+$/.exec(name)?.[0] ?? ''}`;
    this.files.set(id, { bytes, name, mime, path, size: size ?? bytes.length, unique });
    return { file_id: id, file_unique_id: unique, file_size: size ?? bytes.length };
  }

  wants(kind) {
    return this.allowed.length ? this.allowed.includes(kind) : !kOnlyWhenAsked.includes(kind);
  }

  /** {kind: what} goes to the bot as an update, unless it asked for others only. */
  enqueue(update) {
    const kind = Object.keys(update).find((name) => name !== 'update_id');
    if (!this.wants(kind)) return null;
    const whole = { update_id: this.nextUpdate++, ...update };
    this.updates.push(whole);
    this.wake?.();
    this.deliver?.();
    return whole;
  }

  confirm(offset) {
    if (offset > 0) this.updates = this.updates.filter((update) => update.update_id >= offset);
    else if (offset < 0) this.updates = this.updates.slice(offset);
  }

  record(method, params, message, files = []) {
    this.sent.push({ method, at: Date.now(), params, message, files: files.map(({ name, mime, bytes }) =>
      ({ name, mime, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })) });
  }
}
