// SPDX-License-Identifier: GPL-3.0-or-later
// The side of a test: it plays the customers, looks at what arrived, and breaks things. POST /<what> with JSON; all but
// `bot` and `reset` mean the bot `token`, or the only one there is.
import { ApiError, Bot } from './bot.mjs';

const kSender = { id: 1001, is_bot: false, first_name: 'Ivan', last_name: 'Petrenko', username: 'ivan', language_code: 'uk' };

/** Turns `files`: {photo: {base64, name, mime, size}} into what a message carries. */
function carried(bot, files = {}) {
  const made = {};
  for (const [kind, { base64, fill, name, mime, size, path, ...rest }] of Object.entries(files)) {
    const bytes = fill === undefined ? Buffer.from(base64 ?? 'AA==', 'base64') : Buffer.alloc(fill, 'x');
    const file = bot.addFile({ bytes, name, mime, size, local: path });
    if (kind === 'photo')
      made.photo = [{ ...bot.addFile({ bytes: Buffer.from('small'), name: 'p.jpg' }), width: 90, height: 67 }, { ...file, width: 800, height: 600 }];
    else made[kind] = { ...file, ...(name ? { file_name: name } : {}), ...(mime ? { mime_type: mime } : {}), ...rest };
  }
  return made;
}

export class Control {
  constructor(bots, faults) {
    this.bots = bots;
    this.faults = faults;
  }

  bot(token) {
    const bot = token ? this.bots.get(token) : [...this.bots.values()][0];
    if (!bot) throw new Error('there is no such bot');
    return bot;
  }

  /** A customer writes: {chat, from, message, files, kind, reply_to}. `kind` is message, business_message … */
  say({ token, chat = {}, from = {}, message = {}, files, kind = 'message', reply_to: reply }) {
    const bot = this.bot(token);
    const sender = { ...kSender, ...from };
    const place = bot.ensureChat({ id: sender.id, first_name: sender.first_name, ...chat });
    const other = reply === undefined ? undefined : place.messages.get(reply);
    const whole = bot.put(place, { from: sender, ...(other ? { reply_to_message: other } : {}), ...carried(bot, files), ...message });
    return { message: whole, update: bot.enqueue({ [kind]: whole }) };
  }

  edit({ token, chat, message_id: id, message, kind = 'edited_message' }) {
    const bot = this.bot(token);
    const old = bot.chat(chat).messages.get(id);
    Object.assign(old, message, { edit_date: Math.floor(Date.now() / 1000) });
    return { update: bot.enqueue({ [kind]: old }) };
  }

  press({ token, chat, message_id: id, data, from = {} }) {
    const bot = this.bot(token);
    const query = { id: String(Math.floor(Math.random() * 1e15)), from: { ...kSender, ...from }, chat_instance: '1', data,
      message: bot.chat(chat).messages.get(id) };
    (bot.callbacks ??= new Set()).add(query.id);
    return { id: query.id, update: bot.enqueue({ callback_query: query }) };
  }

  /** An update of any kind, as it is. */
  update({ token, update }) {
    const bot = this.bot(token);
    for (const value of Object.values(update)) if (value?.chat?.id !== undefined) bot.ensureChat(value.chat);
    return { update: bot.enqueue(update) };
  }

  block({ token, chat, blocked = true }) {
    const bot = this.bot(token);
    const place = bot.ensureChat({ id: chat });
    place.blocked = blocked;
    const member = (status) => ({ user: bot.user, status });
    const [was, is] = blocked ? ['member', 'kicked'] : ['kicked', 'member'];
    return { update: bot.enqueue({ my_chat_member: { chat: place.info, from: kSender, date: Math.floor(Date.now() / 1000),
      old_chat_member: member(was), new_chat_member: member(is) } }) };
  }

  business({ token, id, is_enabled = true, can_reply = true }) {
    const bot = this.bot(token);
    const connection = { id, user: { ...kSender, id: 42, first_name: 'Owner' }, user_chat_id: 42, date: Math.floor(Date.now() / 1000),
      is_enabled, rights: { can_reply } };
    bot.business.set(id, connection);
    return { update: bot.enqueue({ business_connection: connection }) };
  }

  chat({ token, ...facts }) {
    return { chat: this.bot(token).ensureChat(facts).info };
  }
  file({ token, ...facts }) {
    return carried(this.bot(token), { document: facts }).document;
  }
  addbot({ token, username }) {
    this.bots.set(token, new Bot(token, username));
    return {};
  }
  /** The token is worth nothing from now on; a poll that is held ends with that. */
  revoke({ token }) {
    const bot = this.bot(token);
    bot.poll?.end(new ApiError(401, 'Unauthorized'));
    this.bots.delete(bot.token);
    this.revoked = bot;
    return {};
  }
  unrevoke() {
    this.bots.set(this.revoked.token, this.revoked);
    return {};
  }
  limits({ token, ...limits }) {
    this.bot(token).limits.set(limits);
    return {};
  }
  fault(fault) {
    this.faults.add(fault);
    return {};
  }
  heal() {
    this.faults.clear();
    return {};
  }
  sent({ token }) {
    return { sent: this.bot(token).sent };
  }
  calls({ token }) {
    return { calls: this.bot(token).calls };
  }
  state({ token }) {
    const bot = this.bot(token);
    return { pending: bot.updates.length, polling: bot.poll !== null, conflicts: bot.conflicts, webhook: bot.webhook?.url ?? '',
      deliveries: bot.webhook?.deliveries ?? 0, refused: bot.limits.refused, allowed: bot.allowed };
  }
}
