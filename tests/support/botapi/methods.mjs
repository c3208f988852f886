// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of core.telegram.org/bots/api that a support desk needs, with the errors that Telegram gives for them.
import { ApiError } from './bot.mjs';
import { CantParse, formatted } from './formatting.mjs';
import { kUploadLimit } from './request.mjs';

const kDownloadLimit = 20 * 1024 * 1024;
const bad = (what) => new ApiError(400, `Bad Request: ${what}`);

function textOf(params, name, limit, entities = 'entities') {
  let made;
  try {
    made = formatted(String(params[name] ?? ''), params.parse_mode, params[entities]);
  } catch (problem) {
    if (problem instanceof CantParse) throw bad(`can't parse entities: ${problem.message}`);
    throw problem;
  }
  if (made.text.length > limit) throw bad(name === 'text' ? 'message is too long' : 'message caption is too long');
  return made;
}

function withText(params) {
  const { text, entities } = textOf(params, 'text', 4096);
  if (!text.trim()) throw bad('message text is empty');
  return { text, ...(entities.length ? { entities } : {}) };
}

function withCaption(params) {
  if (params.caption === undefined || params.caption === '') return {};
  const { text, entities } = textOf(params, 'caption', 1024, 'caption_entities');
  return { caption: text, ...(entities.length ? { caption_entities: entities } : {}) };
}

/** The chat that may be written to now: known, not blocked, of a business connection that stands, within the limits. */
function chatFor(bot, params, counted = true) {
  if (params.chat_id === undefined || params.chat_id === '') throw bad('chat_id is empty');
  const chat = bot.chat(params.chat_id);
  if (params.business_connection_id !== undefined) {
    const connection = bot.business.get(params.business_connection_id);
    if (!connection?.is_enabled) throw bad('business connection not found');
    if (connection.rights?.can_reply === false) throw bad('not enough rights to send a message');
  }
  if (chat.blocked) throw new ApiError(403, 'Forbidden: bot was blocked by the user');
  const wait = counted ? bot.limits.take(String(params.chat_id)) : 0;
  if (wait) throw new ApiError(429, `Too Many Requests: retry after ${wait}`, { retry_after: wait });
  return chat;
}

function answered(bot, chat, params) {
  const to = params.reply_parameters?.message_id ?? params.reply_to_message_id;
  if (to === undefined) return {};
  const other = chat.messages.get(Number(to));
  if (other) return { reply_to_message: { ...other, reply_to_message: undefined } };
  if (params.reply_parameters?.allow_sending_without_reply ?? params.allow_sending_without_reply) return {};
  throw bad('message to be replied not found');
}

/** The file of a parameter: uploaded (also as attach://name), or one that the bot knows by its id. */
function fileFor(bot, value, name, files) {
  const upload = typeof value === 'string' && value.startsWith('attach://') ? files[value.slice(9)] : files[name];
  if (upload) {
    if (upload.bytes.length === 0) throw bad('file must be non-empty');
    if (upload.bytes.length > kUploadLimit) throw new ApiError(413, 'Request Entity Too Large');
    return { upload, ...bot.addFile(upload) };
  }
  const known = bot.files.get(value);
  if (!known) throw bad(value ? 'wrong file identifier/HTTP URL specified' : `there is no ${name} in the request`);
  return { file_id: value, file_unique_id: known.unique, file_size: known.size, upload: known };
}

function media(kind, { upload, ...file }) {
  if (kind === 'photo') {
    if (upload.bytes.length > 10 * 1024 * 1024) throw bad('PHOTO_SAVE_FILE_INVALID');
    return { photo: [{ ...file, width: 90, height: 67 }, { ...file, width: 1280, height: 960 }] };
  }
  const named = { ...file, file_name: upload.name, mime_type: upload.mime };
  if (kind === 'voice') return { voice: { ...file, duration: 1, mime_type: upload.mime } };
  if (kind === 'video_note') return { video_note: { ...file, duration: 1, length: 240 } };
  if (kind === 'video' || kind === 'animation') return { [kind]: { ...named, duration: 1, width: 640, height: 480 } };
  if (kind === 'audio') return { audio: { ...named, duration: 1 } };
  if (kind === 'sticker') return { sticker: { ...file, type: 'regular', width: 512, height: 512, is_animated: false, is_video: false } };
  return { document: named };
}

/** Puts what the bot sends into the chat and answers with the message. */
function post(bot, method, params, chat, facts, files = []) {
  const message = bot.put(chat, {
    from: bot.user, ...answered(bot, chat, params), ...facts,
    ...(params.business_connection_id ? { business_connection_id: params.business_connection_id } : {}),
    ...(params.reply_markup?.inline_keyboard ? { reply_markup: params.reply_markup } : {}),
  });
  bot.record(method, params, message, files);
  return message;
}

function sendMedia(kind) {
  return (bot, params, files) => {
    const caption = withCaption(params);
    const chat = chatFor(bot, params);
    const file = fileFor(bot, params[kind], kind, files);
    const method = `send${kind.split('_').map((word) => word[0].toUpperCase() + word.slice(1)).join('')}`;
    return post(bot, method, params, chat, { ...media(kind, file), ...caption }, [file.upload]);
  };
}

function sendMediaGroup(bot, params, files) {
  const items = params.media;
  if (!Array.isArray(items) || items.length < 2 || items.length > 10) throw bad('wrong number of messages in media group; must be 2-10');
  const kinds = new Set(items.map((item) => item.type));
  const mixed = kinds.size > 1 && [...kinds].some((kind) => kind !== 'photo' && kind !== 'video');
  if (mixed) throw bad('this media can\'t be mixed');
  const parts = items.map((item) => ({ item, caption: withCaption(item) }));
  const chat = chatFor(bot, params);
  const group = String(Date.now()) + bot.nextUpdate;
  return parts.map(({ item, caption }) => {
    const file = fileFor(bot, item.media, item.type, files);
    return post(bot, 'sendMediaGroup', params, chat, { ...media(item.type, file), ...caption, media_group_id: group }, [file.upload]);
  });
}

function ownMessage(bot, params, what) {
  const chat = chatFor(bot, params, false);
  const message = chat.messages.get(Number(params.message_id));
  if (!message) throw bad(`message to ${what} not found`);
  return { chat, message };
}

function edited(bot, method, params, facts) {
  const { message } = ownMessage(bot, params, 'edit');
  if (message.from?.id !== bot.user.id) throw bad("message can't be edited");
  const same = Object.entries(facts).every(([name, value]) => JSON.stringify(message[name]) === JSON.stringify(value));
  if (same && params.reply_markup === undefined)
    throw bad('message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message');
  delete message.entities;
  Object.assign(message, facts, { edit_date: Math.floor(Date.now() / 1000) });
  if (params.reply_markup) message.reply_markup = params.reply_markup;
  bot.record(method, params, message);
  return message;
}

function place(params) {
  const [latitude, longitude] = [Number(params.latitude), Number(params.longitude)];
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) throw bad('wrong latitude or longitude');
  return { latitude, longitude };
}

export const kMethods = {
  getMe: (bot) => bot.user,
  sendMessage: (bot, params) => {
    const text = withText(params);
    return post(bot, 'sendMessage', params, chatFor(bot, params), text);
  },
  ...Object.fromEntries(['photo', 'video', 'voice', 'video_note', 'document', 'sticker', 'audio', 'animation'].map((kind) =>
    [`send${kind.split('_').map((word) => word[0].toUpperCase() + word.slice(1)).join('')}`, sendMedia(kind)])),
  sendMediaGroup,
  sendLocation: (bot, params) => post(bot, 'sendLocation', params, chatFor(bot, params), { location: place(params) }),
  sendVenue: (bot, params) => post(bot, 'sendVenue', params, chatFor(bot, params),
    { venue: { location: place(params), title: params.title, address: params.address }, location: place(params) }),
  sendContact: (bot, params) => {
    if (!params.phone_number || !params.first_name) throw bad('phone number or first name is empty');
    return post(bot, 'sendContact', params, chatFor(bot, params), { contact: { phone_number: params.phone_number, first_name: params.first_name } });
  },
  sendChatAction: (bot, params) => {
    chatFor(bot, params, false);
    bot.record('sendChatAction', params, null);
    return true;
  },
  editMessageText: (bot, params) => edited(bot, 'editMessageText', params, withText(params)),
  editMessageCaption: (bot, params) => edited(bot, 'editMessageCaption', params, withCaption(params)),
  deleteMessage: (bot, params) => {
    const { chat, message } = ownMessage(bot, params, 'delete');
    chat.messages.delete(message.message_id);
    bot.record('deleteMessage', params, message);
    return true;
  },
  answerCallbackQuery: (bot, params) => {
    if (!bot.callbacks?.delete(params.callback_query_id))
      throw bad('query is too old and response timeout expired or query ID is invalid');
    bot.record('answerCallbackQuery', params, null);
    return true;
  },
  forwardMessage: (bot, params) => {
    const source = bot.chat(params.from_chat_id).messages.get(Number(params.message_id));
    if (!source) throw bad('message to forward not found');
    const { message_id: unused, chat: from, date, ...facts } = source;
    const origin = { type: from.type === 'channel' ? 'channel' : 'user', sender_user: source.from, date };
    return post(bot, 'forwardMessage', params, chatFor(bot, params), { ...facts, from: bot.user, forward_origin: origin });
  },
  getFile: (bot, params) => {
    const file = bot.files.get(params.file_id);
    if (!file) throw bad('wrong file_id or the file is temporarily unavailable');
    if (file.size > kDownloadLimit && !file.path.startsWith('/')) throw bad('file is too big');
    return { file_id: params.file_id, file_unique_id: file.unique, file_size: file.size, file_path: file.path };
  },
  getBusinessConnection: (bot, params) => {
    const connection = bot.business.get(params.business_connection_id);
    if (!connection) throw bad('business connection not found');
    return connection;
  },
};
