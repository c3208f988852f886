// SPDX-License-Identifier: GPL-3.0-or-later
// telegram-test-api from npm, which others wrote: a second opinion on plain text. Each line of its input is said by a customer; each
// text of the bot is a line of its output, after {"api", "token"}. It ends with its input.
import { createServer } from 'node:net';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import TelegramServer from 'telegram-test-api';

const free = createServer().listen(0, '127.0.0.1');
await once(free, 'listening');
const { port } = free.address();
free.close();
await once(free, 'close');

const token = '123456:TEST-token_of_a-shop-bot-aaaaaaaaaa';
const server = new (TelegramServer.default ?? TelegramServer)({ port, host: '127.0.0.1', storage: 'RAM', storeTimeout: 600 });
await server.start();
const customer = server.getClient(token, { userName: 'ivan', firstName: 'Іван', timeout: 60000 });
console.log(JSON.stringify({ api: `http://127.0.0.1:${port}`, token }));

createInterface({ input: process.stdin }).on('line', (line) => customer.sendMessage(customer.makeMessage(line)))
  .on('close', () => process.exit(0));
for (;;) {
  const { result } = await customer.getUpdates();
  for (const { message } of result) console.log(JSON.stringify({ text: message.text }));
}
