// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong between a bot and Telegram, on request: {method, kind, times, after, ms, body}.
//   500 502        that status with a proxy's page          json-500   Telegram's own JSON for 500
//   429            retry_after: `seconds`                   garbage    status 200 and no JSON
//   half           the length is promised, half is sent     silence    no answer at all, the line stays open
//   cut            the line is closed before the call was read whole
//   close          the line is closed without an answer     slow       the right answer after `ms`
// `after`: the call is done first and only its answer is damaged; without it the call never happens.

export class Faults {
  constructor() {
    this.list = [];
    this.held = new Set();
  }
  add({ method = '*', kind, times = 1, after = false, ms = 0, seconds = 1, skip = 0 }) {
    this.list.push({ method, kind: String(kind), times, after, ms, seconds, skip });
  }
  clear() {
    this.list = [];
    for (const response of this.held) response.destroy();
    this.held.clear();
  }
  /** True if the line is to be closed before this call is read. */
  cuts(method) {
    return this.take(method, true) !== null;
  }
  /** The fault for this call, counted down; or null. */
  take(method, cut = false) {
    const fault = this.list.find((each) => each.times > 0 && (each.kind === 'cut') === cut && (each.method === '*' || each.method.toLowerCase() === method.toLowerCase()));
    if (!fault) return null;
    if (fault.skip > 0) {
      fault.skip -= 1;
      return null;
    }
    fault.times -= 1;
    return fault;
  }

  /** Answers as the fault says; `right` is the status and text that would have been sent. */
  async answer(fault, response, right) {
    const page = '<html><head><title>Bad Gateway</title></head><body><center><h1>nginx</h1></center></body></html>';
    switch (fault.kind) {
      case '500': case '502': case '504':
        return response.writeHead(Number(fault.kind), { 'content-type': 'text/html' }).end(page);
      case 'json-500':
        return response.writeHead(500, { 'content-type': 'application/json' })
          .end(JSON.stringify({ ok: false, error_code: 500, description: 'Internal Server Error' }));
      case '429':
        return response.writeHead(429, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: false, error_code: 429,
          description: `Too Many Requests: retry after ${fault.seconds}`, parameters: { retry_after: fault.seconds } }));
      case 'garbage':
        return response.writeHead(200, { 'content-type': 'application/json' }).end('\u0000\ufffd{"ok":tru');
      case 'half': {
        const text = Buffer.from(right.text);
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
        response.write(text.subarray(0, text.length >> 1));
        return setTimeout(() => response.destroy(), 20);
      }
      case 'close':
        return response.destroy();
      case 'silence':
        this.held.add(response);
        return undefined;
      case 'slow':
        await new Promise((done) => { setTimeout(done, fault.ms); });
        return response.writeHead(right.status, { 'content-type': 'application/json' }).end(right.text);
      default:
        throw new Error(`no fault is called ${fault.kind}`);
    }
  }
}
