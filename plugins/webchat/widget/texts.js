// SPDX-License-Identifier: GPL-3.0-or-later
// What the widget says, by the language of the page it is on.
const TEXTS = {
  en: {
    elsewhere: 'Go on in Telegram',
    title: 'Chat with us', open: 'Open the chat', close: 'Close the chat', unread: 'new messages: ',
    log: 'Messages', message: 'Your message', placeholder: 'Write a message…', send: 'Send', attach: 'Attach a file',
    dropHere: 'Drop the file here', you: 'You', us: 'Support', today: 'Today', yesterday: 'Yesterday',
    typing: '{name} is typing…', sending: 'sending…', kept: 'sent', read: 'read', picture: 'picture',
    greeting: 'Hello! Write to us, we read everything.', newBelow: 'New message',
    connecting: 'Connecting…', online: 'We are here',
    away: 'We are away now. Write anyway: we will answer right here.',
    awayUntil: 'We are away now and back {when}. Write anyway: we will answer right here.',
    offline: 'No connection. Your messages are kept here and go out by themselves once it is back.',
    blocked: 'This chat is not set up for this site. Please tell the owner of the site.',
    waiting: 'not sent yet', notSent: 'not sent', edit: 'Edit', drop: 'Delete', retry: 'Try again', remove: 'Remove',
    uploading: 'uploading…',
    reasons: {
      rate: 'That was a lot at once. It goes out by itself in a moment.',
      'disk-full': 'There is no room left on our side. Your message is kept here and is tried again by itself.',
      'read-only': 'We can’t take messages right now. Your message is kept here and is tried again by itself.',
      'too-large': 'The message is too long or the file too big: at most {text} characters and {file} MB.',
      'too-long': 'Too long: {length} of {text} characters. Please shorten it or send it in two.',
      'wrong-type': 'Files of this kind can’t be sent here. Pictures, PDF and text can.',
      'bad-file': 'The file could not be attached. Please attach it again.',
      empty: 'The file is empty.',
      failed: 'It didn’t work. Check your connection and try again.',
    },
  },
  ru: {
    elsewhere: 'Продолжить в Telegram',
    title: 'Чат с нами', open: 'Открыть чат', close: 'Закрыть чат', unread: 'новых сообщений: ',
    log: 'Сообщения', message: 'Ваше сообщение', placeholder: 'Напишите сообщение…', send: 'Отправить',
    attach: 'Прикрепить файл', dropHere: 'Перетащите файл сюда', you: 'Вы', us: 'Поддержка', today: 'Сегодня',
    yesterday: 'Вчера', typing: '{name} печатает…', sending: 'отправляется…', kept: 'отправлено', read: 'прочитано',
    picture: 'картинка', greeting: 'Здравствуйте! Напишите нам, мы читаем всё.', newBelow: 'Новое сообщение',
    connecting: 'Соединяемся…', online: 'Мы на связи',
    away: 'Сейчас нас нет на месте. Всё равно напишите: ответим прямо здесь.',
    awayUntil: 'Сейчас нас нет на месте. Ближайшее время работы: {when}. Всё равно напишите: ответим прямо здесь.',
    offline: 'Нет связи. Ваши сообщения сохранены здесь и уйдут сами, когда она появится.',
    blocked: 'Этот чат не настроен для этого сайта. Пожалуйста, сообщите владельцу сайта.',
    waiting: 'ещё не отправлено', notSent: 'не отправлено', edit: 'Изменить', drop: 'Удалить', retry: 'Повторить',
    remove: 'Убрать', uploading: 'загружается…',
    reasons: {
      rate: 'Слишком много сразу. Сообщение уйдёт само через мгновение.',
      'disk-full': 'У нас закончилось место. Сообщение сохранено здесь и отправится само, как только получится.',
      'read-only': 'Сейчас мы не можем принять сообщение. Оно сохранено здесь и отправится само.',
      'too-large': 'Сообщение слишком длинное или файл слишком большой: не больше {text} знаков и {file} МБ.',
      'too-long': 'Слишком длинно: {length} знаков из {text}. Сократите или отправьте двумя сообщениями.',
      'wrong-type': 'Такие файлы сюда отправить нельзя. Можно картинки, PDF и текст.',
      'bad-file': 'Файл не удалось приложить. Прикрепите его ещё раз.',
      empty: 'Файл пустой.',
      failed: 'Не получилось. Проверьте связь и попробуйте ещё раз.',
    },
  },
  uk: {
    elsewhere: 'Продовжити в Telegram',
    title: 'Чат з нами', open: 'Відкрити чат', close: 'Закрити чат', unread: 'нових повідомлень: ',
    log: 'Повідомлення', message: 'Ваше повідомлення', placeholder: 'Напишіть повідомлення…', send: 'Надіслати',
    attach: 'Додати файл', dropHere: 'Перетягніть файл сюди', you: 'Ви', us: 'Підтримка', today: 'Сьогодні',
    yesterday: 'Учора', typing: '{name} пише…', sending: 'надсилається…', kept: 'надіслано', read: 'прочитано',
    picture: 'зображення', greeting: 'Вітаємо! Напишіть нам, ми читаємо все.', newBelow: 'Нове повідомлення',
    connecting: 'З’єднуємося…', online: 'Ми на зв’язку',
    away: 'Зараз нас немає на місці. Все одно напишіть: відповімо просто тут.',
    awayUntil: 'Зараз нас немає на місці. Найближчий час роботи: {when}. Все одно напишіть: відповімо просто тут.',
    offline: 'Немає зв’язку. Ваші повідомлення збережено тут, вони підуть самі, щойно він з’явиться.',
    blocked: 'Цей чат не налаштовано для цього сайту. Будь ласка, повідомте власника сайту.',
    waiting: 'ще не надіслано', notSent: 'не надіслано', edit: 'Змінити', drop: 'Видалити', retry: 'Повторити',
    remove: 'Прибрати', uploading: 'завантажується…',
    reasons: {
      rate: 'Забагато одразу. Повідомлення піде само за мить.',
      'disk-full': 'У нас скінчилося місце. Повідомлення збережено тут і воно надішлеться само, щойно вийде.',
      'read-only': 'Зараз ми не можемо прийняти повідомлення. Його збережено тут, воно надішлеться само.',
      'too-large': 'Повідомлення задовге або файл завеликий: не більше {text} знаків і {file} МБ.',
      'too-long': 'Задовго: {length} знаків із {text}. Скоротіть або надішліть двома повідомленнями.',
      'wrong-type': 'Такі файли сюди надіслати не можна. Можна зображення, PDF і текст.',
      'bad-file': 'Файл не вдалося додати. Додайте його ще раз.',
      empty: 'Файл порожній.',
      failed: 'Не вийшло. Перевірте зв’язок і спробуйте ще раз.',
    },
  },
};

const WANTED = [document.documentElement.lang, ...(navigator.languages || [navigator.language])];
const LANGUAGE = WANTED.map((tag) => (tag || '').slice(0, 2).toLowerCase()).find((tag) => tag in TEXTS) || 'en';
// Times as the visitor writes them: en-GB, not just any English.
const LOCALE = (navigator.languages || []).find((tag) => tag.toLowerCase().startsWith(LANGUAGE)) || LANGUAGE;
const T = TEXTS[LANGUAGE];

/** A sentence with its {gaps} filled. */
const say = (sentence, gaps) => sentence.replace(/\{(\w+)\}/g, (_, gap) => gaps[gap]);
