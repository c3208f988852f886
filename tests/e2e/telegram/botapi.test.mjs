// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/botapi proven by a real SDK: grammY talks to it as to Telegram.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { after, beforeEach, test } from 'node:test';
import { Bot, GrammyError, InlineKeyboard, InputFile, InputMediaBuilder, webhookCallback } from 'grammy';
import { startBotApi } from '../../support/botapi/server.mjs';

let server, bot, chat;

beforeEach(async () => {
  server?.stop();
  server = await startBotApi();
  bot = new Bot(server.token, { client: { apiRoot: server.api } });
  chat = 1001;
});
after(() => server?.stop());

const refusal = (promise, code, words) => assert.rejects(promise, (error) => error instanceof GrammyError && error.error_code === code &&
  error.description.includes(words));

/** Polls until `count` contexts came through `filter`. */
async function polled(filter, count, act) {
  const seen = [];
  const enough = new Promise((done) => {
    bot.on(filter, (context) => { if (seen.push(context) === count) done(); });
  });
  bot.catch((problem) => { throw problem.error; });
  const running = bot.start({ timeout: 5 });
  await act();
  await enough;
  await bot.stop();
  await running;
  return seen;
}

test('getMe, long poll, confirming by offset', async () => {
  await bot.init();
  assert.equal(bot.botInfo.username, 'shop_bot');
  const seen = await polled('message:text', 3, async () => {
    server.side.say({ message: { text: 'one', entities: [{ type: 'bold', offset: 0, length: 3 }] } });
    server.side.say({ message: { text: 'two' } });
    server.side.say({ message: { text: '/start abc', entities: [{ type: 'bot_command', offset: 0, length: 6 }] } });
  });
  assert.deepEqual(seen.map((context) => context.message.text), ['one', 'two', '/start abc']);
  assert.equal(seen[0].from.username, 'ivan');
  assert.equal(server.side.state({}).pending, 0);
});

test('what is not confirmed comes again', async () => {
  server.side.say({ message: { text: 'one' } });
  const first = await bot.api.getUpdates({ timeout: 0 });
  const again = await bot.api.getUpdates({ timeout: 0 });
  assert.deepEqual(first, again);
  assert.deepEqual(await bot.api.getUpdates({ offset: first[0].update_id + 1, timeout: 0 }), []);
  const waiting = bot.api.getUpdates({ timeout: 20 });
  server.side.say({ message: { text: 'two' } });
  assert.equal((await waiting)[0].message.text, 'two');
});

test('text with formatting, replies, buttons, edits, deletes', async () => {
  const { message } = server.side.say({ message: { text: 'hello' } });
  const answer = await bot.api.sendMessage(chat, '<b>Yes</b> &amp; <a href="https://shop.example/?a=1&amp;b=2">here</a>', { parse_mode: 'HTML',
    reply_parameters: { message_id: message.message_id }, reply_markup: new InlineKeyboard().text('Good', 'score:5') });
  assert.equal(answer.text, 'Yes & here');
  assert.deepEqual(answer.entities, [{ type: 'bold', offset: 0, length: 3 },
    { type: 'text_link', offset: 6, length: 4, url: 'https://shop.example/?a=1&b=2' }]);
  assert.equal(answer.reply_to_message.text, 'hello');
  const edited = await bot.api.editMessageText(chat, answer.message_id, '*No*\\.', { parse_mode: 'MarkdownV2' });
  assert.equal(edited.text, 'No.');
  await refusal(bot.api.editMessageText(chat, answer.message_id, 'No.', { entities: edited.entities }), 400, 'message is not modified');
  await refusal(bot.api.sendMessage(chat, '<b>open', { parse_mode: 'HTML' }), 400, "can't parse entities");
  await bot.api.deleteMessage(chat, answer.message_id);
  await refusal(bot.api.deleteMessage(chat, answer.message_id), 400, 'message to delete not found');
});

test('files up and down, albums, places', async () => {
  server.side.say({ message: { text: 'hello' } });
  server.side.limits({ perChat: 1000, chatBurst: 100 });
  const bytes = Buffer.from('%PDF-1.4 bill');
  const sent = await bot.api.sendDocument(chat, new InputFile(bytes, 'bill.pdf'), { caption: 'Your bill' });
  assert.equal(sent.document.file_name, 'bill.pdf');
  const file = await bot.api.getFile(sent.document.file_id);
  const down = await fetch(`${server.api}/file/bot${server.token}/${file.file_path}`);
  assert.deepEqual(Buffer.from(await down.arrayBuffer()), bytes);
  const album = await bot.api.sendMediaGroup(chat, [InputMediaBuilder.photo(new InputFile(Buffer.from('a'), 'a.jpg'), { caption: 'both' }),
    InputMediaBuilder.video(new InputFile(Buffer.from('b'), 'b.mp4'))]);
  assert.equal(album.length, 2);
  assert.equal(album[0].media_group_id, album[1].media_group_id);
  for (const send of ['sendPhoto', 'sendVideo', 'sendVoice', 'sendVideoNote', 'sendSticker', 'sendAudio'])
    assert.ok((await bot.api[send](chat, new InputFile(Buffer.from('x'), 'x.bin'))).message_id, send);
  assert.equal((await bot.api.sendVenue(chat, 50.45, 30.52, 'Shop', 'Main street 1')).venue.title, 'Shop');
  assert.equal((await bot.api.sendLocation(chat, 50.45, 30.52)).location.latitude, 50.45);
  assert.equal((await bot.api.sendContact(chat, '+380441234567', 'Shop')).contact.first_name, 'Shop');
  assert.equal(await bot.api.sendChatAction(chat, 'typing'), true);
  const big = server.side.file({ size: 21 * 1024 * 1024, name: 'big.mov' });
  await refusal(bot.api.getFile(big.file_id), 400, 'file is too big');
});

test('callbacks', async () => {
  server.side.say({ message: { text: 'hello' } });
  const answer = await bot.api.sendMessage(chat, 'how was it?', { reply_markup: new InlineKeyboard().text('Good', 'score:5') });
  const [pressed] = await polled('callback_query:data', 1, async () => {
    server.side.press({ chat, message_id: answer.message_id, data: 'score:5' });
  });
  assert.equal(pressed.callbackQuery.message.text, 'how was it?');
  await pressed.answerCallbackQuery('thanks');
  await refusal(bot.api.answerCallbackQuery('77'), 400, 'query ID is invalid');
});

test('limits and errors in its JSON', async () => {
  await refusal(bot.api.sendMessage(5, 'x'), 400, 'chat not found');
  server.side.say({ message: { text: 'hello' } });
  await refusal(bot.api.sendMessage(chat, 'x'.repeat(4097)), 400, 'message is too long');
  await refusal(bot.api.sendMessage(chat, ' '), 400, 'message text is empty');
  for (let i = 0; i < 3; ++i) await bot.api.sendMessage(chat, `${i}`);
  await assert.rejects(bot.api.sendMessage(chat, 'too quick'), (error) => error.error_code === 429 && error.parameters.retry_after === 1);
  server.side.block({ chat });
  await refusal(bot.api.sendMessage(chat, 'x'), 403, 'bot was blocked by the user');
  server.side.revoke({});
  await refusal(bot.api.getMe(), 401, 'Unauthorized');
});

test('a second poller ends the first with 409', async () => {
  const first = bot.api.getUpdates({ timeout: 30 });
  const second = bot.api.getUpdates({ timeout: 1 });
  await refusal(first, 409, 'terminated by other getUpdates request');
  assert.deepEqual(await second, []);
});

test('webhook: secret, retries until it is taken, no poll beside it', async () => {
  const seen = [];
  let failures = 2;
  bot.on('message:text', (context) => { seen.push(context.message.text); });
  await bot.init();
  const handle = webhookCallback(bot, 'http', { secretToken: 'a_Secret-1' });
  const site = createServer((request, response) => {
    if (failures-- > 0) return response.writeHead(503).end();
    return handle(request, response);
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  try {
    server.side.say({ message: { text: 'before' } });
    await bot.api.setWebhook(`http://127.0.0.1:${site.address().port}/hook/shop`, { secret_token: 'a_Secret-1' });
    await refusal(bot.api.getUpdates(), 409, 'webhook is active');
    server.side.say({ message: { text: 'after' } });
    while (server.side.state({}).pending > 0) await new Promise((done) => { setTimeout(done, 10); });
    assert.deepEqual(seen, ['before', 'after']);
    const info = await bot.api.getWebhookInfo();
    assert.match(info.last_error_message, /503/);
    await refusal(bot.api.setWebhook('http://shop.example/hook'), 400, 'HTTPS URL');
    await bot.api.deleteWebhook();
    assert.equal((await bot.api.getWebhookInfo()).url, '');
  } finally {
    site.close();
    site.closeAllConnections?.();
  }
});

test('business messages and their connection', async () => {
  server.side.business({ id: 'bc1' });
  const [seen] = await polled('business_message', 1, async () => {
    server.side.say({ kind: 'business_message', message: { text: 'is it open?', business_connection_id: 'bc1' } });
  });
  assert.equal(seen.businessConnectionId, 'bc1');
  const answer = await seen.reply('until six');
  assert.equal(answer.business_connection_id, 'bc1');
  await refusal(bot.api.sendMessage(chat, 'x', { business_connection_id: 'none' }), 400, 'business connection not found');
});

test('faults: damaged before or after it was done', async () => {
  server.side.say({ message: { text: 'hello' } });
  const sent = () => server.side.sent({}).sent.length;
  // Not by grammY: its node-fetch 2 waits for the other half of an answer for ever.
  const send = async (text) => {
    const answer = await fetch(`${server.api}/bot${server.token}/sendMessage?chat_id=${chat}&text=${text}`);
    if (!(await answer.json()).ok) throw new Error('refused');
  };
  for (const kind of ['500', 'garbage', 'close', 'half']) {
    server.side.limits({});
    const before = sent();
    server.side.fault({ method: 'sendMessage', kind, after: true });
    await assert.rejects(send(kind));
    assert.equal(sent(), before + 1, `${kind} after`);
  }
  server.side.fault({ method: 'sendMessage', kind: '500' });
  const before = sent();
  await assert.rejects(send('never'));
  assert.equal(sent(), before);
});
