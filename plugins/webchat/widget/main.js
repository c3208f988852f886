// SPDX-License-Identifier: GPL-3.0-or-later
const FOR_GOOD = ['too-large', 'malformed', 'bad-file', 'empty'];
const ANSWER_WITHIN = 15000;

/** The chat: what was said, what waits to be sent, and how the panel, the link and the store play together. */
class Chat {
  constructor(host, base, inline) {
    this.store = new Store(base);
    this.messages = new Map(); // by key: "own <id>" or "our <message>"
    this.greeting = T.greeting;
    this.limits = { text: 4000, file: 10 * 1048576 };
    this.seen = {};
    this.delay = 0;
    this.welcomed = new Promise((resolve) => (this.resolveWelcome = resolve));
    this.panel = new Panel(host, base, inline, {
      open: () => this.opened(),
      closed: () => this.store.set('open', false),
      submit: (text) => this.submit(text),
      typing: (text) => this.writing(text),
      files: (list) => this.files.add(list),
      act: (name, message) => this.act(name, message),
    });
    this.files = new Files(base, () => this.welcomed, () => this.limits, () => this.enable());
    this.panel.chips.append(this.files.element);
    const address = new URL('socket', base);
    address.protocol = address.protocol.replace('http', 'ws');
    const hello = () => {
      this.helloToken = this.store.get('token') || null;
      return { token: this.helloToken, lang: LANGUAGE, page: location.href.split('#')[0].slice(0, 2000) };
    };
    this.link = new Link(address.href, hello, (frame) => this.take(frame), () => this.linkChanged());
    for (const event of ['visibilitychange', 'focus']) {
      (event === 'focus' ? window : document).addEventListener(event, () => this.look());
    }
    this.begin(inline);
  }

  begin(inline) {
    for (const waiting of this.store.queue) this.put({ ...waiting, own: true, state: 'sending' });
    this.panel.setText(this.store.get('draft') || '');
    this.draw();
    if (inline) this.opened();
    else if (this.store.get('open')) this.panel.show();
    // A passer-by costs nothing: only who has written before is connected without opening the chat.
    else if (this.store.get('token')) this.link.connect();
  }

  opened() {
    this.store.set('open', true);
    this.link.connect();
    this.look();
  }

  // --- what the hub says

  take(frame) {
    const takes = {
      welcome: () => this.welcome(frame),
      kept: () => this.kept(frame),
      refused: () => this.refused(frame),
      message: () => this.arrived(frame.message),
      typing: () => this.typing(frame),
      read: () => this.markRead(frame),
      away: () => this.setAway(frame),
      elsewhere: () => this.panel.setElsewhere(frame.url),
    };
    takes[frame.type]?.(); // a later hub may say more
  }

  welcome(frame) {
    const token = this.store.get('token');
    if (!this.helloToken && token && token !== frame.token) {
      this.link.drop(); // another tab was first: its visitor is ours too
      return;
    }
    this.store.set('token', frame.token);
    this.resolveWelcome(frame.token);
    this.limits = { text: frame.textLimit, file: frame.fileLimit };
    this.greeting = frame.greeting || T.greeting;
    if (frame.name) this.panel.title.textContent = frame.name;
    for (const message of frame.messages) this.merge(message);
    this.setAway(frame.away);
    this.offersElsewhere = frame.elsewhere;
    this.askElsewhere(frame.messages.some((message) => message.own));
    this.seen = {};
    this.asked = null;
    this.draw();
    this.look();
  }

  arrived(message) {
    this.merge(message);
    if (!message.own) this.typing({ on: false });
    this.draw();
    this.look();
  }

  /** A message the hub has: of ours that wait it is the answer too. */
  merge(message) {
    const state = message.read ? 'read' : 'kept';
    if (message.own) {
      this.store.dequeue(message.id);
      const known = this.messages.get(`own ${message.id}`);
      this.put({ ...message, state, files: message.files.length ? message.files : known?.files });
      return;
    }
    this.put(message);
    // Who answers has read what was asked before.
    this.ownAreRead((other) => other.at <= message.at);
  }

  /** Someone on the other side has looked at what was asked. */
  markRead({ upTo }) {
    this.ownAreRead((own) => Number(own.message) <= Number(upTo));
    this.draw();
  }

  ownAreRead(which) {
    for (const message of this.messages.values()) {
      if (message.own && message.state === 'kept' && which(message)) message.state = 'read';
    }
  }

  put(message) {
    const key = message.own ? `own ${message.id}` : `our ${message.message}`;
    this.messages.set(key, { ...message, key });
  }

  typing({ on, name }) {
    clearTimeout(this.typingTimer);
    this.panel.typingLine.textContent = on ? say(T.typing, { name: name || T.us }) : '';
    if (on) this.typingTimer = setTimeout(() => this.typing({ on: false }), 8000);
  }

  setAway(away) {
    this.away = away;
    this.announce();
  }

  // --- sending

  submit(text) {
    if (this.files.busy) return false;
    if (text.length > this.limits.text) {
      this.problem = say(T.reasons['too-long'], { length: text.length, text: this.limits.text });
      this.announce();
      return false;
    }
    const files = this.files.take();
    if (!text.trim() && !files.length) return false;
    const message = { id: newId(), text, files, at: Date.now() };
    this.store.enqueue({ ...message, files: files.map(({ local, ...facts }) => facts) });
    this.store.set('draft', '');
    this.put({ ...message, own: true, state: 'sending' });
    this.tell(false);
    this.draw();
    this.pump();
    return true;
  }

  /** One message at a time, so that they arrive in the order they were written. */
  pump() {
    clearTimeout(this.pumpTimer);
    const next = this.store.queue[0];
    if (!next || this.asked || this.link.state !== 'ready') return;
    const vouchers = (next.files || []).map((file) => file.voucher);
    this.asked = next.id;
    this.link.send({ type: 'send', id: next.id, text: next.text, files: vouchers });
    this.pumpTimer = setTimeout(() => this.link.drop(), ANSWER_WITHIN);
  }

  kept(frame) {
    const message = this.messages.get(`own ${frame.id}`);
    if (message) Object.assign(message, { message: frame.message, at: frame.at, state: 'kept', reason: '' });
    this.delay = 0;
    this.askElsewhere(true);
    this.settle(frame.id);
  }

  /** Who has written is somebody, who can go on in a messenger as the same person. The link holds a day. */
  askElsewhere(known) {
    if (!this.offersElsewhere || !known || Date.now() - (this.askedElsewhere || 0) < 6 * 3600000) return;
    if (this.link.send({ type: 'elsewhere' })) this.askedElsewhere = Date.now();
  }

  refused(frame) {
    const message = this.messages.get(`own ${frame.id}`);
    if (!message) return;
    const reason = frame.reason in T.reasons ? frame.reason : 'read-only';
    const gaps = { text: this.limits.text, file: Math.floor(this.limits.file / 1048576) };
    message.reason = say(T.reasons[reason], gaps);
    if (FOR_GOOD.includes(frame.reason)) {
      message.state = 'refused';
      this.settle(frame.id);
      return;
    }
    message.state = 'waiting';
    this.asked = null;
    clearTimeout(this.pumpTimer);
    this.delay = Math.min(60000, (this.delay || 1000) * 2);
    this.pumpTimer = setTimeout(() => this.pump(), frame.retryIn || this.delay);
    this.draw();
  }

  /** The hub has decided on this one; on to the next. */
  settle(id) {
    this.store.dequeue(id);
    this.asked = null;
    this.draw();
    this.pump();
  }

  act(name, message) {
    this.messages.delete(message.key);
    if (name === 'edit') {
      this.panel.setText([message.text, this.panel.box.value].filter(Boolean).join('\n'));
      this.panel.box.focus();
    }
    this.draw();
  }

  // --- hints

  writing(text) {
    this.store.set('draft', text);
    if (this.problem && text.length <= this.limits.text) {
      this.problem = '';
      this.announce();
    }
    this.tell(text !== '');
    this.enable();
  }

  /** Tells that the visitor types, at most every three seconds, and that they have stopped. */
  tell(on) {
    clearTimeout(this.tellTimer);
    if (on) this.tellTimer = setTimeout(() => this.tell(false), 5000);
    if (on ? Date.now() - (this.toldAt || 0) < 3000 : !this.toldAt) return;
    this.toldAt = on ? Date.now() : 0;
    this.link.send({ type: 'typing', on });
  }

  /** Tells how far our messages got: to this page, and before a person's eyes. */
  look() {
    const ours = this.sorted().filter((message) => !message.own);
    const last = ours.at(-1);
    const looking = this.panel.shown && document.visibilityState === 'visible';
    if (last) {
      const what = looking ? 'read' : 'got';
      if (!last.read && this.seen[what] !== last.message && this.link.send({ type: what, upTo: last.message })) {
        this.seen[what] = last.message;
      }
    }
    if (looking) this.store.set('lookedAt', last?.at || 0);
    this.panel.setUnread(ours.filter((message) => message.at > (this.store.get('lookedAt') || 0)).length);
  }

  // --- what is shown

  sorted() {
    const waits = (message) => (message.own && message.state !== 'kept' && message.state !== 'read' ? 1 : 0);
    return [...this.messages.values()].sort((a, b) => waits(a) - waits(b) || a.at - b.at);
  }

  draw() {
    this.panel.draw(this.sorted(), this.greeting);
    this.enable();
  }

  enable() {
    this.panel.sendButton.disabled = this.files?.busy || false;
  }

  linkChanged() {
    if (this.link.state === 'ready') this.pump();
    else {
      clearTimeout(this.pumpTimer);
      this.asked = null;
      this.typing({ on: false });
    }
    // A short break is not worth a word.
    clearTimeout(this.breakTimer);
    this.breakTimer = setTimeout(() => this.announce(), this.link.state === 'waiting' ? 1500 : 0);
  }

  announce() {
    const { state } = this.link || {};
    const is = Boolean(this.away?.is);
    this.panel.status.textContent = state === 'ready' && !is ? T.online : state === 'connecting' ? T.connecting : '';
    if (state === 'blocked') this.panel.setNotice(T.blocked, true);
    else if (this.problem) this.panel.setNotice(this.problem, true);
    else if (state === 'waiting') this.panel.setNotice(T.offline, true);
    else this.panel.setNotice(is ? this.awaySentence() : '');
  }

  awaySentence() {
    if (!this.away.opensAt) return T.away;
    const options = { weekday: 'long', hour: '2-digit', minute: '2-digit' };
    return say(T.awayUntil, { when: format(options).format(this.away.opensAt) });
  }
}

const SCRIPT = document.currentScript;
const BASE = SCRIPT.src.replace(/widget\.js([?#].*)?$/, '');

function start() {
  if (document.querySelector(`[data-heard-chat="${CSS.escape(BASE)}"]`)) return; // the line stands there twice
  const place = SCRIPT.dataset.into && document.getElementById(SCRIPT.dataset.into);
  const host = h('div', { 'data-heard-chat': BASE, lang: LANGUAGE });
  host.toggleAttribute('data-inline', Boolean(place));
  (place || document.body).append(host);
  new Chat(host, BASE, Boolean(place));
}
if (document.body) start();
else addEventListener('DOMContentLoaded', start);
