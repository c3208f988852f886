// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What the visitor sees: the round button, the window with the messages, the box. It knows nothing of the network;
 * `on` has what to call: open(), closed(), submit(text), typing(on), files(list), act(name, message).
 */
class Panel {
  constructor(host, base, inline, on) {
    Object.assign(this, { base, inline, on, shown: inline });
    this.root = host.attachShadow({ mode: 'open' });
    dress(this.root);
    this.build();
    this.listen();
  }

  build() {
    this.badge = h('span', { className: 'badge', hidden: true });
    this.launcher = h('button', { className: 'launcher', type: 'button', 'aria-expanded': 'false',
      'aria-controls': 'panel', 'aria-label': T.open, hidden: this.inline },
    icon('M21 12a8 8 0 0 1-8 8H4l2-3a8 8 0 1 1 15-5z'), this.badge);
    this.title = h('h2', { id: 'title' }, T.title);
    this.status = h('p', { className: 'status' }, T.connecting);
    this.close = h('button', { className: 'plain', type: 'button', 'aria-label': T.close, hidden: this.inline },
      icon('M6 6l12 12', 'M18 6L6 18'));
    this.notice = h('p', { className: 'notice', role: 'status', hidden: true });
    this.elsewhere = h('a', { className: 'elsewhere', target: '_blank', rel: 'noopener', hidden: true }, T.elsewhere);
    this.list = h('ol', { className: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': T.log, tabIndex: 0 });
    this.below = h('button', { className: 'below', type: 'button', hidden: true }, T.newBelow);
    this.typingLine = h('p', { className: 'typing', 'aria-live': 'polite' });
    this.box = h('textarea', { rows: 1, placeholder: T.placeholder, 'aria-label': T.message, autocomplete: 'off' });
    this.picker = h('input', { type: 'file', multiple: true, hidden: true, tabIndex: -1, 'aria-label': T.attach });
    this.attach = h('button', { className: 'plain', type: 'button', 'aria-label': T.attach, title: T.attach },
      icon('M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 5 5l-8.5 8.3a1.7 1.7 0 0 1-2.4-2.4L15 7'));
    this.sendButton = h('button', { className: 'send', type: 'submit', 'aria-label': T.send, title: T.send },
      icon('M4 12l16-8-6 16-3-6z'));
    this.form = h('form', { noValidate: true }, this.picker, this.attach, this.box, this.sendButton);
    this.chips = h('div', { className: 'chiprow' });
    this.panel = h('section', { id: 'panel', className: this.inline ? 'panel inline' : 'panel', hidden: !this.inline,
      role: this.inline ? 'region' : 'dialog', 'aria-labelledby': 'title' },
    h('header', {}, h('div', {}, this.title, this.status), this.close),
    this.notice, this.elsewhere, h('div', { className: 'middle' }, this.list, this.below),
    this.typingLine, this.chips, this.form);
    this.root.append(this.panel, this.launcher);
  }

  listen() {
    this.launcher.onclick = () => (this.shown ? this.hide() : this.show());
    this.close.onclick = () => this.hide();
    this.panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !this.inline) this.hide();
    });
    this.form.onsubmit = (event) => {
      event.preventDefault();
      this.submit();
    };
    this.box.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.submit();
      }
    });
    this.box.addEventListener('input', () => {
      this.fit();
      this.on.typing(this.box.value);
    });
    this.box.addEventListener('paste', (event) => this.takeFiles(event, event.clipboardData));
    this.attach.onclick = () => this.picker.click();
    this.picker.onchange = () => {
      this.on.files(this.picker.files);
      this.picker.value = '';
      this.box.focus();
    };
    this.panel.addEventListener('dragover', (event) => {
      event.preventDefault();
      this.panel.classList.add('drop');
    });
    this.panel.addEventListener('dragleave', () => this.panel.classList.remove('drop'));
    this.panel.addEventListener('drop', (event) => {
      this.panel.classList.remove('drop');
      event.preventDefault();
      this.takeFiles(event, event.dataTransfer);
    });
    this.below.onclick = () => this.toEnd();
    this.list.addEventListener('scroll', () => {
      this.following = this.atEnd();
      if (this.following) this.below.hidden = true;
    });
    this.list.addEventListener('load', () => this.following && this.toEnd(), true); // of pictures without a known size
  }

  takeFiles(event, data) {
    if (!data || !data.files.length) return;
    event.preventDefault();
    this.on.files(data.files);
  }

  submit() {
    if (this.on.submit(this.box.value)) this.setText('');
    this.box.focus();
  }

  setText(text) {
    this.box.value = text;
    this.fit();
  }

  /** The box grows with its text up to six lines. */
  fit() {
    this.box.style.height = 'auto';
    this.box.style.height = `${Math.min(this.box.scrollHeight, 136)}px`;
  }

  show() {
    this.shown = true;
    this.panel.hidden = false;
    this.launcher.setAttribute('aria-expanded', 'true');
    this.on.open();
    this.toEnd();
    this.box.focus();
  }

  hide() {
    this.shown = false;
    this.panel.hidden = true;
    this.launcher.setAttribute('aria-expanded', 'false');
    this.launcher.focus();
    this.on.closed();
  }

  setUnread(count) {
    this.badge.hidden = !count;
    this.badge.textContent = count;
    this.launcher.setAttribute('aria-label', count ? `${T.open}, ${T.unread}${count}` : T.open);
  }

  setNotice(text, loud) {
    this.notice.hidden = !text;
    if (this.notice.textContent !== text) this.notice.textContent = text;
    this.notice.classList.toggle('loud', Boolean(loud));
  }

  setElsewhere(url) {
    this.elsewhere.href = url;
    this.elsewhere.hidden = false;
  }

  atEnd() {
    return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 40;
  }

  toEnd() {
    this.following = true;
    this.list.scrollTop = this.list.scrollHeight;
    this.below.hidden = true;
  }

  /**
   * Shows the messages in their order. Elements of unchanged ones stay, so that the screen reader's log speaks only of
   * what is new and a selection survives.
   */
  draw(messages, greeting) {
    const followed = this.atEnd();
    const last = this.list.lastElementChild;
    const wanted = [h('li', { className: 'theirs', 'data-key': 'greeting' }, h('div', { className: 'bubble' }, h('p', {}, greeting)))];
    let day;
    for (const message of messages) {
      const its = dayOf(message.at);
      if (its !== day) wanted.push(h('li', { className: 'day', 'data-key': `day ${its}` }, its));
      day = its;
      const item = bubble(message, this.base, this.on.act);
      item.dataset.key = message.key;
      wanted.push(item);
    }
    this.merge(wanted);
    const arrived = this.list.lastElementChild !== last;
    if (followed || (arrived && messages.at(-1)?.own)) this.toEnd();
    else if (arrived) this.below.hidden = false;
  }

  merge(wanted) {
    const had = new Map([...this.list.children].map((item) => [item.dataset.key, item]));
    let place = this.list.firstElementChild;
    for (const item of wanted) {
      const old = had.get(item.dataset.key);
      had.delete(item.dataset.key);
      if (old && old !== place) this.list.insertBefore(old, place);
      if (!old) this.list.insertBefore(item, place);
      else if (!old.isEqualNode(item)) old.replaceChildren(...item.childNodes);
      if (old === place && place) place = place.nextElementSibling;
    }
    for (const gone of had.values()) gone.remove();
  }
}
