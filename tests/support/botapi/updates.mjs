// SPDX-License-Identifier: GPL-3.0-or-later
// How updates reach a bot: getUpdates with offsets, or a webhook with retries. One way at a time.
import { ApiError, seconds } from './bot.mjs';

const kPorts = [80, 88, 443, 8443];

/** core.telegram.org/bots/api#getupdates; a second poller ends the first with 409, as Telegram does. */
async function getUpdates(bot, params, files, connection) {
  if (bot.webhook) throw new ApiError(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
  if (bot.poll) {
    bot.conflicts += 1;
    bot.poll.end(new ApiError(409, 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'));
  }
  if (Array.isArray(params.allowed_updates)) bot.allowed = params.allowed_updates;
  bot.confirm(Number(params.offset) || 0);
  const limit = Math.min(100, Math.max(1, Number(params.limit) || 100));
  const until = Date.now() + Math.min(50, Number(params.timeout) || 0) * 1000;
  if (bot.updates.length === 0 && until > Date.now()) {
    const poll = {};
    const gone = () => poll.end(null);
    const problem = await new Promise((done) => {
      poll.end = done;
      bot.poll = poll;
      bot.wake = gone;
      poll.timer = setTimeout(gone, until - Date.now());
      connection.once('close', gone);
    });
    clearTimeout(poll.timer);
    connection.off('close', gone);
    if (bot.poll === poll) bot.poll = null;
    if (problem) throw problem;
  }
  return bot.updates.slice(0, limit);
}

function checkHook(params) {
  let url;
  try { url = new URL(params.url); } catch { throw new ApiError(400, 'Bad Request: bad webhook: invalid webhook URL specified'); }
  // As of a local Bot API server (core.telegram.org/bots/api#using-a-local-bot-api-server): http and any port on this computer.
  const local = url.hostname === '127.0.0.1';
  if (url.protocol !== 'https:' && !local) throw new ApiError(400, 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook');
  if (!local && !kPorts.includes(Number(url.port || 443)))
    throw new ApiError(400, 'Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
  if (params.secret_token !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(params.secret_token))
    throw new ApiError(400, 'Bad Request: secret token contains unallowed characters');
}

/** Delivers one update after another until the hook has answered 2xx to each; waits longer after each failure. */
async function deliverAll(bot, hook) {
  if (hook.busy) return;
  hook.busy = true;
  while (bot.webhook === hook && bot.updates.length > 0) {
    const [update] = bot.updates;
    let problem = '';
    try {
      const answer = await fetch(hook.url, { method: 'POST', body: JSON.stringify(update), signal: AbortSignal.timeout(hook.patienceMs),
        headers: { 'content-type': 'application/json', ...(hook.secret ? { 'x-telegram-bot-api-secret-token': hook.secret } : {}) } });
      await answer.arrayBuffer();
      if (!answer.ok) problem = `Wrong response from the webhook: ${answer.status} ${answer.statusText}`;
    } catch (error) {
      problem = error.name === 'TimeoutError' ? 'Read timeout expired' : 'Connection refused';
    }
    hook.deliveries += 1;
    if (problem) {
      hook.lastError = { last_error_date: seconds(), last_error_message: problem };
      hook.wait = Math.min(hook.longestMs, hook.wait * 2);
      await new Promise((done) => { setTimeout(done, hook.wait); });
    } else {
      hook.wait = hook.firstMs;
      bot.updates = bot.updates.filter((each) => each !== update);
    }
  }
  hook.busy = false;
}

export const kUpdateMethods = {
  getUpdates,
  setWebhook: (bot, params) => {
    if (!params.url) return kUpdateMethods.deleteWebhook(bot, params);
    checkHook(params);
    if (Array.isArray(params.allowed_updates)) bot.allowed = params.allowed_updates;
    if (params.drop_pending_updates === true) bot.updates = [];
    const hook = { url: params.url, secret: params.secret_token, busy: false, deliveries: 0, firstMs: 50, wait: 50, longestMs: 1000,
      patienceMs: 60000, lastError: {} };
    bot.webhook = hook;
    bot.deliver = () => deliverAll(bot, hook);
    bot.poll?.end(new ApiError(409, 'Conflict: terminated by setWebhook request'));
    bot.poll = null;
    bot.deliver();
    return true;
  },
  deleteWebhook: (bot, params) => {
    bot.webhook = null;
    bot.deliver = undefined;
    if (params.drop_pending_updates === true) bot.updates = [];
    return true;
  },
  getWebhookInfo: (bot) => ({ url: bot.webhook?.url ?? '', has_custom_certificate: false, pending_update_count: bot.updates.length,
    max_connections: 40, ...(bot.webhook?.lastError ?? {}), ...(bot.allowed.length ? { allowed_updates: bot.allowed } : {}) }),
};
