#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tour: a customer writes in the site chat, another sends the web form, an agent answers. tour.py BUILD OUT.

Two real programs, a real browser, a real window; nothing in the product knows that it is being watched. Every step says what
must be seen and by when. Ends with 0 only if everything was seen. Run by ../tour.sh, which gives it a home of its own.
"""

import contextlib
import os
import subprocess
import sys
import traceback
from pathlib import Path

import after
from browser import Browser
from setting import Setting, write_picture
from story import Story
from window import Atspi, Window, colour_share, screenshot, wait_until, xdotool

QUESTION = "Здравствуйте! Подскажите, до скольки работает пункт самовывоза?"
FORM_NAME = "Олена Коваль"
FORM_MAIL = "olena.koval@example.org"
FORM_TEXT = "Добрий день! Хочу повернути чайник: протікає з першого дня. Чек зберегла."
REPLY = "Здравствуйте! Сегодня до девяти вечера."
PICTURE = "схема-проезда.png"
PICTURE_COLOUR = (201, 33, 142)

# What the chat page and the form page say, in the customers' languages.
CHAT = {"box": "Ваше сообщение", "send": "Отправить", "kept": "отправлено", "typing": "печатает"}


class Tour:
    def __init__(self, setting, story, window, browser):
        self.setting, self.story, self.window = setting, story, window
        self.chat, self.form = browser.page("chat"), browser.page("form")

    def steps(self):
        return [
            ("The desk starts its own hub and is connected", self.connected),
            ("The agent opens the site's chat page and form page from the welcome card", self.pages_open),
            ("A customer writes in the site chat", self.customer_writes),
            ("Another customer sends the web form in Ukrainian", self.form_is_sent),
            ("The desk shows both in one list", self.both_in_one_list),
            ("The agent opens the first and the customer sees that it was read", self.agent_opens),
            ("The customer sees typing while the agent types", self.agent_types),
            ("The agent sends with Ctrl+Enter and the browser shows the reply", self.agent_sends),
            ("The agent sees read once the customer has looked", self.customer_looks),
            ("The customer sends a picture and the agent sees it", self.customer_sends_picture),
            ("The agent resolves the conversation", self.agent_resolves),
            ("The page still has the whole conversation after a reload", self.customer_reloads),
            ("The desk and its hub end cleanly", self.all_ends),
            ("Every frame between the two fits the protocol's document", self.frames_fit),
            ("The logs hold no text, token or address", self.logs_are_silent),
            ("The ledger is sound", self.ledger_is_sound),
        ]

    def connected(self):
        status = self.window.need("label", lambda name: name.startswith("Connection: Connected"), 30)
        self.hub_pid = self.setting.hub_pid()
        self.story.saw(f"{status.get_name()}; the hub is process {self.hub_pid}")

    def pages_open(self):
        self.window.press("Open the chat page of your site")
        self.chat_url = self.setting.next_opened(0)
        self.window.press("Open the form page")
        self.form_url = self.setting.next_opened(1)
        self.story.saw(f"the system is asked to open {self.chat_url} and {self.form_url}")
        self.story.picture("window-welcome", screenshot)

    def customer_writes(self):
        title = self.chat.open(url=self.chat_url, locale="ru-RU")
        self.chat.write(label=CHAT["box"], text=QUESTION)
        self.chat.press(button=CHAT["send"])
        self.chat.see(text=QUESTION)
        self.chat.see(text=CHAT["kept"])
        self.story.saw(f"the page \"{title}\" shows the question as \"{CHAT['kept']}\"")
        self.story.picture("chat-page", lambda file: self.chat.shot(file=file))

    def form_is_sent(self):
        title = self.form.open(url=self.form_url, locale="uk-UA")
        self.form.write(label="Ваше ім’я", text=FORM_NAME)
        self.form.write(label="Пошта або телефон", text=FORM_MAIL)
        self.form.type(label="Повідомлення", text=FORM_TEXT)  # at a person's pace: the form holds up robots
        self.form.press(button="Надіслати")
        thanks = self.form.see(text="Дякуємо")
        self.story.saw(f"the page \"{title}\" says: {thanks.strip()}")
        self.story.picture("form-page", lambda file: self.form.shot(file=file))

    def both_in_one_list(self):
        self.window.wait_item("Conversations", QUESTION[:40])
        self.window.wait_item("Conversations", FORM_NAME)
        rows = self.window.items("Conversations")
        assert len(rows) == 2, f"{len(rows)} rows"
        self.story.saw(" | ".join(rows))
        self.story.picture("window-list", screenshot)

    def agent_opens(self):
        self.window.click(self.window.item("Conversations", QUESTION[:40]))
        self.story.saw(self.window.wait_item("Messages", QUESTION))
        read = self.chat.seeSelector(selector="li.own .state.read")
        self.story.saw(f"the page says of the question: {read.strip()}")
        self.story.picture("window-conversation", screenshot)

    def agent_types(self):
        # The customer looks at another tab meanwhile, so that "read" has something to wait for.
        self.chat.hide()
        self.window.click(self.window.need("text", "Reply text"))
        keys = subprocess.Popen(["xdotool", "type", "--delay", "60", REPLY])
        try:
            seen = self.chat.see(text=CHAT["typing"])
            self.story.saw(f"the page says: {seen.strip()}")
            self.story.picture("chat-page-typing", lambda file: self.chat.shot(file=file))
        finally:
            keys.wait(60)
        typed = wait_until(lambda: self.window.text_of("Reply text") == REPLY and REPLY, "the typed reply")
        self.story.saw(f"the composer holds: {typed}")

    def agent_sends(self):
        xdotool("key", "ctrl+Return")
        self.chat.see(text=REPLY)
        wait_until(lambda: self.window.text_of("Reply text") == "", "an empty composer")
        row = self.window.wait_item("Messages", REPLY)
        assert "read" not in row.split(REPLY)[0], f"read before the customer has looked: {row}"
        self.story.saw(f"the page shows the reply; the desk: {row}")
        self.story.picture("chat-page-reply", lambda file: self.chat.shot(file=file))
        self.story.picture("window-sent", screenshot)

    def customer_looks(self):
        self.chat.look()
        self.story.saw(self.window.wait_item("Messages", REPLY, ", read: "))
        self.story.picture("window-read", screenshot)

    def customer_sends_picture(self):
        file = self.setting.home / PICTURE
        write_picture(file, PICTURE_COLOUR)
        self.chat.attach(file=str(file))
        self.chat.press(button=CHAT["send"])
        row = self.window.wait_item("Messages", PICTURE)
        node = self.window.item("Messages", PICTURE)
        share = wait_until(lambda: (s := colour_share(self.window.box(node), PICTURE_COLOUR)) > 0.05 and s,
                           "the picture's colour in its row")
        self.story.saw(f"{row}; {share:.0%} of the row has the picture's colour")
        self.story.picture("window-picture", screenshot)
        self.story.picture("chat-page-picture", lambda path: self.chat.shot(file=path))

    def agent_resolves(self):
        self.window.press("Resolve")
        self.story.saw(self.window.wait_item("Messages", "resolved the conversation"))
        wait_until(lambda: not any(QUESTION[:20] in row or PICTURE in row for row in self.window.items("Conversations")),
                   "the conversation leaving the list of open ones")
        self.story.saw(f"the list of open ones: {' | '.join(self.window.items('Conversations'))}")
        self.story.picture("window-resolved", screenshot)

    def customer_reloads(self):
        self.chat.reload()
        for text in (QUESTION, REPLY):
            self.chat.see(text=text)
        self.chat.seeSelector(selector="li.own .state.read")
        self.chat.seeSelector(selector="img")
        errors = self.chat.errors() + self.form.errors()
        assert not errors, f"script errors in the pages: {errors}"
        self.story.saw("question, reply and picture; no script error in either page")
        self.story.picture("chat-page-reloaded", lambda file: self.chat.shot(file=file))

    def all_ends(self):
        code = self.setting.stop_desk()
        assert code == 0, f"the desk ended with {code}"
        wait_until(lambda: not Path(f"/proc/{self.hub_pid}/exe").exists(), "the end of the hub")
        self.story.saw("the desk ended with 0; its hub is gone")

    def frames_fit(self):
        self.story.saw(after.frames(self.setting))

    def logs_are_silent(self):
        self.story.saw(after.logs(self.setting, [QUESTION, FORM_TEXT, FORM_NAME, FORM_MAIL, REPLY, PICTURE]))

    def ledger_is_sound(self):
        self.story.saw(after.ledger(self.setting))


def play(tour, story):
    """Plays all steps; the first that is not seen ends the tour."""
    for name, step in tour.steps():
        story.step(name)
        try:
            step()
        except Exception as error:  # whatever went wrong is the step not being seen
            story.failed(f"{type(error).__name__}: {error}")
            traceback.print_exc()
            with contextlib.suppress(Exception):
                story.picture("window-failed", screenshot)
                story.picture("chat-page-failed", lambda file: tour.chat.shot(file=file))
            (story.folder / "window-tree.txt").write_text(tour.window.tree(), encoding="utf-8")
            after.keep_logs(tour.setting, story.folder)
            return False
    story.say(f"all {story.number} steps were seen")
    return True


def main(build, out):
    story = Story(out)
    Atspi.init()
    # The agent's keyboard has the letters and one layout only: borrowed keys and switched layouts lose letters on a busy
    # machine.
    subprocess.run(["setxkbmap", "ru"], check=True)
    with contextlib.ExitStack() as stack:
        setting = stack.enter_context(Setting(build, os.environ["HOME"]))
        pid = setting.start_desk()
        browser = stack.enter_context(contextlib.closing(Browser(setting.environment)))
        story.say(f"heard from {build}; Chromium {browser.version}")
        return 0 if play(Tour(setting, story, Window(pid), browser), story) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
