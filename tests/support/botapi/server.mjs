// SPDX-License-Identifier: GPL-3.0-or-later
// A Bot API server for tests, without dependencies (Node 18). Two ports: the API, and the control side of the test.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { ApiError, Bot } from './bot.mjs';
import { Control } from './control.mjs';
import { Faults } from './faults.mjs';
import { kMethods } from './methods.mjs';
import { bodyOf, paramsOf, TooLarge } from './request.mjs';
import { kUpdateMethods } from './updates.mjs';

const kByName = new Map(Object.entries({ ...kMethods, ...kUpdateMethods }).map(([name, method]) => [name.toLowerCase(), { name, method }]));
const kQuiet = new Set(['getupdates', 'getme', 'getwebhookinfo']);

async function call(bot, name, request, connection) {
  const known = kByName.get(name.toLowerCase());
  if (!known) throw new ApiError(404, 'Not Found: method not found');
  let read;
  try {
    read = paramsOf(request.head, request.body);
  } catch (problem) {
    if (problem instanceof SyntaxError) throw new ApiError(400, `Bad Request: can't parse the request: ${problem.message}`);
    throw problem;
  }
  bot.calls.push({ method: known.name, at: Date.now(), params: kQuiet.has(name.toLowerCase()) ? { offset: read.params.offset } : read.params });
  return known.method(bot, read.params, read.files, connection);
}

export async function startBotApi({ port = 0, controlPort = 0, token = '123456:TEST-token_of_a-shop-bot-aaaaaaaaaa' } = {}) {
  const bots = new Map([[token, new Bot(token)]]);
  const faults = new Faults();
  const control = new Control(bots, faults);

  async function answerTo(request, body, name, bot) {
    if (!bot) return { status: 401, text: JSON.stringify(new ApiError(401, 'Unauthorized').body) };
    try {
      const result = await call(bot, name, { head: request, body }, request.socket);
      return { status: 200, text: JSON.stringify({ ok: true, result }) };
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      return { status: problem.code, text: JSON.stringify(problem.body) };
    }
  }

  async function serveApi(request, response) {
    const path = new URL(request.url, 'http://x').pathname;
    const file = /^\/file\/bot([^/]+)\/(.+)$/.exec(path);
    if (file) return serveFile(file, response);
    const [, given, name] = /^\/bot([^/]+)\/(\w+)$/.exec(path) ?? [];
    if (!name) return response.writeHead(404, { 'content-type': 'application/json' }).end(JSON.stringify(new ApiError(404, 'Not Found').body));
    if (faults.cuts(name)) return request.socket.destroy();
    const body = await bodyOf(request);
    const bot = bots.get(decodeURIComponent(given));
    const fault = bot ? faults.take(name) : null;
    const done = !fault || fault.after || fault.kind === 'slow' || fault.kind === 'half';
    const right = done ? await answerTo(request, body, name, bot) : { status: 200, text: '{}' };
    if (fault) return faults.answer(fault, response, right);
    return response.writeHead(right.status, { 'content-type': 'application/json' }).end(right.text);
  }

  async function serveFile([, given, path], response) {
    const bot = bots.get(decodeURIComponent(given));
    const found = bot && [...bot.files.values()].find((each) => each.path === decodeURIComponent(path));
    const fault = faults.take('file');
    if (fault) return faults.answer(fault, response, { status: 200, text: found?.bytes.toString('latin1') ?? '' });
    if (!found) return response.writeHead(bot ? 404 : 401).end(JSON.stringify(new ApiError(bot ? 404 : 401, bot ? 'Not Found' : 'Unauthorized').body));
    return response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': found.bytes.length }).end(found.bytes);
  }

  async function serveControl(request, response) {
    try {
      const what = new URL(request.url, 'http://x').pathname.slice(1);
      const body = await bodyOf(request);
      const answer = control[what](body.length ? JSON.parse(body.toString()) : {});
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    } catch (problem) {
      response.writeHead(400, { 'content-type': 'text/plain' }).end(String(problem.stack));
    }
  }

  const api = createServer((request, response) => {
    serveApi(request, response).catch((problem) => {
      const error = problem instanceof TooLarge ? new ApiError(413, 'Request Entity Too Large') : new ApiError(500, 'Internal Server Error');
      if (!(problem instanceof TooLarge)) console.error(problem);
      if (!response.headersSent) response.writeHead(error.code, { 'content-type': 'application/json' }).end(JSON.stringify(error.body));
    });
  });
  api.requestTimeout = 0;
  const side = createServer(serveControl);
  api.listen(port, '127.0.0.1');
  side.listen(controlPort, '127.0.0.1');
  await Promise.all([once(api, 'listening'), once(side, 'listening')]);
  return {
    api: `http://127.0.0.1:${api.address().port}`,
    control: `http://127.0.0.1:${side.address().port}`,
    token,
    side: control,
    stop() {
      faults.clear();
      for (const server of [api, side]) {
        server.close();
        server.closeAllConnections?.();
      }
    },
  };
}
