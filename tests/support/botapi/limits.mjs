// SPDX-License-Identifier: GPL-3.0-or-later
// core.telegram.org/bots/faq#broadcasting-to-users: one message a second in a chat with short bursts, 30 a second in all.

class Bucket {
  constructor(burst, perSecond) {
    this.burst = burst;
    this.perSecond = perSecond;
    this.tokens = burst;
    this.at = Date.now();
  }
  /** Seconds to wait; 0 if one was taken. */
  take() {
    const now = Date.now();
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.at) / 1000) * this.perSecond);
    this.at = now;
    if (this.tokens < 1) return Math.max(1, Math.ceil((1 - this.tokens) / this.perSecond));
    this.tokens -= 1;
    return 0;
  }
}

export class Limits {
  constructor() {
    this.set({});
  }
  set({ chatBurst = 3, perChat = 1, allBurst = 30, inAll = 30 }) {
    this.chatBurst = chatBurst;
    this.perChat = perChat;
    this.all = new Bucket(allBurst, inAll);
    this.chats = new Map();
    this.refused = 0;
  }
  /** Seconds after which the bot may send to this chat; 0: now. */
  take(chat) {
    if (!this.chats.has(chat)) this.chats.set(chat, new Bucket(this.chatBurst, this.perChat));
    const wait = this.chats.get(chat).take() || this.all.take();
    if (wait) this.refused += 1;
    return wait;
  }
}
