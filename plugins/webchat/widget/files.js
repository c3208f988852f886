// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The files attached to the message being written: each is uploaded at once and stands as a chip above the box until
 * the message goes. `onChange()` after each change.
 */
class Files {
  constructor(base, token, limits, onChange) {
    Object.assign(this, { base, token, limits, onChange, items: [] });
    this.element = h('ul', { className: 'chips', hidden: true });
  }

  get busy() {
    return this.items.some((item) => item.state === 'uploading');
  }

  /** What the message carries, and an empty box again. */
  take() {
    const ready = this.items.filter((item) => item.state === 'ready').map((item) => item.kept);
    this.items = this.items.filter((item) => item.state !== 'ready');
    this.draw();
    return ready;
  }

  add(list) {
    for (const file of [...list].slice(0, 5 - this.items.length)) {
      const item = { file, state: 'uploading' };
      this.items.push(item);
      this.upload(item);
    }
  }

  async upload(item) {
    item.state = 'uploading';
    this.draw();
    try {
      const token = await this.token(); // a new visitor has none before the first welcome
      if (item.file.size > this.limits().file) throw new Error('too-large');
      const form = new FormData();
      form.append('token', token);
      form.append('file', item.file, item.file.name || 'picture.png');
      const response = await fetch(`${this.base}upload`, { method: 'POST', body: form, credentials: 'omit' });
      const answer = await response.json();
      if (!response.ok) throw new Error(answer.error);
      const { file: voucher, ...facts } = answer;
      item.kept = { voucher, ...facts, local: URL.createObjectURL(item.file) };
      item.state = 'ready';
    } catch (error) {
      item.state = 'failed';
      item.reason = error.message in T.reasons ? error.message : 'failed';
    }
    this.draw();
  }

  remove(item) {
    this.items = this.items.filter((other) => other !== item);
    this.draw();
  }

  draw() {
    const limits = this.limits();
    this.element.hidden = !this.items.length;
    this.element.replaceChildren(...this.items.map((item) => {
      const note = { uploading: T.uploading, ready: sizeOf(item.file.size), failed: '' }[item.state];
      const gaps = { text: limits.text, file: Math.floor(limits.file / 1048576) };
      const failed = item.state === 'failed';
      return h('li', { className: item.state },
        h('span', {}, `${item.file.name} ${note}`),
        failed ? h('span', { className: 'reason', role: 'alert' }, say(T.reasons[item.reason], gaps)) : null,
        failed && item.reason === 'failed'
          ? h('button', { type: 'button', onclick: () => this.upload(item) }, T.retry) : null,
        h('button', { type: 'button', 'aria-label': `${T.remove}: ${item.file.name}`, onclick: () => this.remove(item) },
          icon('M6 6l12 12', 'M18 6L6 18')));
    }));
    this.onChange();
  }
}
