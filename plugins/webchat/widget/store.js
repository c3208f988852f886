// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What survives a reload: the visitor's token, messages that the hub has not yet said to have kept, the text in the
 * box, and whether the chat was open. All tabs of the site share it, so it is read anew before each change. Where the
 * browser refuses storage, it lasts as long as the page.
 */
class Store {
  constructor(place) {
    this.key = `heard:${place}`;
    this.memory = {};
  }

  all() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key));
      return kept && typeof kept === 'object' ? kept : this.memory;
    } catch {
      return this.memory;
    }
  }

  get(name) {
    return this.all()[name];
  }

  set(name, value) {
    this.memory = { ...this.all(), [name]: value };
    try {
      localStorage.setItem(this.key, JSON.stringify(this.memory));
    } catch {
      // Full or forbidden: the page's own memory has it.
    }
  }

  get queue() {
    return this.get('queue') || [];
  }

  enqueue(message) {
    this.set('queue', [...this.queue, message]);
  }

  dequeue(id) {
    this.set('queue', this.queue.filter((message) => message.id !== id));
  }
}

/** Made once for each message, so that sending it again doubles nothing. */
const newId = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
