// SPDX-License-Identifier: GPL-3.0-or-later
const SITE_NOT_ALLOWED = 1008;

/**
 * The WebSocket to the hub. It comes back by itself, later and later and never for all pages at the same moment.
 * `onState(state)`: 'connecting', 'ready' (welcomed), 'waiting' (for the next try), 'blocked' (this site may not).
 */
class Link {
  constructor(url, hello, onFrame, onState) {
    Object.assign(this, { url, hello, onFrame, onState, failures: 0, state: 'idle' });
    addEventListener('online', () => this.state === 'waiting' && this.connect());
    document.addEventListener('visibilitychange', () => {
      if (this.state === 'waiting' && document.visibilityState === 'visible') this.connect();
    });
  }

  connect() {
    clearTimeout(this.timer);
    if (this.state === 'connecting' || this.state === 'ready') return;
    this.become('connecting');
    const socket = new WebSocket(this.url);
    this.socket = socket;
    socket.onopen = () => socket.send(JSON.stringify({ type: 'hello', ...this.hello() }));
    socket.onmessage = (event) => this.take(JSON.parse(event.data));
    socket.onclose = (event) => this.socket === socket && this.lost(event.code);
    this.timer = setTimeout(() => this.drop(), 15000); // opened, and never welcomed
  }

  take(frame) {
    if (frame.type === 'welcome') {
      clearTimeout(this.timer);
      this.failures = 0;
      this.onFrame(frame);
      this.become('ready');
    } else {
      this.onFrame(frame);
    }
  }

  lost(code) {
    clearTimeout(this.timer);
    this.socket = null;
    if (code === SITE_NOT_ALLOWED) return this.become('blocked');
    const longest = Math.min(30000, 500 * 2 ** this.failures++);
    this.timer = setTimeout(() => this.connect(), longest * (0.5 + Math.random() / 2));
    this.become('waiting');
  }

  /** Gives up a connection that does not answer. */
  drop() {
    const socket = this.socket;
    if (!socket) return;
    this.lost(0);
    socket.close();
  }

  send(frame) {
    if (this.state !== 'ready') return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  become(state) {
    if (this.state === state) return;
    this.state = state;
    this.onState(state);
  }
}
