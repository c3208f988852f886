<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name>ActionGroup</name>
    <message>
        <source>Conversation</source>
        <translation>Розмова</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Написання</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Програма</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Перехід</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>View %1 from the top</source>
        <translation>Подання %1 згори</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Наступна розмова</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Попередня розмова</translation>
    </message>
    <message>
        <source>Resolve or reopen</source>
        <translation>Позначити вирішеною або відкрити знову</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Відкласти</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Призначити мені</translation>
    </message>
    <message>
        <source>Show or hide the side panel</source>
        <translation>Показати або сховати бічну панель</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>Написати відповідь</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Написати нотатку</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Надіслати</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Додати файл</translation>
    </message>
    <message>
        <source>Go to the conversations</source>
        <translation>До списку розмов</translation>
    </message>
    <message>
        <source>Go to the messages</source>
        <translation>До повідомлень</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Показати всі клавіші</translation>
    </message>
    <message>
        <source>Quit Heard</source>
        <translation>Вийти з Heard</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Надіслати пізніше</translation>
    </message>
    <message>
        <source>Take the last reply back</source>
        <translation>Повернути останню відповідь</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Вставити емодзі</translation>
    </message>
    <message>
        <source>Preview as the customer sees it</source>
        <translation>Подивитися очима клієнта</translation>
    </message>
    <message>
        <source>Resolve and open the next</source>
        <translation>Вирішити й відкрити наступну</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>Наступна непрочитана розмова</translation>
    </message>
    <message>
        <source>Assign to a colleague</source>
        <translation>Призначити колезі</translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation>Відкрити у вкладці</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Відкрити у вікні</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>Закрити вкладку</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Наступна вкладка</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Попередня вкладка</translation>
    </message>
    <message>
        <source>Next place to fill in</source>
        <translation>Наступне місце для заповнення</translation>
    </message>
    <message>
        <source>Go to the canned replies</source>
        <translation>Перейти до шаблонів відповідей</translation>
    </message>
    <message>
        <source>Go to the standards</source>
        <translation>Перейти до стандартів</translation>
    </message>
    <message>
        <source>Edit canned replies</source>
        <translation>Редагувати шаблони відповідей</translation>
    </message>
    <message>
        <source>Choose a macro</source>
        <translation>Вибрати макрос</translation>
    </message>
    <message>
        <source>Edit macros</source>
        <translation>Змінити макроси</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>Додати канал</translation>
    </message>
    <message>
        <source>Register a contact</source>
        <translation>Записати звернення</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>Імпорт клієнтів</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>Експорт клієнтів</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Жирний</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Курсив</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Підкреслений</translation>
    </message>
    <message>
        <source>Make a link</source>
        <translation>Зробити посиланням</translation>
    </message>
    <message>
        <source>Add a button below the reply</source>
        <translation>Додати кнопку під відповіддю</translation>
    </message>
    <message>
        <source>Take over from the colleague who is writing</source>
        <translation>Перехопити відповідь у колеги</translation>
    </message>
    <message>
        <source>Look through the outbox</source>
        <translation>Переглянути вихідні</translation>
    </message>
    <message>
        <source>Sign in to the hub</source>
        <translation>Увійти на хаб</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (ви)</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Нікому</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Призначити</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>New tag “%1”</source>
        <translation>Нова мітка «%1»</translation>
    </message>
    <message>
        <source>No department</source>
        <translation>Без відділу</translation>
    </message>
    <message>
        <source>Move to department</source>
        <translation>Передати до відділу</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Відкласти до</translation>
    </message>
    <message>
        <source>Choose a time…</source>
        <translation>Вибрати час…</translation>
    </message>
    <message>
        <source>The conversations come back to the inbox at this time, or as soon as the customer writes.</source>
        <translation>Розмови повернуться до вхідних у цей час або щойно клієнт напише.</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Відкласти</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message>
        <source>Not asked yet</source>
        <translation>Ще не питали</translation>
    </message>
    <message>
        <source>Agrees to messages</source>
        <translation>Згоден на повідомлення</translation>
    </message>
    <message>
        <source>Answers only, nothing unasked</source>
        <translation>Лише відповіді, нічого без запиту</translation>
    </message>
    <message>
        <source>Wants no messages</source>
        <translation>Не хоче повідомлень</translation>
    </message>
    <message>
        <source>%1 · %2 there</source>
        <translation>%1 · там %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ім’я</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовий пояс</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Згода</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Бажаний канал</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Тихі години</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Same phone: %1</source>
        <translation>Той самий телефон: %1</translation>
    </message>
    <message>
        <source>Same e-mail address: %1</source>
        <translation>Та сама адреса пошти: %1</translation>
    </message>
    <message>
        <source>Same name, and the same “%1”</source>
        <translation>Те саме ім’я і те саме поле «%1»</translation>
    </message>
    <message>
        <source>Same name, and both have order %1</source>
        <translation>Те саме ім’я, і в обох замовлення %1</translation>
    </message>
    <message>
        <source>One of their channels says so</source>
        <translation>Так повідомляє один із каналів</translation>
    </message>
</context>
<context>
    <name>InboxRow</name>
    <message>
        <source>Customer</source>
        <translation>Клієнт</translation>
    </message>
</context>
<context>
    <name>InboxRowPainter</name>
    <message>
        <source>failed</source>
        <translation>помилка</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>неясно</translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n у черзі</numerusform>
            <numerusform>%n у черзі</numerusform>
            <numerusform>%n у черзі</numerusform>
        </translation>
    </message>
    <message>
        <source>sample</source>
        <translation>приклад</translation>
    </message>
    <message>
        <source>is typing…</source>
        <translation>пише…</translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation>Чернетка:</translation>
    </message>
    <message>
        <source>Reply:</source>
        <translation>Відповідь:</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Нотатка:</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>−%1</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
</context>
<context>
    <name>KeyHint</name>
    <message>
        <source>%1 or %2</source>
        <comment>two keys that do the same</comment>
        <translation>%1 або %2</translation>
    </message>
</context>
<context>
    <name>LaterTimes</name>
    <message>
        <source>In 1 hour</source>
        <translation>За годину</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Сьогодні ввечері</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Наступного тижня</translation>
    </message>
</context>
<context>
    <name>LinkDoubt</name>
    <message>
        <source>The words of this link name another address. It leads to %1.</source>
        <translation>Слова цього посилання називають іншу адресу. Воно веде на %1.</translation>
    </message>
    <message>
        <source>The address of this link is written with letters that look like others. It leads to %1.</source>
        <translation>Адресу цього посилання написано літерами, схожими на інші. Воно веде на %1.</translation>
    </message>
    <message>
        <source>What stands before the @ is not the address of this link. It leads to %1.</source>
        <translation>Те, що стоїть перед @, не є адресою цього посилання. Воно веде на %1.</translation>
    </message>
</context>
<context>
    <name>Macros</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln день</numerusform>
            <numerusform>%Ln дні</numerusform>
            <numerusform>%Ln днів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln годину</numerusform>
            <numerusform>%Ln години</numerusform>
            <numerusform>%Ln годин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln хвилину</numerusform>
            <numerusform>%Ln хвилини</numerusform>
            <numerusform>%Ln хвилин</numerusform>
        </translation>
    </message>
    <message>
        <source>Reply: “%1”</source>
        <translation>Відповідь: «%1»</translation>
    </message>
    <message>
        <source>Note for the team: “%1”</source>
        <translation>Нотатка для команди: «%1»</translation>
    </message>
    <message>
        <source>Add the tags: %1</source>
        <translation>Додати мітки: %1</translation>
    </message>
    <message>
        <source>Assign to you</source>
        <translation>Призначити вам</translation>
    </message>
    <message>
        <source>Assign to %1</source>
        <translation>Призначити: %1</translation>
    </message>
    <message>
        <source>Assign to nobody</source>
        <translation>Нікому не призначати</translation>
    </message>
    <message>
        <source>Snooze for %1</source>
        <translation>Відкласти на %1</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Вирішено</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>only your team sees this</source>
        <translation>бачить лише ваша команда</translation>
    </message>
    <message>
        <source>The hub</source>
        <translation>Хаб</translation>
    </message>
    <message>
        <source>Resolved by %1 · %2</source>
        <translation>Вирішено · %1 · %2</translation>
    </message>
    <message>
        <source>Reopened by %1 · %2</source>
        <translation>Відкрито знову · %1 · %2</translation>
    </message>
    <message>
        <source>Back from snooze · %1</source>
        <translation>Повернулася з відкладених · %1</translation>
    </message>
    <message>
        <source>Snoozed by %1 until %2</source>
        <translation>Відкладено до %2 · %1</translation>
    </message>
    <message>
        <source>Assigned to %1 by %2 · %3</source>
        <translation>Відповідальний: %1 · призначено: %2 · %3</translation>
    </message>
    <message>
        <source>Assigned by %1 · %2</source>
        <translation>Призначено · %1 · %2</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Не надіслано.</translation>
    </message>
    <message>
        <source>Sending failed.</source>
        <translation>Надіслати не вдалося.</translation>
    </message>
    <message>
        <source>This version can&apos;t show “%1”.</source>
        <translation>Ця версія не вміє показувати «%1».</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>у черзі</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>надсилається</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>надіслано</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>доставлено</translation>
    </message>
    <message>
        <source>read</source>
        <translation>прочитано</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>помилка</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>неясно</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не надіслано</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Надіслати ще раз</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Повернути в поле введення</translation>
    </message>
    <message>
        <source>Moved to this customer by %1 · %2</source>
        <translation>До цього клієнта переніс(ла) %1 · %2</translation>
    </message>
    <message>
        <source>Moved here from %1 by %2 · %3</source>
        <translation>Перенесено від клієнта %1: %2 · %3</translation>
    </message>
    <message>
        <source>Another conversation was merged into this one by %1 · %2</source>
        <translation>Сюди приєднано іншу розмову: %1 · %2</translation>
    </message>
    <message>
        <source>What followed was split off by %1 · %2</source>
        <translation>Подальше відокремлено: %1 · %2</translation>
    </message>
    <message>
        <source>Split off another conversation by %1 · %2</source>
        <translation>Відокремлено від іншої розмови: %1 · %2</translation>
    </message>
    <message>
        <source>Assigned to nobody by %1 · %2</source>
        <translation>Тепер нічия: %1 · %2</translation>
    </message>
    <message>
        <source>Taken out of its department by %1 · %2</source>
        <translation>Без відділу: %1 · %2</translation>
    </message>
    <message>
        <source>Moved to %1 by %2 · %3</source>
        <translation>Передано до відділу «%1»: %2 · %3</translation>
    </message>
    <message>
        <source>Resolved by %1 · standards %2 of 4 · %3</source>
        <translation>Вирішено: %1 · стандарти %2 з 4 · %3</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>автовідповідь</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>змінено</translation>
    </message>
    <message>
        <source>taken back by the customer</source>
        <translation>видалено клієнтом</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>видалено</translation>
    </message>
    <message>
        <source>Hide what was quoted</source>
        <translation>Сховати цитату</translation>
    </message>
    <message>
        <source>Show what was quoted</source>
        <translation>Показати цитату</translation>
    </message>
    <message>
        <source>A place</source>
        <translation>Місце</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) from elsewhere not loaded</source>
        <translation>
            <numerusform>%n картинку з чужого сайту не завантажено</numerusform>
            <numerusform>%n картинки з чужих сайтів не завантажено</numerusform>
            <numerusform>%n картинок з чужих сайтів не завантажено</numerusform>
        </translation>
    </message>
    <message>
        <source>With its formatting</source>
        <translation>З оформленням</translation>
    </message>
    <message>
        <source>Show as it was sent</source>
        <translation>Показати як надіслано</translation>
    </message>
    <message>
        <source>Could not be read whole · %1</source>
        <translation>Прочитати цілком не вдалося · %1</translation>
    </message>
    <message>
        <source>Encrypted · %1</source>
        <translation>Зашифровано · %1</translation>
    </message>
    <message>
        <source>Voice message · %1 · %2</source>
        <translation>Голосове · %1 · %2</translation>
    </message>
    <message>
        <source>copy to %1</source>
        <translation>копія: %1</translation>
    </message>
    <message numerus="yes">
        <source>copies to %n address(es)</source>
        <translation>
            <numerusform>копії на %n адресу</numerusform>
            <numerusform>копії на %n адреси</numerusform>
            <numerusform>копії на %n адрес</numerusform>
        </translation>
    </message>
    <message>
        <source>The customer has blocked this channel.</source>
        <translation>Клієнт заблокував цей канал.</translation>
    </message>
    <message>
        <source>The customer takes messages on this channel again.</source>
        <translation>Клієнт знову приймає повідомлення в цьому каналі.</translation>
    </message>
    <message>
        <source>being changed</source>
        <translation>змінюється</translation>
    </message>
    <message>
        <source>could not be changed</source>
        <translation>змінити не вдалося</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Дзвінок</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Візит</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Page of the complaint book</source>
        <translation>Сторінка книги скарг</translation>
    </message>
    <message>
        <source>Taken down by hand</source>
        <translation>Записано вручну</translation>
    </message>
    <message>
        <source>Taken down by %1</source>
        <translation>Хто записав: %1</translation>
    </message>
    <message>
        <source>What the other side said: “%1”</source>
        <translation>Відповідь іншої сторони: «%1»</translation>
    </message>
    <message>
        <source>%1 answered at %2: %3</source>
        <translation>%1, відповідь о %2: %3</translation>
    </message>
    <message>
        <source>%1 wrote at %2: %3</source>
        <translation>%1, повідомлення о %2: %3</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Waiting on this computer: it goes out when the hub is back.</source>
        <translation>Чекає на цьому комп’ютері: піде, коли повернеться зв’язок із хабом.</translation>
    </message>
    <message>
        <source>Held, not sent yet. %1</source>
        <translation>Затримано, ще не надіслано. %1</translation>
    </message>
    <message>
        <source>It is tried again at %1.</source>
        <translation>Наступна спроба о %1.</translation>
    </message>
    <message>
        <source>It goes out by itself when the channel works again.</source>
        <translation>Піде само, коли канал знову запрацює.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Усе одно надіслати</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Змінити</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Turn into a note</source>
        <translation>Зробити нотаткою</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Відповідь</translation>
    </message>
    <message>
        <source>Reply for later</source>
        <translation>Відповідь на потім</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Вирішити</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Відкрити знову</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Відкласти</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Призначити</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>Змінити мітки</translation>
    </message>
    <message>
        <source>Move to a department</source>
        <translation>Передати у відділ</translation>
    </message>
    <message>
        <source>Register a contact</source>
        <translation>Записати звернення</translation>
    </message>
    <message>
        <source>Another change</source>
        <translation>Інша зміна</translation>
    </message>
</context>
<context>
    <name>Replies</name>
    <message>
        <source>English</source>
        <translation>Англійська</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Російська</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Українська</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Ще не використовувався</translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln time(s)</source>
        <translation>
            <numerusform>Використано %Ln раз</numerusform>
            <numerusform>Використано %Ln рази</numerusform>
            <numerusform>Використано %Ln разів</numerusform>
        </translation>
    </message>
    <message>
        <source>last: %1</source>
        <translation>останній раз: %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мої</translation>
    </message>
    <message>
        <source>Team’s</source>
        <translation>Відділу</translation>
    </message>
    <message>
        <source>Everybody’s</source>
        <translation>Спільні</translation>
    </message>
</context>
<context>
    <name>RowText</name>
    <message>
        <source>%1 resolved the conversation</source>
        <translation>%1 позначає розмову вирішеною</translation>
    </message>
    <message>
        <source>The conversation was reopened</source>
        <translation>Розмову відкрито знову</translation>
    </message>
    <message>
        <source>%1 snoozed the conversation</source>
        <translation>%1 відкладає розмову</translation>
    </message>
    <message>
        <source>The conversation is back from snooze</source>
        <translation>Відкладена розмова повернулася</translation>
    </message>
    <message>
        <source>The conversation was assigned</source>
        <translation>Розмові призначено відповідального</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ви</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>чекає надсилання</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>надсилається</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>надіслано</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>доставлено</translation>
    </message>
    <message>
        <source>read</source>
        <translation>прочитано</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не надіслано</translation>
    </message>
    <message>
        <source>perhaps sent</source>
        <translation>можливо, надіслано</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>скасовано</translation>
    </message>
    <message>
        <source>open</source>
        <translation>відкрита</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>чекаємо клієнта</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>відкладена</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>вирішена</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитане</numerusform>
            <numerusform>%n непрочитані</numerusform>
            <numerusform>%n непрочитаних</numerusform>
        </translation>
    </message>
    <message>
        <source>is writing</source>
        <translation>пише</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>%n чекає надсилання</numerusform>
            <numerusform>%n чекають надсилання</numerusform>
            <numerusform>%n чекають надсилання</numerusform>
        </translation>
    </message>
    <message>
        <source>draft: %1</source>
        <translation>чернетка: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>note</source>
        <translation>нотатка</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who and when: what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 moved the conversation to this customer</source>
        <translation>%1: розмову перенесено до цього клієнта</translation>
    </message>
    <message>
        <source>%1 merged another conversation into this one</source>
        <translation>%1: сюди приєднано іншу розмову</translation>
    </message>
    <message>
        <source>%1 split off what followed</source>
        <translation>%1: подальше відокремлено</translation>
    </message>
    <message>
        <source>%1 split this off another conversation</source>
        <translation>%1: відокремлено від іншої розмови</translation>
    </message>
    <message>
        <source>score %1 of 4</source>
        <translation>оцінка %1 з 4</translation>
    </message>
    <message>
        <source>The conversation was moved to another department</source>
        <translation>Розмову передано до іншого відділу</translation>
    </message>
    <message>
        <source>mentions you</source>
        <translation>вас згадують</translation>
    </message>
    <message>
        <source>answer late</source>
        <translation>відповідь запізнюється</translation>
    </message>
    <message>
        <source>%1 is writing</source>
        <translation>%1 пише</translation>
    </message>
    <message>
        <source>%1 is looking</source>
        <translation>%1 дивиться</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Customer</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ви</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 для %2</translation>
    </message>
    <message>
        <source>Note, %1</source>
        <translation>Нотатка, %1</translation>
    </message>
</context>
<context>
    <name>SearchRows</name>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Розмови</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Повідомлення</translation>
    </message>
    <message>
        <source>Older messages</source>
        <translation>Старіші повідомлення</translation>
    </message>
    <message>
        <source>No command has these letters.</source>
        <translation>Немає команди з такими літерами.</translation>
    </message>
    <message>
        <source>Nothing has all of these words. Try fewer of them.</source>
        <translation>Ніде немає всіх цих слів одразу. Спробуйте менше слів.</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>Нещодавнє</translation>
    </message>
    <message>
        <source>How to ask</source>
        <translation>Як запитати</translation>
    </message>
    <message>
        <source>&quot;pick-up point&quot;</source>
        <translation>&quot;пункт видачі&quot;</translation>
    </message>
    <message>
        <source>words side by side, as they are written</source>
        <translation>слова поруч, як вони написані</translation>
    </message>
    <message>
        <source>from:anna</source>
        <translation>від:анна</translation>
    </message>
    <message>
        <source>who wrote it; from:me for your own</source>
        <translation>хто написав; від:мене — ваші</translation>
    </message>
    <message>
        <source>channel:form</source>
        <translation>канал:форма</translation>
    </message>
    <message>
        <source>where it came in</source>
        <translation>куди написали</translation>
    </message>
    <message>
        <source>is:open</source>
        <translation>статус:відкрита</translation>
    </message>
    <message>
        <source>also waiting, snoozed, resolved, unread</source>
        <translation>також очікує, відкладена, вирішена, непрочитана</translation>
    </message>
    <message>
        <source>before:2026-05-31</source>
        <translation>до:31.05.2026</translation>
    </message>
    <message>
        <source>also after:, and 31.05, today, 7d</source>
        <translation>також після:, і 31.05, сьогодні, 7д</translation>
    </message>
    <message>
        <source>commands only</source>
        <translation>лише команди</translation>
    </message>
</context>
<context>
    <name>SilenceWords</name>
    <message numerus="yes">
        <source>No messages since %1, usually %n an hour.</source>
        <translation>
            <numerusform>Немає повідомлень з %1, зазвичай %n на годину.</numerusform>
            <numerusform>Немає повідомлень з %1, зазвичай %n на годину.</numerusform>
            <numerusform>Немає повідомлень з %1, зазвичай %n на годину.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write to it yourself to see whether messages still get through.</source>
        <translation>Напишіть туди самі й подивіться, чи ще доходять повідомлення.</translation>
    </message>
</context>
<context>
    <name>Standards</name>
    <message>
        <source>open</source>
        <translation>не позначено</translation>
    </message>
    <message>
        <source>met</source>
        <translation>виконано</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>не виконано</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>не стосується</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Starting</source>
        <translation>Запускається</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Працює</translation>
    </message>
    <message>
        <source>Trouble, trying again</source>
        <translation>Негаразди, пробуємо знову</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Не працює</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Вимкнено</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Працює</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Не завантажено</translation>
    </message>
    <message>
        <source>Kept out after it broke down</source>
        <translation>Не завантажується після збою</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Завантажено</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Зупинено</translation>
    </message>
    <message>
        <source>The hub is being started.</source>
        <translation>Хаб запускається.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>З’єднуємося…</translation>
    </message>
    <message>
        <source>Connected, and catching up with what has happened.</source>
        <translation>Зв’язок є, наздоганяємо пропущене.</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Зв’язок є.</translation>
    </message>
    <message>
        <source>Connected since %1.</source>
        <translation>Зв’язок є з %1.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Зв’язку немає.</translation>
    </message>
    <message>
        <source>Not connected since %1.</source>
        <translation>Зв’язку немає з %1.</translation>
    </message>
    <message>
        <source>The hub does not let this desk in.</source>
        <translation>Хаб не впускає це робоче місце.</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>now</source>
        <translation>зараз</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n хв</numerusform>
            <numerusform>%n хв</numerusform>
            <numerusform>%n хв</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Учора</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>завтра %1</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n год</numerusform>
            <numerusform>%n год</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n д</numerusform>
            <numerusform>%n д</numerusform>
            <numerusform>%n д</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Mine</source>
        <translation>Мої</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Нічиї</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Усі відкриті</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Згадки</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Чекаємо клієнта</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Відкладені</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Вирішені</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Чернетки</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Вихідні</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Спочатку нові</translation>
    </message>
    <message>
        <source>By promise</source>
        <translation>За строком відповіді</translation>
    </message>
    <message>
        <source>Longest waiting first</source>
        <translation>Хто чекає довше</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The reason given is “%1”.</source>
        <translation>Вказана причина: «%1».</translation>
    </message>
    <message>
        <source>The hub on this computer did not start.</source>
        <translation>Хаб на цьому комп’ютері не запустився.</translation>
    </message>
    <message>
        <source>Its log is in the data folder; Heard keeps trying.</source>
        <translation>Його журнал — у теці даних; Heard продовжує спроби.</translation>
    </message>
    <message>
        <source>The hub on this computer has stopped.</source>
        <translation>Хаб на цьому комп’ютері зупинився.</translation>
    </message>
    <message>
        <source>Heard is starting it again.</source>
        <translation>Heard запускає його знову.</translation>
    </message>
    <message>
        <source>The program heard-hub is not beside heard.</source>
        <translation>Поруч із програмою heard немає програми heard-hub.</translation>
    </message>
    <message>
        <source>Install Heard again.</source>
        <translation>Установіть Heard заново.</translation>
    </message>
    <message>
        <source>The hub does not accept this desk&apos;s token.</source>
        <translation>Хаб не приймає токен цього робочого місця.</translation>
    </message>
    <message>
        <source>Ask your administrator for a new one.</source>
        <translation>Попросіть в адміністратора новий.</translation>
    </message>
    <message>
        <source>The token file can&apos;t be read.</source>
        <translation>Не вдається прочитати файл із токеном.</translation>
    </message>
    <message>
        <source>Check the path given with --token-file.</source>
        <translation>Перевірте шлях, указаний у --token-file.</translation>
    </message>
    <message>
        <source>The hub speaks another version.</source>
        <translation>У хаба інша версія протоколу.</translation>
    </message>
    <message>
        <source>Update Heard on this computer or on the hub.</source>
        <translation>Оновіть Heard на цьому комп’ютері або на хабі.</translation>
    </message>
    <message>
        <source>The hub can&apos;t be reached.</source>
        <translation>Немає зв’язку з хабом.</translation>
    </message>
    <message>
        <source>Check the network; Heard keeps trying.</source>
        <translation>Перевірте мережу; Heard продовжує спроби.</translation>
    </message>
    <message>
        <source>The connection was closed.</source>
        <translation>З’єднання закрито.</translation>
    </message>
    <message>
        <source>Heard is connecting again.</source>
        <translation>Heard під’єднується знову.</translation>
    </message>
    <message>
        <source>The connection to the hub was lost.</source>
        <translation>Зв’язок із хабом перервався.</translation>
    </message>
    <message>
        <source>The hub did not answer in time.</source>
        <translation>Хаб не відповів вчасно.</translation>
    </message>
    <message>
        <source>Heard is trying again.</source>
        <translation>Heard пробує знову.</translation>
    </message>
    <message>
        <source>The hub&apos;s certificate can&apos;t be trusted.</source>
        <translation>Сертифікату хаба не можна довіряти.</translation>
    </message>
    <message>
        <source>Ask your administrator.</source>
        <translation>Зверніться до адміністратора.</translation>
    </message>
    <message>
        <source>Another hub uses this data folder.</source>
        <translation>Цією текою даних користується інший хаб.</translation>
    </message>
    <message>
        <source>Close it first.</source>
        <translation>Спершу закрийте його.</translation>
    </message>
    <message>
        <source>The hub has stopped answering.</source>
        <translation>Хаб перестав відповідати.</translation>
    </message>
    <message>
        <source>The hub is shutting down.</source>
        <translation>Хаб завершує роботу.</translation>
    </message>
    <message>
        <source>Heard will connect when it is back.</source>
        <translation>Heard під’єднається, коли він повернеться.</translation>
    </message>
    <message>
        <source>Someone wrote after you began.</source>
        <translation>Поки ви писали, у розмові з’явилося нове.</translation>
    </message>
    <message>
        <source>It is not known whether the customer received this.</source>
        <translation>Невідомо, чи отримав це клієнт.</translation>
    </message>
    <message>
        <source>Look on the channel before sending again, so that it does not arrive twice.</source>
        <translation>Перш ніж надсилати знову, подивіться в самому каналі, щоб відповідь не надійшла двічі.</translation>
    </message>
    <message>
        <source>The connection broke while this was being sent; it is not known whether it arrived.</source>
        <translation>Зв’язок перервався під час надсилання; невідомо, чи це дійшло.</translation>
    </message>
    <message>
        <source>Look on the channel before sending again.</source>
        <translation>Перш ніж надсилати знову, подивіться в самому каналі.</translation>
    </message>
    <message>
        <source>The hub stopped while this was being sent; it is not known whether it arrived.</source>
        <translation>Хаб зупинився під час надсилання; невідомо, чи це дійшло.</translation>
    </message>
    <message>
        <source>The connection broke in the middle of sending.</source>
        <translation>Зв’язок перервався посеред надсилання.</translation>
    </message>
    <message>
        <source>The customer is no longer reachable on this channel.</source>
        <translation>З клієнтом більше не можна зв’язатися цим каналом.</translation>
    </message>
    <message>
        <source>This channel has been removed.</source>
        <translation>Цей канал видалено.</translation>
    </message>
    <message>
        <source>This channel is down.</source>
        <translation>Цей канал не працює.</translation>
    </message>
    <message>
        <source>The reply goes out when it is back.</source>
        <translation>Відповідь піде, коли він запрацює.</translation>
    </message>
    <message>
        <source>The plugin for this channel is not running.</source>
        <translation>Плагін цього каналу не працює.</translation>
    </message>
    <message>
        <source>See Settings, Plugins.</source>
        <translation>Дивіться «Налаштування», розділ «Плагіни».</translation>
    </message>
    <message>
        <source>There is nothing to send yet.</source>
        <translation>Надсилати поки що нічого.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Цього більше немає.</translation>
    </message>
    <message>
        <source>You are not allowed to do that.</source>
        <translation>У вас немає на це прав.</translation>
    </message>
    <message>
        <source>The hub does not know how to do that.</source>
        <translation>Хаб цього не вміє.</translation>
    </message>
    <message>
        <source>Update the hub.</source>
        <translation>Оновіть хаб.</translation>
    </message>
    <message>
        <source>It has changed in the meantime.</source>
        <translation>За цей час усе змінилося.</translation>
    </message>
    <message>
        <source>The text is longer than this channel takes.</source>
        <translation>Текст довший, ніж приймає цей канал.</translation>
    </message>
    <message>
        <source>Shorten it or send it in parts.</source>
        <translation>Скоротіть його або надішліть частинами.</translation>
    </message>
    <message>
        <source>The text is longer than the %{limit} characters this channel takes.</source>
        <translation>Текст довший, ніж приймає цей канал (межа у знаках: %{limit}).</translation>
    </message>
    <message>
        <source>This channel takes replies only for a time after the customer&apos;s last message.</source>
        <translation>Цей канал приймає відповіді лише певний час після останнього повідомлення клієнта.</translation>
    </message>
    <message>
        <source>This channel takes replies only for %{hours} hours after the customer&apos;s last message.</source>
        <translation>Цей канал приймає відповіді лише %{hours} год після останнього повідомлення клієнта.</translation>
    </message>
    <message>
        <source>This channel does not take files of this kind.</source>
        <translation>Цей канал не приймає файли такого виду.</translation>
    </message>
    <message>
        <source>Remove the file.</source>
        <translation>Приберіть файл.</translation>
    </message>
    <message>
        <source>The file is larger than this channel takes.</source>
        <translation>Файл більший, ніж приймає цей канал.</translation>
    </message>
    <message>
        <source>Remove it or send a smaller one.</source>
        <translation>Приберіть його або надішліть менший файл.</translation>
    </message>
    <message>
        <source>This channel takes no files.</source>
        <translation>Цей канал не приймає файли.</translation>
    </message>
    <message>
        <source>The text will be shown as it is written, not as a page.</source>
        <translation>Текст буде показано як є, а не як сторінку.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>Завеликий розмір.</translation>
    </message>
    <message>
        <source>Choose a smaller one.</source>
        <translation>Виберіть щось менше.</translation>
    </message>
    <message>
        <source>The file is not what its name says, or its kind is not taken.</source>
        <translation>Вміст файлу не відповідає назві, або такі файли не приймаються.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>Не вдається прочитати файл.</translation>
    </message>
    <message>
        <source>Check that it is still there.</source>
        <translation>Перевірте, чи він на місці.</translation>
    </message>
    <message>
        <source>Writing to the disk failed.</source>
        <translation>Не вдалося записати на диск.</translation>
    </message>
    <message>
        <source>Check the space and rights of the data folder.</source>
        <translation>Перевірте місце на диску та права теки даних.</translation>
    </message>
    <message>
        <source>The data folder can&apos;t be used.</source>
        <translation>Текою даних не можна скористатися.</translation>
    </message>
    <message>
        <source>Check its rights.</source>
        <translation>Перевірте її права.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Диск заповнено.</translation>
    </message>
    <message>
        <source>Make room; nothing that was kept is lost.</source>
        <translation>Звільніть місце; нічого зі збереженого не втрачено.</translation>
    </message>
    <message>
        <source>The data folder is read-only.</source>
        <translation>Тека даних доступна лише для читання.</translation>
    </message>
    <message>
        <source>Check its rights; nothing that was kept is lost.</source>
        <translation>Перевірте її права; нічого зі збереженого не втрачено.</translation>
    </message>
    <message>
        <source>The data was written by a newer version of Heard.</source>
        <translation>Дані записано новішою версією Heard.</translation>
    </message>
    <message>
        <source>Install that version; nothing has been changed.</source>
        <translation>Установіть цю версію; нічого не змінено.</translation>
    </message>
    <message>
        <source>The data is damaged.</source>
        <translation>Дані пошкоджено.</translation>
    </message>
    <message>
        <source>Run heard-hub check; nothing has been changed.</source>
        <translation>Запустіть heard-hub check; нічого не змінено.</translation>
    </message>
    <message>
        <source>This desk&apos;s copy of the conversations was damaged and has been put aside.</source>
        <translation>Копія розмов на цьому робочому місці була пошкоджена, її відкладено вбік.</translation>
    </message>
    <message>
        <source>A fresh one is fetched from the hub.</source>
        <translation>З хаба завантажується нова.</translation>
    </message>
    <message>
        <source>A file that goes with this reply is gone.</source>
        <translation>Файлу, долученого до цієї відповіді, більше немає.</translation>
    </message>
    <message>
        <source>Attach it again.</source>
        <translation>Долучіть його знову.</translation>
    </message>
    <message>
        <source>The channel refused this.</source>
        <translation>Канал відмовився це прийняти.</translation>
    </message>
    <message>
        <source>The channel could not be reached for too long.</source>
        <translation>З каналом надто довго не було зв’язку.</translation>
    </message>
    <message>
        <source>A file of this reply is not on the hub.</source>
        <translation>Файлу з цієї відповіді немає на хабі.</translation>
    </message>
    <message>
        <source>It is not a plugin for Heard.</source>
        <translation>Це не плагін для Heard.</translation>
    </message>
    <message>
        <source>It does not say what it is.</source>
        <translation>У ньому немає опису.</translation>
    </message>
    <message>
        <source>Ask its maker.</source>
        <translation>Зверніться до його автора.</translation>
    </message>
    <message>
        <source>Its description is wrong.</source>
        <translation>Його опис хибний.</translation>
    </message>
    <message>
        <source>It is made for a newer Heard.</source>
        <translation>Його зроблено для новішої версії Heard.</translation>
    </message>
    <message>
        <source>Update Heard.</source>
        <translation>Оновіть Heard.</translation>
    </message>
    <message>
        <source>It is made for an older Heard.</source>
        <translation>Його зроблено для старішої версії Heard.</translation>
    </message>
    <message>
        <source>Update the plugin.</source>
        <translation>Оновіть плагін.</translation>
    </message>
    <message>
        <source>Another plugin has the same name.</source>
        <translation>Таку саму назву має інший плагін.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Видаліть один із двох.</translation>
    </message>
    <message>
        <source>Another plugin serves the same kind of channel.</source>
        <translation>Такі самі канали обслуговує інший плагін.</translation>
    </message>
    <message>
        <source>A person has switched it off.</source>
        <translation>Його вимкнула людина.</translation>
    </message>
    <message>
        <source>heard-hub plugins enable switches it on.</source>
        <translation>Увімкнути: heard-hub plugins enable.</translation>
    </message>
    <message>
        <source>The program broke down in it the last time.</source>
        <translation>Минулого разу в ньому стався збій програми.</translation>
    </message>
    <message>
        <source>heard-hub plugins release lets it try again.</source>
        <translation>Дозволити нову спробу: heard-hub plugins release.</translation>
    </message>
    <message>
        <source>It did not come back from a call.</source>
        <translation>Він не повернувся з виклику.</translation>
    </message>
    <message>
        <source>It can&apos;t be loaded.</source>
        <translation>Його не вдається завантажити.</translation>
    </message>
    <message>
        <source>A library it needs may be missing.</source>
        <translation>Можливо, бракує потрібної йому бібліотеки.</translation>
    </message>
    <message>
        <source>It does not offer what its description says.</source>
        <translation>У ньому немає того, що обіцяє опис.</translation>
    </message>
    <message>
        <source>It broke down while starting.</source>
        <translation>Під час запуску в ньому стався збій.</translation>
    </message>
    <message>
        <source>It did not answer in time.</source>
        <translation>Він не відповів вчасно.</translation>
    </message>
    <message>
        <source>Others may change this folder, so nothing is loaded from it.</source>
        <translation>Цю теку можуть змінювати сторонні, тому з неї нічого не завантажується.</translation>
    </message>
    <message>
        <source>Take the right to write from others.</source>
        <translation>Забороніть іншим запис у неї.</translation>
    </message>
    <message>
        <source>The hub does not take one of the settings.</source>
        <translation>Хаб не приймає одне з налаштувань.</translation>
    </message>
    <message>
        <source>Look at the one that is marked.</source>
        <translation>Погляньте на позначене.</translation>
    </message>
    <message>
        <source>The hub has no plugin for this kind of channel.</source>
        <translation>На хабі немає плагіна для каналів цього виду.</translation>
    </message>
    <message>
        <source>Someone has changed it in the meantime.</source>
        <translation>Хтось уже змінив це.</translation>
    </message>
    <message>
        <source>Look at what stands there now, then change it again.</source>
        <translation>Подивіться, що там зараз, і змініть знову.</translation>
    </message>
    <message>
        <source>This is no address of that kind.</source>
        <translation>Це не адреса такого виду.</translation>
    </message>
    <message>
        <source>Write a phone number with its country code, or a whole e-mail address.</source>
        <translation>Напишіть номер телефону з кодом країни або повну адресу пошти.</translation>
    </message>
    <message>
        <source>Another customer has this address.</source>
        <translation>Цю адресу має інший клієнт.</translation>
    </message>
    <message>
        <source>If they are one person, merge the two.</source>
        <translation>Якщо це одна людина, об’єднайте їх.</translation>
    </message>
    <message>
        <source>There are messages from or to this address, so it stays.</source>
        <translation>З цією адресою є повідомлення, тому вона залишається.</translation>
    </message>
    <message>
        <source>It has been merged into another one in the meantime.</source>
        <translation>Тим часом це об’єднано з іншим.</translation>
    </message>
    <message>
        <source>These two conversations are of different customers.</source>
        <translation>Ці дві розмови — різних клієнтів.</translation>
    </message>
    <message>
        <source>Merge the customers first, or move one of the conversations.</source>
        <translation>Спершу об’єднайте клієнтів або перенесіть одну з розмов.</translation>
    </message>
    <message>
        <source>One of the two parts would have no message.</source>
        <translation>В одній із двох частин не лишилося б повідомлень.</translation>
    </message>
    <message>
        <source>Choose a message further down.</source>
        <translation>Виберіть повідомлення нижче.</translation>
    </message>
    <message>
        <source>This customer wants no messages.</source>
        <translation>Цей клієнт не хоче повідомлень.</translation>
    </message>
    <message>
        <source>This customer wants answers only, and has asked nothing new.</source>
        <translation>Цей клієнт хоче лише відповідей, а нового запитання не було.</translation>
    </message>
    <message>
        <source>These are the customer&apos;s quiet hours.</source>
        <translation>У клієнта зараз тихі години.</translation>
    </message>
    <message>
        <source>These are the customer&apos;s quiet hours; they end at %{until} your time.</source>
        <translation>У клієнта тихі години; вони закінчаться о %{until} за вашим часом.</translation>
    </message>
    <message>
        <source>This customer prefers another channel.</source>
        <translation>Цей клієнт надає перевагу іншому каналу.</translation>
    </message>
    <message>
        <source>This customer prefers to be written to in %{channel}.</source>
        <translation>Цей клієнт воліє, щоб йому писали в «%{channel}».</translation>
    </message>
    <message>
        <source>This desk&apos;s copy of the conversations is damaged: some may be missing here.</source>
        <translation>Копію розмов на цьому робочому місці пошкоджено: частини їх тут може бракувати.</translation>
    </message>
    <message>
        <source>Start Heard again: a fresh copy is fetched from the hub, and what you wrote is taken over.</source>
        <translation>Запустіть Heard знову: свіжа копія надійде з хаба, а написане вами збережеться.</translation>
    </message>
    <message>
        <source>The hub&apos;s address is missing.</source>
        <translation>Не вказано адресу хаба.</translation>
    </message>
    <message>
        <source>Write the one that your administrator gave you.</source>
        <translation>Укажіть ту, що дав адміністратор.</translation>
    </message>
    <message>
        <source>This is no address of a hub.</source>
        <translation>Це не адреса хаба.</translation>
    </message>
    <message>
        <source>Write a name such as desk.example.com, or an address that begins with wss://.</source>
        <translation>Укажіть ім’я на кшталт desk.example.com або адресу, яка починається з wss://.</translation>
    </message>
    <message>
        <source>With ws:// anybody on the way could read the token and every conversation.</source>
        <translation>Через ws:// токен і всі розмови міг би прочитати будь-хто на шляху.</translation>
    </message>
    <message>
        <source>Use an address that begins with wss://; ws:// is for a hub on this computer only.</source>
        <translation>Візьміть адресу, яка починається з wss://; ws:// — лише для хаба на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>No computer of this name is found.</source>
        <translation>Комп’ютера з таким іменем не знайдено.</translation>
    </message>
    <message>
        <source>Check the address and the network.</source>
        <translation>Перевірте адресу й мережу.</translation>
    </message>
    <message>
        <source>Nothing answers at this address.</source>
        <translation>За цією адресою ніхто не відповідає.</translation>
    </message>
    <message>
        <source>Check the address and the network; the hub may not be running.</source>
        <translation>Перевірте адресу й мережу; можливо, хаб не запущено.</translation>
    </message>
    <message>
        <source>What answers at this address is not a Heard hub, or the hub behind it is down.</source>
        <translation>За цією адресою відповідає не хаб Heard, або хаб за ним не працює.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Перевірте адресу.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Спробуйте пізніше.</translation>
    </message>
    <message>
        <source>The hub is older than this Heard.</source>
        <translation>Хаб старіший за цей Heard.</translation>
    </message>
    <message>
        <source>Ask your administrator to update the hub.</source>
        <translation>Попросіть адміністратора оновити хаб.</translation>
    </message>
    <message>
        <source>The hub is newer than this Heard.</source>
        <translation>Хаб новіший за цей Heard.</translation>
    </message>
    <message>
        <source>Update Heard on this computer.</source>
        <translation>Оновіть Heard на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>There is no token for this hub.</source>
        <translation>Для цього хаба немає токена.</translation>
    </message>
    <message>
        <source>Enter the one that your administrator gave you in Settings, Hub.</source>
        <translation>Введіть той, що дав адміністратор: Налаштування, Хаб.</translation>
    </message>
    <message>
        <source>The keychain is locked, or the token is gone from it.</source>
        <translation>Сховище ключів замкнене, або токена в ньому більше немає.</translation>
    </message>
    <message>
        <source>Unlock the keychain, or enter the token again in Settings, Hub.</source>
        <translation>Відімкніть сховище ключів або введіть токен знову: Налаштування, Хаб.</translation>
    </message>
    <message>
        <source>There is no keychain on this computer that Heard can use, or it is locked.</source>
        <translation>На цьому комп’ютері немає сховища ключів, доступного для Heard, або воно замкнене.</translation>
    </message>
    <message>
        <source>This desk was signed out.</source>
        <translation>Це робоче місце відключено від хаба.</translation>
    </message>
    <message>
        <source>Ask your administrator for a new token.</source>
        <translation>Попросіть в адміністратора новий ключ.</translation>
    </message>
    <message>
        <source>There are too many of them.</source>
        <translation>Їх забагато.</translation>
    </message>
    <message>
        <source>Take some away first.</source>
        <translation>Спочатку приберіть зайві.</translation>
    </message>
    <message>
        <source>The score of a resolved conversation is kept and does not change.</source>
        <translation>Оцінку вирішеної розмови збережено, вона не змінюється.</translation>
    </message>
    <message>
        <source>The bot&apos;s token is missing.</source>
        <translation>Немає токена бота.</translation>
    </message>
    <message>
        <source>@BotFather in Telegram gives it; put it into the channel&apos;s settings.</source>
        <translation>Його видає @BotFather у Telegram; внесіть його в налаштування каналу.</translation>
    </message>
    <message>
        <source>Telegram does not know this bot&apos;s token, or no longer.</source>
        <translation>Telegram не знає цього токена бота або його відкликано.</translation>
    </message>
    <message>
        <source>Ask @BotFather for the token and put it into the channel&apos;s settings.</source>
        <translation>Візьміть токен у @BotFather і внесіть його в налаштування каналу.</translation>
    </message>
    <message>
        <source>Another program fetches this bot&apos;s messages, so some do not arrive here.</source>
        <translation>Повідомлення цього бота забирає й інша програма, частина сюди не потрапляє.</translation>
    </message>
    <message>
        <source>Stop that program, or take a new token from @BotFather for Heard alone.</source>
        <translation>Зупиніть ту програму або візьміть у @BotFather новий токен лише для Heard.</translation>
    </message>
    <message>
        <source>This bot&apos;s messages are delivered to another program.</source>
        <translation>Повідомлення цього бота доставляються іншій програмі.</translation>
    </message>
    <message>
        <source>Stop that program and press Test; Heard then takes them over.</source>
        <translation>Зупиніть ту програму й натисніть «Перевірити»: Heard забере доставку собі.</translation>
    </message>
    <message>
        <source>Telegram can&apos;t deliver to the hub&apos;s address.</source>
        <translation>Telegram не може доставити повідомлення на адресу хабу.</translation>
    </message>
    <message>
        <source>Check the hub&apos;s public address and certificate, or let the hub ask Telegram.</source>
        <translation>Перевірте публічну адресу й сертифікат хабу або хай хаб сам запитує Telegram.</translation>
    </message>
    <message>
        <source>The hub has no https address that can be reached from outside.</source>
        <translation>Хаб не має адреси https, доступної ззовні.</translation>
    </message>
    <message>
        <source>Start the hub with --public-url, or let the hub ask Telegram.</source>
        <translation>Запустіть хаб із --public-url або хай хаб сам запитує Telegram.</translation>
    </message>
    <message>
        <source>The service can&apos;t be reached.</source>
        <translation>Сервіс недоступний.</translation>
    </message>
    <message>
        <source>Check the hub&apos;s network; Heard keeps trying.</source>
        <translation>Перевірте мережу хабу; Heard продовжує спроби.</translation>
    </message>
    <message>
        <source>The service does not answer.</source>
        <translation>Сервіс не відповідає.</translation>
    </message>
    <message>
        <source>Heard keeps trying.</source>
        <translation>Heard продовжує спроби.</translation>
    </message>
    <message>
        <source>The service has trouble of its own.</source>
        <translation>У сервісу власні негаразди.</translation>
    </message>
    <message>
        <source>What the service answers can&apos;t be read.</source>
        <translation>Відповідь сервісу не вдається прочитати.</translation>
    </message>
    <message>
        <source>Heard keeps trying; check the server&apos;s address in the channel&apos;s settings.</source>
        <translation>Heard продовжує спроби; перевірте адресу сервера в налаштуваннях каналу.</translation>
    </message>
    <message>
        <source>The service&apos;s certificate can&apos;t be trusted.</source>
        <translation>Сертифікату сервісу не можна довіряти.</translation>
    </message>
    <message>
        <source>Check the hub&apos;s clock and network.</source>
        <translation>Перевірте годинник і мережу хабу.</translation>
    </message>
    <message>
        <source>The service refuses.</source>
        <translation>Сервіс відмовляє.</translation>
    </message>
    <message>
        <source>The service asks to wait.</source>
        <translation>Сервіс просить зачекати.</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>Продовжиться само.</translation>
    </message>
    <message>
        <source>The customer has blocked this channel.</source>
        <translation>Клієнт заблокував цей канал.</translation>
    </message>
    <message>
        <source>Reach them another way.</source>
        <translation>Зв’яжіться з ним інакше.</translation>
    </message>
    <message>
        <source>Buttons need a text above them.</source>
        <translation>Над кнопками потрібен текст.</translation>
    </message>
    <message>
        <source>Write one.</source>
        <translation>Напишіть його.</translation>
    </message>
    <message>
        <source>The file could not be fetched.</source>
        <translation>Файл не вдалося отримати.</translation>
    </message>
    <message>
        <source>Ask for it again.</source>
        <translation>Попросіть надіслати ще раз.</translation>
    </message>
    <message>
        <source>The channel has no e-mail address.</source>
        <translation>У каналу немає адреси пошти.</translation>
    </message>
    <message>
        <source>Write it in the channel&apos;s settings.</source>
        <translation>Вкажіть його в налаштуваннях каналу.</translation>
    </message>
    <message>
        <source>It is not known where this address&apos;s mail server is.</source>
        <translation>Невідомо, де поштовий сервер цієї адреси.</translation>
    </message>
    <message>
        <source>Choose the provider, or write its servers in the channel&apos;s settings.</source>
        <translation>Оберіть провайдера або вкажіть сервери в налаштуваннях каналу.</translation>
    </message>
    <message>
        <source>The mailbox&apos;s password is missing.</source>
        <translation>Немає пароля поштової скриньки.</translation>
    </message>
    <message>
        <source>No mail server of this name is found.</source>
        <translation>Поштовий сервер з таким ім’ям не знайдено.</translation>
    </message>
    <message>
        <source>Check the server&apos;s name in the channel&apos;s settings, and the network.</source>
        <translation>Перевірте ім’я сервера в налаштуваннях каналу та мережу.</translation>
    </message>
    <message>
        <source>Nothing answers where the mail server should be.</source>
        <translation>Там, де має бути поштовий сервер, ніхто не відповідає.</translation>
    </message>
    <message>
        <source>Check the server and its port; Heard keeps trying.</source>
        <translation>Перевірте сервер і порт; Heard продовжує спроби.</translation>
    </message>
    <message>
        <source>The connection to the mail server broke.</source>
        <translation>З’єднання з поштовим сервером перервалося.</translation>
    </message>
    <message>
        <source>The mail server does not answer.</source>
        <translation>Поштовий сервер не відповідає.</translation>
    </message>
    <message>
        <source>What answers there does not speak as a mail server does.</source>
        <translation>Те, що там відповідає, не схоже на поштовий сервер.</translation>
    </message>
    <message>
        <source>Check the server, its port and its encryption in the channel&apos;s settings.</source>
        <translation>Перевірте сервер, порт і шифрування в налаштуваннях каналу.</translation>
    </message>
    <message>
        <source>The mail server has ended the connection.</source>
        <translation>Поштовий сервер завершив з’єднання.</translation>
    </message>
    <message>
        <source>The mail server can&apos;t serve us now.</source>
        <translation>Поштовий сервер зараз не може нас обслужити.</translation>
    </message>
    <message>
        <source>No encrypted connection to the mail server came about.</source>
        <translation>Не вдалося встановити шифроване з’єднання з поштовим сервером.</translation>
    </message>
    <message>
        <source>Check its port and encryption in the channel&apos;s settings.</source>
        <translation>Перевірте порт і шифрування в налаштуваннях каналу.</translation>
    </message>
    <message>
        <source>The mail server offers no encryption on this port.</source>
        <translation>Поштовий сервер не пропонує шифрування на цьому порту.</translation>
    </message>
    <message>
        <source>Choose TLS and its port in the channel&apos;s settings.</source>
        <translation>Оберіть TLS і його порт у налаштуваннях каналу.</translation>
    </message>
    <message>
        <source>Without encryption anybody on the way could read the password, so it was not sent.</source>
        <translation>Без шифрування будь-хто на шляху прочитав би пароль, тому його не надіслано.</translation>
    </message>
    <message>
        <source>Choose TLS or STARTTLS in the channel&apos;s settings.</source>
        <translation>Оберіть TLS або STARTTLS у налаштуваннях каналу.</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate has expired, or a clock is wrong.</source>
        <translation>Строк сертифіката поштового сервера минув, або годинник хибний.</translation>
    </message>
    <message>
        <source>Tell whoever runs the server; check this computer&apos;s date.</source>
        <translation>Повідомте того, хто відповідає за сервер; перевірте дату на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate is for another name.</source>
        <translation>Сертифікат поштового сервера видано на інше ім’я.</translation>
    </message>
    <message>
        <source>Write the server&apos;s name as its certificate has it.</source>
        <translation>Вкажіть ім’я сервера так, як у його сертифікаті.</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate is from nobody this computer trusts.</source>
        <translation>Сертифікат поштового сервера видав той, кому цей комп’ютер не довіряє.</translation>
    </message>
    <message>
        <source>If the server is your own, name the file of its certificate in the channel&apos;s settings.</source>
        <translation>Якщо сервер ваш, вкажіть файл його сертифіката в налаштуваннях каналу.</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate can&apos;t be trusted.</source>
        <translation>Сертифікату поштового сервера не можна довіряти.</translation>
    </message>
    <message>
        <source>Tell whoever runs the server.</source>
        <translation>Повідомте того, хто відповідає за сервер.</translation>
    </message>
    <message>
        <source>The file of trusted certificates can&apos;t be read.</source>
        <translation>Файл довірених сертифікатів не читається.</translation>
    </message>
    <message>
        <source>Check its path in the channel&apos;s settings.</source>
        <translation>Перевірте шлях до нього в налаштуваннях каналу.</translation>
    </message>
    <message>
        <source>The mail server refuses the name or the password.</source>
        <translation>Поштовий сервер не приймає ім’я або пароль.</translation>
    </message>
    <message>
        <source>Write them anew in the channel&apos;s settings; with two-step sign-in a password for apps is needed.</source>
        <translation>Введіть їх знову в налаштуваннях каналу; за входу у два кроки потрібен пароль застосунку.</translation>
    </message>
    <message>
        <source>The mail server knows no way of signing in that Heard knows.</source>
        <translation>Поштовий сервер не має способу входу, який знає Heard.</translation>
    </message>
    <message>
        <source>Choose the other way to sign in in the channel&apos;s settings.</source>
        <translation>Оберіть інший спосіб входу в налаштуваннях каналу.</translation>
    </message>
    <message>
        <source>The mail server can&apos;t check the password now.</source>
        <translation>Поштовий сервер зараз не може перевірити пароль.</translation>
    </message>
    <message>
        <source>The mailbox is full.</source>
        <translation>Поштова скринька повна.</translation>
    </message>
    <message>
        <source>Delete old mail there, or have it enlarged.</source>
        <translation>Видаліть там стару пошту або збільште її.</translation>
    </message>
    <message>
        <source>A watched folder is not in the mailbox.</source>
        <translation>Однієї з тек немає в поштовій скриньці.</translation>
    </message>
    <message>
        <source>Check the folders in the channel&apos;s settings.</source>
        <translation>Перевірте теки в налаштуваннях каналу.</translation>
    </message>
    <message>
        <source>The mail server refuses this.</source>
        <translation>Поштовий сервер це відхиляє.</translation>
    </message>
    <message>
        <source>The customer&apos;s mail server does not take mail for this address.</source>
        <translation>Поштовий сервер клієнта не приймає пошту на цю адресу.</translation>
    </message>
    <message>
        <source>The customer&apos;s mail server wants it later.</source>
        <translation>Поштовий сервер клієнта просить надіслати пізніше.</translation>
    </message>
    <message>
        <source>It goes out again by itself.</source>
        <translation>Надішлеться саме ще раз.</translation>
    </message>
    <message>
        <source>The mail server does not let this address send.</source>
        <translation>Поштовий сервер не дозволяє надсилати з цієї адреси.</translation>
    </message>
    <message>
        <source>Check the address and the sign-in name in the channel&apos;s settings.</source>
        <translation>Перевірте адресу та ім’я для входу в налаштуваннях каналу.</translation>
    </message>
    <message>
        <source>The mail server refuses what is in this mail.</source>
        <translation>Поштовий сервер відхиляє вміст цього листа.</translation>
    </message>
    <message>
        <source>Change it: links and attached programs are often why.</source>
        <translation>Змініть його: часто причина в посиланнях і вкладених програмах.</translation>
    </message>
    <message>
        <source>The mail is larger than the mail server takes.</source>
        <translation>Лист більший, ніж приймає поштовий сервер.</translation>
    </message>
    <message>
        <source>Send smaller files, or a link to them.</source>
        <translation>Надішліть менші файли або посилання на них.</translation>
    </message>
    <message>
        <source>The mail came back: it could not be delivered.</source>
        <translation>Лист повернувся: його не вдалося доставити.</translation>
    </message>
    <message>
        <source>Check the address; the mailbox may be full or closed.</source>
        <translation>Перевірте адресу; скринька може бути повною або закритою.</translation>
    </message>
    <message>
        <source>The provider no longer accepts the browser&apos;s sign-in.</source>
        <translation>Провайдер більше не приймає вхід через браузер.</translation>
    </message>
    <message>
        <source>Sign in again in the channel&apos;s settings.</source>
        <translation>Увійдіть знову в налаштуваннях каналу.</translation>
    </message>
    <message>
        <source>The sign-in was not allowed.</source>
        <translation>Вхід не було дозволено.</translation>
    </message>
    <message>
        <source>Sign in again and allow what is asked.</source>
        <translation>Увійдіть знову й дозвольте те, про що запитують.</translation>
    </message>
    <message>
        <source>Nobody came back from the browser.</source>
        <translation>З браузера ніхто не повернувся.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Увійдіть знову.</translation>
    </message>
    <message>
        <source>The provider does not know this program under this client ID, or the addresses to sign in are wrong.</source>
        <translation>Провайдер не знає програми з таким ID клієнта, або адреси для входу хибні.</translation>
    </message>
    <message>
        <source>Check the client ID, its secret and the provider in the channel&apos;s settings.</source>
        <translation>Перевірте ID клієнта, його секрет і провайдера в налаштуваннях каналу.</translation>
    </message>
    <message>
        <source>The provider&apos;s sign-in does not answer as it should.</source>
        <translation>Вхід у провайдера відповідає не так, як має.</translation>
    </message>
    <message>
        <source>The provider let you in for an hour only.</source>
        <translation>Провайдер впустив лише на годину.</translation>
    </message>
    <message>
        <source>Its settings for the client ID must allow access while you are away (offline access).</source>
        <translation>У його налаштуваннях для цього ID клієнта треба дозволити доступ за вашої відсутності (offline access).</translation>
    </message>
    <message>
        <source>Nothing can be sent here: this was taken down by hand.</source>
        <translation>Звідси нічого не можна надіслати: це записано вручну.</translation>
    </message>
    <message>
        <source>Write a note, or choose another of the customer&apos;s addresses.</source>
        <translation>Напишіть нотатку або оберіть іншу адресу клієнта.</translation>
    </message>
    <message>
        <source>The channel for what is taken down by hand is missing.</source>
        <translation>Немає каналу для записаного вручну.</translation>
    </message>
    <message>
        <source>Add one in Settings, Channels.</source>
        <translation>Додайте його в налаштуваннях, «Канали».</translation>
    </message>
    <message>
        <source>The file is neither CSV nor an Excel workbook (.xlsx), or it is damaged.</source>
        <translation>Це не CSV і не книга Excel (.xlsx), або файл пошкоджено.</translation>
    </message>
    <message>
        <source>This is a workbook of an old Excel (.xls).</source>
        <translation>Це книга старого Excel (.xls).</translation>
    </message>
    <message>
        <source>Save it as .xlsx or as CSV, then import that.</source>
        <translation>Збережіть її як .xlsx або CSV і завантажте їх.</translation>
    </message>
    <message>
        <source>There is nothing in the file.</source>
        <translation>У файлі нічого немає.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Не вдалося записати файл.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Оберіть іншу теку.</translation>
    </message>
    <message>
        <source>The hub was put back to a backup, so what came after it is no longer there.</source>
        <translation>Хаб відновлено з резервної копії, тому того, що було після неї, у ньому більше немає.</translation>
    </message>
    <message>
        <source>What waits to be sent from here still is; look through today&apos;s conversations.</source>
        <translation>Те, що чекає на надсилання тут, усе одно буде надіслано; перегляньте сьогоднішні звернення.</translation>
    </message>
    <message>
        <source>The hub was put back to its backup of %{from}; what came after is no longer there.</source>
        <translation>Хаб відновлено з копії від %{from}; того, що було після, у ньому більше немає.</translation>
    </message>
    <message>
        <source>The hub was put back to a backup, and this may have gone out since.</source>
        <translation>Хаб відновлено з резервної копії; можливо, це відтоді вже пішло.</translation>
    </message>
    <message>
        <source>See whether the customer has it; then give it a new time, or take it away.</source>
        <translation>Перевірте, чи отримав клієнт відповідь, потім призначте новий час або приберіть її.</translation>
    </message>
    <message>
        <source>A button has no words on it.</source>
        <translation>На кнопці немає слів.</translation>
    </message>
    <message>
        <source>Write some, or take it away.</source>
        <translation>Напишіть їх або приберіть кнопку.</translation>
    </message>
    <message>
        <source>A button&apos;s link leads nowhere.</source>
        <translation>Посилання кнопки нікуди не веде.</translation>
    </message>
    <message>
        <source>Write it whole, with https:// before it.</source>
        <translation>Напишіть його повністю, починаючи з https://.</translation>
    </message>
    <message>
        <source>The link of the button “%{name}” leads nowhere.</source>
        <translation>Посилання кнопки «%{name}» нікуди не веде.</translation>
    </message>
    <message>
        <source>The words on a button are too many to come back as an answer.</source>
        <translation>Слів на кнопці забагато: вони не повернуться відповіддю.</translation>
    </message>
    <message>
        <source>About 30 Cyrillic or 60 Latin letters are taken: shorten them.</source>
        <translation>Вміщується близько 30 українських або 60 латинських літер: скоротіть.</translation>
    </message>
    <message>
        <source>The words on the button “%{name}” are too many to come back as an answer.</source>
        <translation>Слів на кнопці «%{name}» забагато: вони не повернуться відповіддю.</translation>
    </message>
    <message>
        <source>There are too many buttons beside each other.</source>
        <translation>Забагато кнопок в одному ряду.</translation>
    </message>
    <message>
        <source>Put some of them on a line of their own.</source>
        <translation>Перенесіть частину з них в інший ряд.</translation>
    </message>
    <message>
        <source>There are more than %{limit} buttons beside each other.</source>
        <translation>В одному ряду більше ніж %{limit} кнопок.</translation>
    </message>
    <message>
        <source>There are too many buttons.</source>
        <translation>Забагато кнопок.</translation>
    </message>
    <message>
        <source>Take some away.</source>
        <translation>Приберіть частину з них.</translation>
    </message>
    <message>
        <source>There are more than %{limit} buttons.</source>
        <translation>Кнопок більше ніж %{limit}.</translation>
    </message>
    <message>
        <source>Your mail server can&apos;t send to an address with letters such as é or я before its @.</source>
        <translation>Ваш поштовий сервер не надсилає на адреси з такими літерами, як é чи я, перед @.</translation>
    </message>
    <message>
        <source>Ask the customer for another address.</source>
        <translation>Запитайте в клієнта іншу адресу.</translation>
    </message>
    <message>
        <source>Some of the recipients did not get it.</source>
        <translation>Частина отримувачів листа не отримала.</translation>
    </message>
    <message>
        <source>The others have it. Check these addresses and write to them anew.</source>
        <translation>Решта його отримала. Перевірте ці адреси й напишіть на них заново.</translation>
    </message>
    <message>
        <source>These recipients did not get it: %{detail}.</source>
        <translation>Ці отримувачі листа не отримали: %{detail}.</translation>
    </message>
    <message>
        <source>The mail came back: there is no such address.</source>
        <translation>Лист повернувся: такої адреси немає.</translation>
    </message>
    <message>
        <source>Check it with the customer, or reach them another way.</source>
        <translation>Уточніть її в клієнта або зв’яжіться з ним інакше.</translation>
    </message>
    <message>
        <source>The mail came back: what stands behind the @ takes no mail.</source>
        <translation>Лист повернувся: те, що стоїть після @, пошти не приймає.</translation>
    </message>
    <message>
        <source>Check the address for slips of the keyboard.</source>
        <translation>Перевірте, чи немає в адресі помилки.</translation>
    </message>
    <message>
        <source>The mail came back: the customer&apos;s mailbox is closed.</source>
        <translation>Лист повернувся: поштову скриньку клієнта закрито.</translation>
    </message>
    <message>
        <source>The mail came back: the customer&apos;s mailbox is full.</source>
        <translation>Лист повернувся: поштова скринька клієнта переповнена.</translation>
    </message>
    <message>
        <source>Send it again later, or reach them another way.</source>
        <translation>Надішліть його ще раз пізніше або зв’яжіться з клієнтом інакше.</translation>
    </message>
    <message>
        <source>The mail came back: the customer&apos;s mail server distrusts its sender or what is in it.</source>
        <translation>Лист повернувся: поштовий сервер клієнта не довіряє відправникові або вмісту.</translation>
    </message>
    <message>
        <source>Send it again without links and programs; if that is refused too, tell whoever runs your mail.</source>
        <translation>Надішліть його ще раз без посилань і програм; якщо не приймуть і так, скажіть тому, хто веде вашу пошту.</translation>
    </message>
    <message>
        <source>The mail came back: the customer&apos;s mail server did not take it in all that time.</source>
        <translation>Лист повернувся: поштовий сервер клієнта так і не прийняв його за весь цей час.</translation>
    </message>
    <message>
        <source>Telegram hands bots no files above 20 MB.</source>
        <translation>Telegram не віддає ботам файли понад 20 МБ.</translation>
    </message>
    <message>
        <source>Ask for a smaller one, or use a Bot API server of your own.</source>
        <translation>Попросіть менший файл або використайте власний сервер Bot API.</translation>
    </message>
    <message>
        <source>Read what came in, then send it anyway, change it or discard it.</source>
        <translation>Прочитайте, що надійшло, тоді все одно надішліть, змініть або видаліть.</translation>
    </message>
    <message>
        <source>A colleague resolved the conversation after you wrote this.</source>
        <translation>Колега закрив розмову як вирішену після того, як ви це написали.</translation>
    </message>
    <message>
        <source>Sent anyway, it opens the conversation again.</source>
        <translation>Якщо все одно надіслати, розмова відкриється знову.</translation>
    </message>
    <message>
        <source>%{by} resolved the conversation after you wrote this.</source>
        <translation>Розмову вирішено після того, як ви це написали: %{by}.</translation>
    </message>
    <message>
        <source>The conversation was given to a colleague after you wrote this.</source>
        <translation>Розмову передано колезі після того, як ви це написали.</translation>
    </message>
    <message>
        <source>Send it anyway, or leave it as a note to who answers now.</source>
        <translation>Усе одно надішліть або лишіть нотаткою для того, хто тепер відповідає.</translation>
    </message>
    <message>
        <source>%{by} gave the conversation to %{agent_name} after you wrote this.</source>
        <translation>Після того, як ви це написали, розмову передано: %{by} → %{agent_name}.</translation>
    </message>
    <message>
        <source>The conversation was merged into another one after you wrote this.</source>
        <translation>Розмову об’єднано з іншою після того, як ви це написали.</translation>
    </message>
    <message>
        <source>Read the other one; sent anyway, it goes there.</source>
        <translation>Прочитайте ту розмову; якщо все одно надіслати, відповідь піде туди.</translation>
    </message>
    <message>
        <source>%{by} merged the conversation into another one after you wrote this.</source>
        <translation>Розмову об’єднано з іншою після того, як ви це написали: %{by}.</translation>
    </message>
    <message>
        <source>You can&apos;t see this conversation any more.</source>
        <translation>Цю розмову вам більше не видно.</translation>
    </message>
    <message>
        <source>Ask a colleague who can; copy the text if you still need it.</source>
        <translation>Спитайте колегу, якому її видно; якщо текст іще потрібен, скопіюйте його.</translation>
    </message>
    <message>
        <source>The customer wrote in the meantime, so the conversation stays as it is.</source>
        <translation>Клієнт тим часом написав, тому розмова лишається як є.</translation>
    </message>
    <message>
        <source>Read what came in, then resolve or snooze it again.</source>
        <translation>Прочитайте, що надійшло, тоді вирішіть або відкладіть її знову.</translation>
    </message>
    <message>
        <source>The hub has signed this computer out and had it delete what it had.</source>
        <translation>Хаб припинив вхід із цього комп’ютера й велів видалити все, що на ньому було.</translation>
    </message>
    <message>
        <source>That computer has been told to delete what it has.</source>
        <translation>Цьому комп’ютеру вже велено видалити все, що на ньому є.</translation>
    </message>
    <message>
        <source>The list of devices says whether it has.</source>
        <translation>У списку пристроїв видно, чи це зроблено.</translation>
    </message>
    <message>
        <source>The hub does not show the certificate that was laid down for it.</source>
        <translation>Хаб показує не той сертифікат, який для нього закріплено.</translation>
    </message>
    <message>
        <source>Nothing was sent to it. Ask your administrator whether the certificate was changed.</source>
        <translation>Йому нічого не надіслано. Запитайте адміністратора, чи змінювався сертифікат.</translation>
    </message>
    <message>
        <source>The invitation names a certificate, and that is no SHA-256.</source>
        <translation>У запрошенні названо сертифікат, але це не SHA-256.</translation>
    </message>
    <message>
        <source>Ask your administrator for the invitation anew.</source>
        <translation>Попросіть в адміністратора нове запрошення.</translation>
    </message>
    <message>
        <source>There is no token in this invitation.</source>
        <translation>У цьому запрошенні немає токена.</translation>
    </message>
    <message>
        <source>Others than an administrator may write the file of trusted certificates.</source>
        <translation>Файл довірених сертифікатів може змінити не лише адміністратор.</translation>
    </message>
    <message>
        <source>Ask your administrator to keep it and its folder to themselves.</source>
        <translation>Попросіть адміністратора закрити його та його теку від інших.</translation>
    </message>
    <message>
        <source>The file of trusted certificates says something of this hub that is no SHA-256.</source>
        <translation>У файлі довірених сертифікатів для цього хабу записано не SHA-256.</translation>
    </message>
    <message>
        <source>Ask your administrator to mend it.</source>
        <translation>Попросіть адміністратора виправити це.</translation>
    </message>
    <message>
        <source>The data folder, or something in it, belongs to another user of this computer.</source>
        <translation>Тека даних або щось у ній належить іншому користувачеві цього комп’ютера.</translation>
    </message>
    <message>
        <source>Start Heard as that user, or have it given to you.</source>
        <translation>Запустіть Heard від того користувача або попросіть передати її вам.</translation>
    </message>
    <message>
        <source>Others may read the data folder, and that can&apos;t be changed.</source>
        <translation>Теку даних можуть читати інші, і змінити це не можна.</translation>
    </message>
    <message>
        <source>Keep it on a disk that knows owners.</source>
        <translation>Тримайте її на диску, який розрізняє власників.</translation>
    </message>
    <message>
        <source>A link in the data folder leads out of it.</source>
        <translation>Посилання в теці даних веде назовні.</translation>
    </message>
    <message>
        <source>Put what it leads to in its place.</source>
        <translation>Помістіть на його місце те, на що воно вказує.</translation>
    </message>
    <message>
        <source>The token of this hub is kept nowhere, so Heard asks for it at each start.</source>
        <translation>Токен цього хаба ніде не зберігається, тому Heard питає його під час кожного запуску.</translation>
    </message>
    <message>
        <source>Until you sign in you work offline.</source>
        <translation>Доки ви не ввійшли, ви працюєте без зв&apos;язку.</translation>
    </message>
    <message>
        <source>Unlock it, or give the token at each start.</source>
        <translation>Розблокуйте її або вводьте токен під час кожного запуску.</translation>
    </message>
</context>
<context>
    <name>heard::desk::DeskProgram</name>
    <message>
        <source>Heard</source>
        <translation>Heard</translation>
    </message>
    <message>
        <source>This could not be deleted, and Heard does not start as long as it is there: %1</source>
        <translation>Це не вдалося видалити, і, доки воно там, Heard не запускається: %1</translation>
    </message>
    <message>
        <source>The hub %1 has signed this computer out and had Heard delete what it kept of it: conversations, drafts, replies that were not sent, pictures and files, and the token.

An administrator ordered that, or you did at another computer. What Heard has of other hubs was not touched.</source>
        <translation>Хаб %1 припинив вхід із цього комп’ютера й велів Heard видалити все, що зберігалося від нього: розмови, чернетки, ненадіслані відповіді, картинки й файли та токен.

Це наказав адміністратор або ви з іншого комп’ютера. Те, що Heard має від інших хабів, не зачеплено.</translation>
    </message>
</context>
<context>
    <name>heard::ui::AboutPage</name>
    <message>
        <source>About</source>
        <translation>Про програму</translation>
    </message>
    <message>
        <source>Heard %1, on Qt %2. Free software under the GNU General Public License, version 3 or later. Icons by Lucide (ISC).</source>
        <translation>Heard %1, на Qt %2. Вільна програма під ліцензією GNU General Public License, версії 3 або новішої. Значки — Lucide (ISC).</translation>
    </message>
</context>
<context>
    <name>heard::ui::Announcer</name>
    <message>
        <source>Customer</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Відповісти</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Відповідь для: %1</translation>
    </message>
    <message>
        <source>%1 is silent</source>
        <translation>%1: тиша</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 не працює</translation>
    </message>
</context>
<context>
    <name>heard::ui::AnsweredLine</name>
    <message>
        <source>Answer no message in particular</source>
        <translation>Не відповідати на окреме повідомлення</translation>
    </message>
    <message>
        <source>Answers: %1</source>
        <translation>Відповідь на: %1</translation>
    </message>
    <message>
        <source>Answers %1: %2</source>
        <translation>Відповідь на повідомлення (%1): %2</translation>
    </message>
</context>
<context>
    <name>heard::ui::AttachmentChip</name>
    <message>
        <source>Remove %1</source>
        <translation>Прибрати %1</translation>
    </message>
</context>
<context>
    <name>heard::ui::AuditPage</name>
    <message>
        <source>Audit log</source>
        <translation>Журнал дій</translation>
    </message>
    <message>
        <source>Who did what when, newest first. Nobody can change it, administrators neither. It keeps numbers, not names; shown are the names that things have now.</source>
        <translation>Хто, що й коли зробив; нове зверху. Змінити його не може ніхто, і адміністратор теж. У ньому номери, а не імена; показано нинішні імена.</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Ким</translation>
    </message>
    <message>
        <source>By anybody</source>
        <translation>Будь-ким</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Про що</translation>
    </message>
    <message>
        <source>Of anything</source>
        <translation>Про будь-що</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Зберегти як CSV…</translation>
    </message>
    <message>
        <source>Save the audit log</source>
        <translation>Зберегти журнал дій</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Таблиця (*.csv)</translation>
    </message>
    <message>
        <source>The log is kept by the hub alone, so it is read over the connection. %1</source>
        <translation>Журнал зберігає лише хаб, тому читається він за наявності зв’язку з ним. %1</translation>
    </message>
    <message>
        <source>Nothing of that sort stands in it.</source>
        <translation>Такого в ньому немає.</translation>
    </message>
    <message>
        <source>Nothing was saved. %1</source>
        <translation>Нічого не збережено. %1</translation>
    </message>
    <message>
        <source>Saved; rows: %1.</source>
        <translation>Збережено; рядків: %1.</translation>
    </message>
</context>
<context>
    <name>heard::ui::AuditWords</name>
    <message>
        <source>Signed in</source>
        <translation>Вхід</translation>
    </message>
    <message>
        <source>Was refused to sign in</source>
        <translation>Відмовлено у вході</translation>
    </message>
    <message>
        <source>Added an agent</source>
        <translation>Додано агента</translation>
    </message>
    <message>
        <source>Gave an agent a new token</source>
        <translation>Агентові видано новий токен</translation>
    </message>
    <message>
        <source>Removed an agent</source>
        <translation>Вилучено агента</translation>
    </message>
    <message>
        <source>Let in a device</source>
        <translation>Допущено пристрій</translation>
    </message>
    <message>
        <source>Signed out a device</source>
        <translation>Пристрій відключено</translation>
    </message>
    <message>
        <source>Asked a device for a new token</source>
        <translation>У пристрою запитано новий токен</translation>
    </message>
    <message>
        <source>A device deleted what it had</source>
        <translation>Пристрій видалив свої дані</translation>
    </message>
    <message>
        <source>Renewed the token of a device</source>
        <translation>Оновлено токен пристрою</translation>
    </message>
    <message>
        <source>Let in a shop&apos;s system</source>
        <translation>Допущено систему магазину</translation>
    </message>
    <message>
        <source>Shut out a shop&apos;s system</source>
        <translation>Систему магазину відключено</translation>
    </message>
    <message>
        <source>Added a channel</source>
        <translation>Додано канал</translation>
    </message>
    <message>
        <source>Changed a channel</source>
        <translation>Змінено канал</translation>
    </message>
    <message>
        <source>Removed a channel</source>
        <translation>Вилучено канал</translation>
    </message>
    <message>
        <source>Merged two customers</source>
        <translation>Об’єднано двох клієнтів</translation>
    </message>
    <message>
        <source>Took two customers apart again</source>
        <translation>Об’єднання клієнтів скасовано</translation>
    </message>
    <message>
        <source>Gave a conversation to another customer</source>
        <translation>Розмову віднесено до іншого клієнта</translation>
    </message>
    <message>
        <source>Merged two conversations</source>
        <translation>Об’єднано дві розмови</translation>
    </message>
    <message>
        <source>Split a conversation</source>
        <translation>Розмову розділено</translation>
    </message>
    <message>
        <source>Removed a customer&apos;s address</source>
        <translation>Вилучено адресу клієнта</translation>
    </message>
    <message>
        <source>Took back a reply</source>
        <translation>Відповідь відкликано</translation>
    </message>
    <message>
        <source>Imported customers</source>
        <translation>Імпортовано клієнтів</translation>
    </message>
    <message>
        <source>Erased a person</source>
        <translation>Стерто дані людини</translation>
    </message>
    <message>
        <source>Exported a person</source>
        <translation>Вивантажено дані людини</translation>
    </message>
    <message>
        <source>Erased what was past its time</source>
        <translation>Стерто те, чий строк минув</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Додано</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Змінено</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Вилучено</translation>
    </message>
    <message>
        <source>Loaded the sample conversations</source>
        <translation>Завантажено приклади розмов</translation>
    </message>
    <message>
        <source>Removed the sample conversations</source>
        <translation>Вилучено приклади розмов</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>Зроблено резервну копію</translation>
    </message>
    <message>
        <source>Restored a backup</source>
        <translation>Відновлено резервну копію</translation>
    </message>
    <message>
        <source>Found that this log was cut off or written anew</source>
        <translation>Виявлено: журнал обрізано або переписано</translation>
    </message>
    <message>
        <source>Found that the end of this log was not noted</source>
        <translation>Виявлено: кінець журналу не позначено</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Агент</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Пристрій</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Customer&apos;s address</source>
        <translation>Адреса клієнта</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Розмова</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Повідомлення</translation>
    </message>
    <message>
        <source>Departments, views, replies, macros</source>
        <translation>Відділи, вигляди, відповіді, макроси</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Відділ</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вигляд</translation>
    </message>
    <message>
        <source>Canned reply</source>
        <translation>Готова відповідь</translation>
    </message>
    <message>
        <source>Macro</source>
        <translation>Макрос</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Об’єднання</translation>
    </message>
    <message>
        <source>name</source>
        <translation>назва</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>налаштування</translation>
    </message>
    <message>
        <source>passwords and keys</source>
        <translation>паролі й ключі</translation>
    </message>
    <message>
        <source>department</source>
        <translation>відділ</translation>
    </message>
    <message>
        <source>promised time</source>
        <translation>обіцяний строк</translation>
    </message>
    <message>
        <source>days that are kept</source>
        <translation>строк зберігання</translation>
    </message>
    <message>
        <source>count: %1</source>
        <translation>кількість: %1</translation>
    </message>
    <message>
        <source>rows: %1</source>
        <translation>рядків: %1</translation>
    </message>
    <message>
        <source>days: %1</source>
        <translation>днів: %1</translation>
    </message>
    <message>
        <source>conversations: %1</source>
        <translation>розмов: %1</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>повідомлень: %1</translation>
    </message>
    <message>
        <source>files: %1</source>
        <translation>файлів: %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Коли</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Хто</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Що</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Про що</translation>
    </message>
    <message>
        <source>Agent %1</source>
        <translation>Агент %1</translation>
    </message>
    <message>
        <source>%1, by the command line</source>
        <translation>%1, з командного рядка</translation>
    </message>
    <message>
        <source>Command line of the hub</source>
        <translation>Командний рядок хаба</translation>
    </message>
    <message>
        <source>Hub, for %1</source>
        <translation>Хаб, для %1</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Хаб</translation>
    </message>
    <message>
        <source>told to delete what it has</source>
        <translation>наказано видалити свої дані</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>heard::ui::Bulk</name>
    <message>
        <source>Assign</source>
        <translation>Призначити</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>Мітка «%1»</translation>
    </message>
    <message>
        <source>Take off “%1”</source>
        <translation>Зняти «%1»</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Передати</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Відкласти</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Вирішено</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Позначити прочитаними</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n of the marked conversations can be done at once. Mark the others after that.</source>
        <translation>
            <numerusform>За один раз можна опрацювати лише першу %n з позначених розмов. Решту позначте після того.</numerusform>
            <numerusform>За один раз можна опрацювати лише перші %n з позначених розмов. Решту позначте після того.</numerusform>
            <numerusform>За один раз можна опрацювати лише перші %n з позначених розмов. Решту позначте після того.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::BulkBar</name>
    <message>
        <source>Assign</source>
        <translation>Призначити</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>Move to department</source>
        <translation>Передати до відділу</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Відкласти</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Позначити прочитаними</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Вирішено</translation>
    </message>
    <message>
        <source>Mark none</source>
        <translation>Зняти позначки</translation>
    </message>
    <message>
        <source>Marked conversations</source>
        <translation>Позначені розмови</translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n позначена</numerusform>
            <numerusform>%n позначено</numerusform>
            <numerusform>%n позначено</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::BulkResults</name>
    <message>
        <source>Details</source>
        <translation>Докладно</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>What became of each conversation</source>
        <translation>Що сталося з кожною розмовою</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: зроблено</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: under way</source>
        <translation>%1: виконується</translation>
    </message>
    <message>
        <source>%1: waits for the connection</source>
        <translation>%1: чекає на зв’язок</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n зроблена</numerusform>
            <numerusform>%n зроблено</numerusform>
            <numerusform>%n зроблено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to come</source>
        <translation>
            <numerusform>%n попереду</numerusform>
            <numerusform>%n попереду</numerusform>
            <numerusform>%n попереду</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n відмова</numerusform>
            <numerusform>%n відмови</numerusform>
            <numerusform>%n відмов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was done to many: how many</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>heard::ui::ChannelChooser</name>
    <message>
        <source>Reply by</source>
        <translation>Відповісти через</translation>
    </message>
    <message>
        <source>Reply in %1</source>
        <translation>Відповідь у «%1»</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>heard::ui::ChannelForm</name>
    <message>
        <source>Change “%1”</source>
        <translation>Змінити: «%1»</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>Додати: %1</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>Додати канал</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>As your team sees it; customers do not.</source>
        <translation>Її бачить команда; клієнтам її не видно.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Add the channel</source>
        <translation>Додати канал</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Це потрібно вказати.</translation>
    </message>
    <message>
        <source>The hub does not take this.</source>
        <translation>Хаб цього не приймає.</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Ще налаштування</translation>
    </message>
    <message>
        <source>You are signed in. Go back to Heard; this window can be closed.</source>
        <translation>Вхід виконано. Поверніться до Heard, це вікно можна закрити.</translation>
    </message>
    <message>
        <source>Waiting for the browser…</source>
        <translation>Чекаємо на браузер…</translation>
    </message>
    <message>
        <source>Save and erase</source>
        <translation>Зберегти і стерти</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Залишити їх</translation>
    </message>
    <message numerus="yes">
        <source>Resolved conversations of this channel whose last message is more than %n day(s) old are then erased soon: for everybody, with their files. This can&apos;t be undone.</source>
        <translation>
            <numerusform>Після цього вирішені розмови цього каналу, останньому повідомленню в яких понад %n день, невдовзі буде стерто: в усіх, разом із файлами. Скасувати це не можна.</numerusform>
            <numerusform>Після цього вирішені розмови цього каналу, останньому повідомленню в яких понад %n дні, невдовзі буде стерто: в усіх, разом із файлами. Скасувати це не можна.</numerusform>
            <numerusform>Після цього вирішені розмови цього каналу, останньому повідомленню в яких понад %n днів, невдовзі буде стерто: в усіх, разом із файлами. Скасувати це не можна.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::ChannelPage</name>
    <message>
        <source>Channels and plugins</source>
        <translation>Канали та плагіни</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Перевірити зв’язок</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Змінити…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопіювати</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Скопіювати: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопійовано</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Відкрита адреса</translation>
    </message>
    <message>
        <source>Where customers reach it by a link.</source>
        <translation>Сюди клієнти потрапляють за посиланням.</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Відкрити сторінку</translation>
    </message>
    <message>
        <source>On your own site</source>
        <translation>На вашому сайті</translation>
    </message>
    <message>
        <source>Put this line into its pages, before the closing &lt;/body&gt;.</source>
        <translation>Вставте цей рядок у сторінки сайту перед закривальним &lt;/body&gt;.</translation>
    </message>
    <message>
        <source>Your site is not named yet under “%1”: until it is, the chat stays away from it.</source>
        <translation>Ваш сайт ще не вказано в полі «%1»: доти чат на ньому не з’явиться.</translation>
    </message>
    <message>
        <source>Name your site…</source>
        <translation>Вказати сайт…</translation>
    </message>
    <message>
        <source>Line for your site</source>
        <translation>Рядок для вашого сайту</translation>
    </message>
    <message>
        <source>Removal</source>
        <translation>Видалення</translation>
    </message>
    <message>
        <source>It receives and sends nothing from then on. Its conversations stay.</source>
        <translation>Після цього він нічого не приймає й не надсилає. Розмови залишаються.</translation>
    </message>
    <message>
        <source>Remove the channel…</source>
        <translation>Видалити канал…</translation>
    </message>
    <message>
        <source>Remove it now</source>
        <translation>Видалити зараз</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Залишити</translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <translation>%1 · з %2</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Перевіряємо…</translation>
    </message>
    <message>
        <source>Not tested. %1</source>
        <translation>Не перевірено. %1</translation>
    </message>
    <message>
        <source>Tested at %1: %2</source>
        <translation>Перевірено о %1: %2</translation>
    </message>
    <message>
        <source>Sheets to hang up</source>
        <translation>Аркуші на стіну</translation>
    </message>
    <message>
        <source>One for each place, with a QR code that leads to its page.</source>
        <translation>По одному на місце, з QR-кодом, що веде на його сторінку.</translation>
    </message>
    <message>
        <source>Print sheets…</source>
        <translation>Друк аркушів…</translation>
    </message>
    <message>
        <source>No place is named yet: press “Change…” and write the first.</source>
        <translation>Місць ще немає: натисніть «Змінити…» і впишіть перше.</translation>
    </message>
</context>
<context>
    <name>heard::ui::ChannelsPage</name>
    <message>
        <source>Channels and plugins</source>
        <translation>Канали та плагіни</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Канали</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Публічна адреса</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Плагіни</translation>
    </message>
    <message>
        <source>Each channel kind is a plugin, with one half on the desk and one on the hub.</source>
        <translation>Кожен вид каналу — плагін: одна половина на робочому місці, друга на хабі.</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>Плагін</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Сторона</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версія</translation>
    </message>
    <message>
        <source>No channels yet.</source>
        <translation>Каналів поки немає.</translation>
    </message>
    <message>
        <source>hub</source>
        <translation>хаб</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>робоче місце</translation>
    </message>
    <message>
        <source>No plugins were found.</source>
        <translation>Плагінів не знайдено.</translation>
    </message>
    <message>
        <source>Plugins are looked for at the start in:
%1</source>
        <translation>Під час запуску плагіни шукаються в:
%1</translation>
    </message>
    <message>
        <source>Where customers write.</source>
        <translation>Куди пишуть клієнти.</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>Додати канал</translation>
    </message>
    <message>
        <source>An administrator can add and change channels.</source>
        <translation>Додавати й змінювати канали може адміністратор.</translation>
    </message>
    <message>
        <source>Settings of “%1”</source>
        <translation>Налаштування: «%1»</translation>
    </message>
</context>
<context>
    <name>heard::ui::Chooser</name>
    <message>
        <source>chosen</source>
        <translation>вибрано</translation>
    </message>
</context>
<context>
    <name>heard::ui::ClaimBar</name>
    <message>
        <source>Take over</source>
        <translation>Перехопити</translation>
    </message>
    <message>
        <source>%1 has taken over writing here. What you wrote stays in the box.</source>
        <translation>Тепер тут замість вас пише %1. Написане вами лишається в полі.</translation>
    </message>
    <message>
        <source>%1 is writing here, since %2.</source>
        <translation>%1 пише тут з %2.</translation>
    </message>
    <message>
        <source>Press Send again to send it all the same.</source>
        <translation>Натисніть «Надіслати» ще раз, щоб усе одно надіслати.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Повернути собі</translation>
    </message>
    <message>
        <source>Take back the conversation from %1</source>
        <translation>Повернути собі розмову: зараз пише %1</translation>
    </message>
    <message>
        <source>Take over the conversation from %1</source>
        <translation>Перехопити розмову: зараз пише %1</translation>
    </message>
</context>
<context>
    <name>heard::ui::CommandSource</name>
    <message>
        <source>Commands</source>
        <translation>Команди</translation>
    </message>
</context>
<context>
    <name>heard::ui::Composer</name>
    <message>
        <source>Reply</source>
        <translation>Відповідь</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Reply text</source>
        <translation>Текст відповіді</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Долучити файл</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Надіслати</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Долучити файли</translation>
    </message>
    <message>
        <source>No conversation is open.</source>
        <translation>Жодну розмову не відкрито.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Спершу напишіть щось.</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Додати нотатку</translation>
    </message>
    <message>
        <source>Queue reply</source>
        <translation>До вихідних</translation>
    </message>
    <message>
        <source>Note text</source>
        <translation>Текст нотатки</translation>
    </message>
    <message>
        <source>Write a note for your team</source>
        <translation>Напишіть нотатку для своєї команди</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>Напишіть відповідь</translation>
    </message>
    <message>
        <source>Only your team sees notes</source>
        <translation>Нотатки бачить лише ваша команда</translation>
    </message>
    <message>
        <source>Goes out when the hub is back</source>
        <translation>Піде, коли хаб повернеться</translation>
    </message>
    <message>
        <source>Send (%1)</source>
        <translation>Надіслати (%1)</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Емодзі</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Попередній перегляд</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Надіслати пізніше</translation>
    </message>
    <message>
        <source>Still to fill in: %1.</source>
        <translation>Залишилося заповнити: %1.</translation>
    </message>
    <message>
        <source>Send once more to send it as it is.</source>
        <translation>Надішліть ще раз, щоб пішло як є.</translation>
    </message>
    <message>
        <source>Macros</source>
        <translation>Макроси</translation>
    </message>
    <message>
        <source>Formatting</source>
        <translation>Оформлення тексту</translation>
    </message>
    <message>
        <source>Buttons below the reply</source>
        <translation>Кнопки під відповіддю</translation>
    </message>
    <message>
        <source>words</source>
        <translation>слова</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Жирний</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Курсив</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Підкреслений</translation>
    </message>
    <message>
        <source>Struck through</source>
        <translation>Закреслений</translation>
    </message>
    <message>
        <source>Hidden until pressed</source>
        <translation>Прихований до натискання</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Посилання</translation>
    </message>
    <message>
        <source>Share the draft with colleagues</source>
        <translation>Показати чернетку колегам</translation>
    </message>
    <message>
        <source>Stop sharing the draft</source>
        <translation>Більше не показувати чернетку</translation>
    </message>
    <message>
        <source>The draft can&apos;t be read just now.</source>
        <translation>Чернетку зараз не прочитати.</translation>
    </message>
    <message>
        <source>What you have written here can&apos;t be read from the disk just now. It stays as it is stored; Heard tries again.</source>
        <translation>Те, що ви тут написали, зараз не читається з диска. Збережене лишається як є; Heard спробує знову.</translation>
    </message>
    <message>
        <source>The hub does not take “%1”: %2 With it this draft stays on this computer and is not on your other devices.</source>
        <translation>Хаб не приймає «%1»: %2 З цим файлом чернетка лишається на цьому комп’ютері, і на інших ваших пристроях її немає.</translation>
    </message>
</context>
<context>
    <name>heard::ui::ConditionField</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 і ще %n</numerusform>
            <numerusform>%1 і ще %n</numerusform>
            <numerusform>%1 і ще %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::ConversationHeader</name>
    <message>
        <source>Snooze</source>
        <translation>Відкласти</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Вирішено</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Відкрити знову</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Відкласти до</translation>
    </message>
    <message>
        <source>open</source>
        <translation>відкрита</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>чекаємо клієнта</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>вирішена</translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <translation>відкладена до %1</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>приклад</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Choose a time…</source>
        <translation>Вибрати час…</translation>
    </message>
    <message>
        <source>Resolve (%1)</source>
        <translation>Вирішено (%1)</translation>
    </message>
    <message>
        <source>The conversation comes back to the inbox at this time, or as soon as the customer writes.</source>
        <translation>Розмова повернеться до вхідних у цей час або щойно напише клієнт.</translation>
    </message>
    <message>
        <source>Tags and department</source>
        <translation>Мітки та відділ</translation>
    </message>
    <message>
        <source>reply due in %1</source>
        <translation>відповісти за %1</translation>
    </message>
    <message>
        <source>reply late by %1</source>
        <translation>відповідь запізнюється на %1</translation>
    </message>
    <message>
        <source>Assigned: %1</source>
        <translation>Відповідальний: %1</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ніхто</translation>
    </message>
    <message>
        <source>Somebody who left</source>
        <translation>Колишній співробітник</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Мітки…</translation>
    </message>
    <message>
        <source>Move to department…</source>
        <translation>Передати до відділу…</translation>
    </message>
</context>
<context>
    <name>heard::ui::ConversationPane</name>
    <message>
        <source>Who is writing</source>
        <translation>Хто пише</translation>
    </message>
    <message>
        <source>Go to new messages</source>
        <translation>До нових повідомлень</translation>
    </message>
    <message>
        <source>%1 is writing…</source>
        <translation>%1 пише…</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Клієнт</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n нове</numerusform>
            <numerusform>%n нові</numerusform>
            <numerusform>%n нових</numerusform>
        </translation>
    </message>
    <message>
        <source>Who else is here</source>
        <translation>Хто ще тут</translation>
    </message>
    <message>
        <source>Writing here: %1</source>
        <translation>Тут пише: %1</translation>
    </message>
    <message>
        <source>Looking at this conversation: %1</source>
        <translation>Цю розмову переглядає: %1</translation>
    </message>
    <message>
        <source>Fetching older messages from the hub…</source>
        <translation>Отримуємо старі повідомлення з хаба…</translation>
    </message>
    <message>
        <source>Older messages of this conversation are not on this computer. They come when the hub is there.</source>
        <translation>Старих повідомлень цієї розмови немає на цьому комп’ютері. Вони надійдуть, коли хаб буде на зв’язку.</translation>
    </message>
</context>
<context>
    <name>heard::ui::ConversationPlace</name>
    <message>
        <source>Customer</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>The plugin for “%1” is not running on this desk, so this conversation can be read but not answered here. Settings, Plugins says why.</source>
        <translation>Плагін каналу «%1» не працює на цьому робочому місці, тому розмову можна прочитати, але відповісти тут не можна. Причину вказано в «Налаштуваннях», розділ «Плагіни».</translation>
    </message>
    <message>
        <source>Show the side panel</source>
        <translation>Показати бічну панель</translation>
    </message>
</context>
<context>
    <name>heard::ui::ConversationSide</name>
    <message>
        <source>Customer</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Історія</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>Стандарти</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Шаблони</translation>
    </message>
</context>
<context>
    <name>heard::ui::ConversationTabs</name>
    <message>
        <source>Open conversations</source>
        <translation>Відкриті розмови</translation>
    </message>
</context>
<context>
    <name>heard::ui::ConversationView</name>
    <message>
        <source>Messages</source>
        <translation>Повідомлення</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Відкрити %1</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Копіювати посилання</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Split off from here on</source>
        <translation>Відокремити звідси й далі</translation>
    </message>
    <message>
        <source>Show as it was sent</source>
        <translation>Показати як надіслано</translation>
    </message>
    <message>
        <source>Change what was sent…</source>
        <translation>Змінити надіслане…</translation>
    </message>
    <message>
        <source>Take it back from the customer</source>
        <translation>Видалити у клієнта</translation>
    </message>
    <message>
        <source>Reply to this message</source>
        <translation>Відповісти на це повідомлення</translation>
    </message>
    <message>
        <source>Show what is hidden</source>
        <translation>Показати приховане</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>Відкрити це посилання?</translation>
    </message>
    <message>
        <source>Open it all the same</source>
        <translation>Усе одно відкрити</translation>
    </message>
</context>
<context>
    <name>heard::ui::ConversationWindow</name>
    <message>
        <source>%1 – Heard</source>
        <translation>%1 — Heard</translation>
    </message>
    <message>
        <source>Resolved. It opens again by itself if the customer writes.</source>
        <translation>Вирішено. Розмова відкриється знову сама, якщо клієнт напише.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Закрити вікно</translation>
    </message>
</context>
<context>
    <name>heard::ui::CourtesyLine</name>
    <message>
        <source>What the customer asked for</source>
        <translation>Побажання клієнта</translation>
    </message>
    <message>
        <source>Press Send again to send it all the same.</source>
        <translation>Натисніть «Надіслати» ще раз, щоб усе ж надіслати.</translation>
    </message>
</context>
<context>
    <name>heard::ui::CustomerChooser</name>
    <message>
        <source>Name, phone or e-mail address</source>
        <translation>Ім’я, телефон або адреса пошти</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Знайти клієнта</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Знайдені клієнти</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Вибрати</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>heard::ui::CustomerPanel</name>
    <message>
        <source>Customer</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>From the sample data</source>
        <translation>З прикладів</translation>
    </message>
    <message>
        <source>Writes in</source>
        <translation>Пише в</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Conversation began</source>
        <translation>Початок розмови</translation>
    </message>
    <message>
        <source>Waits for an answer since</source>
        <translation>Чекає відповіді з</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ім’я</translation>
    </message>
    <message>
        <source>Merge with another customer…</source>
        <translation>Об’єднати з іншим клієнтом…</translation>
    </message>
    <message>
        <source>Move this conversation to another customer…</source>
        <translation>Перенести цю розмову до іншого клієнта…</translation>
    </message>
    <message>
        <source>Merge with</source>
        <translation>Об’єднати з клієнтом</translation>
    </message>
    <message>
        <source>Move the conversation to</source>
        <translation>Перенести розмову до клієнта</translation>
    </message>
    <message>
        <source>The address it came from is theirs too</source>
        <translation>Адреса, з якої писали, теж його</translation>
    </message>
    <message>
        <source>Merge, move or erase</source>
        <translation>Об’єднати, перенести або стерти</translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation>Стерти цю людину…</translation>
    </message>
</context>
<context>
    <name>heard::ui::DepartmentBox</name>
    <message>
        <source>Department</source>
        <translation>Відділ</translation>
    </message>
    <message>
        <source>Signature below its mails</source>
        <translation>Підпис під його листами</translation>
    </message>
    <message>
        <source>{agent} becomes the name of who writes. Left empty, the channel&apos;s own signature is used.</source>
        <translation>{agent} стає ім’ям того, хто пише. Якщо залишити порожнім, ставиться підпис каналу.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Вилучити…</translation>
    </message>
    <message>
        <source>Remove it now</source>
        <translation>Видалити зараз</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Залишити</translation>
    </message>
    <message>
        <source>Name of the department “%1”</source>
        <translation>Назва відділу «%1»</translation>
    </message>
    <message>
        <source>Signature of “%1”</source>
        <translation>Підпис відділу «%1»</translation>
    </message>
    <message>
        <source>Save “%1”</source>
        <translation>Зберегти «%1»</translation>
    </message>
    <message>
        <source>Remove “%1”…</source>
        <translation>Вилучити «%1»…</translation>
    </message>
</context>
<context>
    <name>heard::ui::DepartmentsPage</name>
    <message>
        <source>Departments</source>
        <translation>Відділи</translation>
    </message>
    <message>
        <source>Conversations of a sort belong to a department; new ones begin in their channel&apos;s.</source>
        <translation>Розмови одного роду належать відділу; нові починаються у відділі свого каналу.</translation>
    </message>
    <message>
        <source>Only administrators change them.</source>
        <translation>Змінюють їх лише адміністратори.</translation>
    </message>
    <message>
        <source>Another department</source>
        <translation>Ще один відділ</translation>
    </message>
    <message>
        <source>Name of the new department</source>
        <translation>Назва нового відділу</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Його назва</translation>
    </message>
    <message>
        <source>Add the department</source>
        <translation>Додати відділ</translation>
    </message>
</context>
<context>
    <name>heard::ui::DeviceBox</name>
    <message>
        <source>Told at %1 to delete what it has; it does so when it comes next.</source>
        <translation>%1 отримав наказ видалити все, що на ньому є; зробить це, коли знову вийде на зв’язок.</translation>
    </message>
    <message>
        <source>Wiped at %1.</source>
        <translation>Стерто %1.</translation>
    </message>
    <message>
        <source>Let in since %1</source>
        <translation>Допущено з %1</translation>
    </message>
    <message>
        <source>%1, signed in now.</source>
        <translation>%1, зараз на зв’язку.</translation>
    </message>
    <message>
        <source>%1, never signed in yet.</source>
        <translation>%1, ще жодного разу не входив.</translation>
    </message>
    <message>
        <source>%1, last there at %2.</source>
        <translation>%1, востаннє був на зв’язку %2.</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Поки без імені</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, this computer</source>
        <translation>%1, цей комп’ютер</translation>
    </message>
    <message>
        <source>Sign it out…</source>
        <translation>Вийти на ньому…</translation>
    </message>
    <message>
        <source>Take off the list…</source>
        <translation>Прибрати зі списку…</translation>
    </message>
    <message>
        <source>Sign it out and wipe it…</source>
        <translation>Вийти на ньому і стерти…</translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation>Зробити це</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Залишити</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>It is signed out at once. Heard on it deletes all it has of this hub, replies that were not sent too, as soon as it reaches the hub.</source>
        <translation>Вхід на ньому припиняється одразу. Щойно Heard там зв’яжеться з хабом, він видалить усе, що має від цього хабу, і ненадіслані відповіді теж.</translation>
    </message>
    <message>
        <source>It will not be told any more to delete what it has.</source>
        <translation>Наказ видалити все йому більше не передаватимуть.</translation>
    </message>
    <message>
        <source>That it was wiped stays in the audit log.</source>
        <translation>У журналі аудиту залишиться, що його було стерто.</translation>
    </message>
    <message>
        <source>It is signed out at once. What it has of the conversations stays on it.</source>
        <translation>Вхід на ньому припиняється одразу. Розмови, які на ньому є, там залишаться.</translation>
    </message>
</context>
<context>
    <name>heard::ui::DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>Пристрої</translation>
    </message>
    <message>
        <source>The computers from which agents sign in to this hub. One that is lost is signed out here, and told to delete what it has.</source>
        <translation>Комп’ютери, з яких співробітники входять до цього хабу. Якщо комп’ютер загублено, тут на ньому припиняють вхід і наказують видалити все, що на ньому є.</translation>
    </message>
    <message>
        <source>The computers from which you sign in to this hub. One that is lost is signed out here, and told to delete what it has.</source>
        <translation>Комп’ютери, з яких ви входите до цього хабу. Якщо комп’ютер загублено, тут на ньому припиняють вхід і наказують видалити все, що на ньому є.</translation>
    </message>
    <message>
        <source>None but the hub&apos;s own computer.</source>
        <translation>Лише комп’ютер самого хабу.</translation>
    </message>
</context>
<context>
    <name>heard::ui::DraftLines</name>
    <message>
        <source>Drafts written elsewhere</source>
        <translation>Чернетки, написані в іншому місці</translation>
    </message>
    <message>
        <source>Another version from %1, %2</source>
        <translation>Інша версія: %1, %2</translation>
    </message>
    <message>
        <source>Another version, %1</source>
        <translation>Інша версія, %1</translation>
    </message>
    <message>
        <source>Write on with this version</source>
        <translation>Продовжити з цією версією</translation>
    </message>
    <message>
        <source>Write on with this version: %1</source>
        <translation>Продовжити з цією версією: %1</translation>
    </message>
    <message>
        <source>Discard this version</source>
        <translation>Видалити цю версію</translation>
    </message>
    <message>
        <source>Discard this version: %1</source>
        <translation>Видалити цю версію: %1</translation>
    </message>
    <message>
        <source>Note that %1 is writing, %2</source>
        <translation>Нотатка, яку пише %1, %2</translation>
    </message>
    <message>
        <source>A colleague&apos;s note, %1</source>
        <translation>Нотатка колеги, %1</translation>
    </message>
    <message>
        <source>Reply that %1 is writing, %2</source>
        <translation>Відповідь, яку пише %1, %2</translation>
    </message>
    <message>
        <source>A colleague&apos;s reply, %1</source>
        <translation>Відповідь колеги, %1</translation>
    </message>
    <message>
        <source>Take this draft over</source>
        <translation>Перейняти цю чернетку</translation>
    </message>
    <message>
        <source>Take this draft over: %1</source>
        <translation>Перейняти цю чернетку: %1</translation>
    </message>
    <message>
        <source>Your colleagues see this draft</source>
        <translation>Колеги бачать цю чернетку</translation>
    </message>
    <message>
        <source>Stop sharing the draft</source>
        <translation>Більше не показувати чернетку</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>whose draft, its text</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>heard::ui::DuplicateBox</name>
    <message>
        <source>Perhaps the same person as %1</source>
        <translation>Можливо, це та сама людина: %1</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Об’єднати…</translation>
    </message>
    <message>
        <source>Merge with %1</source>
        <translation>Об’єднати з клієнтом %1</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Інша людина</translation>
    </message>
    <message>
        <source>%1 is someone else</source>
        <translation>%1 — інша людина</translation>
    </message>
    <message>
        <source>another customer</source>
        <translation>іншим клієнтом</translation>
    </message>
    <message>
        <source>Merged with %1</source>
        <translation>Об’єднано: %1</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>Скасувати об’єднання</translation>
    </message>
    <message>
        <source>Undo the merge with %1</source>
        <translation>Скасувати об’єднання: %1</translation>
    </message>
</context>
<context>
    <name>heard::ui::EditField</name>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Press to change</source>
        <translation>Натисніть, щоб змінити</translation>
    </message>
    <message>
        <source>This makes no sense here</source>
        <translation>Тут це не має сенсу</translation>
    </message>
    <message>
        <source>This makes no sense here. Esc gives it up.</source>
        <translation>Тут це не має сенсу. Esc скасовує.</translation>
    </message>
</context>
<context>
    <name>heard::ui::EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>Емодзі</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>Знайти емодзі</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Такої назви немає.</translation>
    </message>
</context>
<context>
    <name>heard::ui::EntryDialog</name>
    <message>
        <source>Register a contact</source>
        <translation>Записати звернення</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Дзвінок</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Візит</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Page of the complaint book</source>
        <translation>Сторінка книги скарг</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Інше</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Місце</translation>
    </message>
    <message>
        <source>Settled already: nothing is left to do</source>
        <translation>Уже вирішено: робити більше нічого не треба</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Phone or e-mail</source>
        <translation>Телефон або пошта</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Коли</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Що сказано</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Записати</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ім’я</translation>
    </message>
    <message>
        <source>Who it was</source>
        <translation>Хто це</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Новий клієнт</translation>
    </message>
    <message>
        <source>Add a photo or file…</source>
        <translation>Додати фото або файл…</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Прибрати: %1</translation>
    </message>
    <message>
        <source>Add photos or files</source>
        <translation>Додати фото або файли</translation>
    </message>
    <message>
        <source>Write a number, an e-mail address or a name; “Unknown” will do.</source>
        <translation>Впишіть номер, пошту або ім’я; можна й «Невідомий».</translation>
    </message>
    <message>
        <source>“%1” is neither a phone number nor an e-mail address. Numbers of other countries begin with +.</source>
        <translation>«%1» не схоже ні на номер телефону, ні на пошту. Номери інших країн починаються з +.</translation>
    </message>
    <message>
        <source>Write what was said, or add a photo.</source>
        <translation>Впишіть, що було сказано, або додайте фото.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Видалити</translation>
    </message>
</context>
<context>
    <name>heard::ui::EntryShell</name>
    <message>
        <source>Registered.</source>
        <translation>Записано.</translation>
    </message>
    <message>
        <source>Kept here; it goes to the hub when there is a connection.</source>
        <translation>Збережено тут; піде до хаба, коли з’явиться зв’язок.</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>Імпорт клієнтів</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)</source>
        <translation>Таблиці (*.csv *.tsv *.txt *.xlsx);;Усі файли (*)</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>Експорт клієнтів</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>клієнти</translation>
    </message>
    <message>
        <source>CSV (*.csv);;Excel (*.xlsx)</source>
        <translation>CSV (*.csv);;Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ім’я</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Пошта</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
    <message>
        <source>Other addresses</source>
        <translation>Інші адреси</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) written to the file.</source>
        <translation>
            <numerusform>%n клієнта записано до файлу.</numerusform>
            <numerusform>%n клієнти записано до файлу.</numerusform>
            <numerusform>%n клієнтів записано до файлу.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::EraseDialog</name>
    <message>
        <source>Erase a person</source>
        <translation>Стерти людину</translation>
    </message>
    <message>
        <source>This can&apos;t be undone, and it is meant</source>
        <translation>Цього не скасувати, і я цього хочу</translation>
    </message>
    <message>
        <source>Keep this person</source>
        <translation>Залишити</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Стерти</translation>
    </message>
    <message numerus="yes">
        <source>Name, addresses, orders and %n conversation(s) go for good, with their messages, notes, drafts and files: out of the hub, and out of every desk as soon as it is connected.</source>
        <translation>
            <numerusform>Ім’я, адреси, замовлення та %n розмова зникнуть назавжди разом із повідомленнями, нотатками, чернетками й файлами: з хаба та з кожного робочого місця, щойно воно буде на зв’язку.</numerusform>
            <numerusform>Ім’я, адреси, замовлення та %n розмови зникнуть назавжди разом із повідомленнями, нотатками, чернетками й файлами: з хаба та з кожного робочого місця, щойно воно буде на зв’язку.</numerusform>
            <numerusform>Ім’я, адреси, замовлення та %n розмов зникнуть назавжди разом із повідомленнями, нотатками, чернетками й файлами: з хаба та з кожного робочого місця, щойно воно буде на зв’язку.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not reached: backups made before, the mailbox or messenger itself, copies saved elsewhere.</source>
        <translation>Залишається: у попередніх резервних копіях, у самій поштовій скриньці чи месенджері, у копіях, збережених деінде.</translation>
    </message>
</context>
<context>
    <name>heard::ui::FieldRow</name>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (обов’язково)</translation>
    </message>
    <message>
        <source>Write a number, such as 60.</source>
        <translation>Введіть число, наприклад 60.</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Не вибрано</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Це потрібно вказати.</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Увійти через браузер</translation>
    </message>
    <message>
        <source>Not signed in yet.</source>
        <translation>Вхід ще не виконано.</translation>
    </message>
    <message>
        <source>Signed in. It is kept once you save.</source>
        <translation>Вхід виконано. Збережеться разом із налаштуваннями.</translation>
    </message>
    <message>
        <source>Signed in. Sign in again to use another account, or if the provider asks for it.</source>
        <translation>Вхід виконано. Увійдіть знову, щоб узяти іншу скриньку або якщо цього просить провайдер.</translation>
    </message>
</context>
<context>
    <name>heard::ui::FormattedWindow</name>
    <message>
        <source>Message</source>
        <translation>Повідомлення</translation>
    </message>
    <message>
        <source>Message from %1</source>
        <translation>Повідомлення від %1</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) here lead elsewhere than they say. Look below before you press one.</source>
        <translation>
            <numerusform>%n посилання тут веде не туди, куди написано. Погляньте вниз, перш ніж натиснути.</numerusform>
            <numerusform>%n посилання тут ведуть не туди, куди написано. Погляньте вниз, перш ніж натиснути.</numerusform>
            <numerusform>%n посилань тут ведуть не туди, куди написано. Погляньте вниз, перш ніж натиснути.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures from elsewhere are not loaded: their owner would learn that, and from where, it was read.</source>
        <translation>Картинки з чужих сайтів не завантажено: їхній власник дізнався б, що лист прочитали і звідки.</translation>
    </message>
    <message>
        <source>Load pictures</source>
        <translation>Завантажити картинки</translation>
    </message>
    <message>
        <source>Where the link leads</source>
        <translation>Куди веде посилання</translation>
    </message>
</context>
<context>
    <name>heard::ui::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Загальні</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Of the texts, dates and numbers. It changes at once.</source>
        <translation>Текстів, дат і чисел. Змінюється одразу.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Як у системі</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Вигляд</translation>
    </message>
    <message>
        <source>Light, dark, or as the system is.</source>
        <translation>Світлий, темний або як у системі.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Як у системі</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Світлий</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темний</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Розмір тексту</translation>
    </message>
    <message>
        <source>Everything in the window grows with it, from the next start of Heard on.</source>
        <translation>З ним росте все у вікні, від наступного запуску Heard.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Start Heard again now</source>
        <translation>Запустити Heard знову</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>На цьому комп’ютері</translation>
    </message>
    <message>
        <source>Start Heard when I sign in</source>
        <translation>Запускати Heard під час входу в систему</translation>
    </message>
    <message>
        <source>Keep Heard running when the window is closed</source>
        <translation>Не завершувати Heard, коли вікно закрито</translation>
    </message>
    <message>
        <source>It goes on telling of new messages and is opened again from the notification area. Where the system has none, closing the window ends Heard.</source>
        <translation>Він і далі сповіщає про нові повідомлення й відкривається знову з області сповіщень. Де її в системі немає, закриття вікна завершує Heard.</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>Зберігається на цьому комп’ютері</translation>
    </message>
    <message>
        <source>Of resolved conversations. What is older is at the hub and comes again when you open it. Open conversations, drafts and what waits to be sent always stay.</source>
        <translation>З вирішених розмов. Що старіше — є на хабі й прийде знову, коли ви відкриєте розмову. Відкриті розмови, чернетки та те, що чекає на надсилання, залишаються завжди.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дні</numerusform>
            <numerusform>%n днів</numerusform>
        </translation>
    </message>
    <message>
        <source>How long messages are kept</source>
        <translation>Скільки часу зберігаються повідомлення</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Будь-який обсяг</translation>
    </message>
    <message>
        <source>Up to %1 GB</source>
        <translation>До %1 ГБ</translation>
    </message>
    <message>
        <source>How much room messages take</source>
        <translation>Скільки місця займають повідомлення</translation>
    </message>
    <message>
        <source>Pictures: up to %1 MB</source>
        <translation>Зображення: до %1 МБ</translation>
    </message>
    <message>
        <source>How much room pictures take</source>
        <translation>Скільки місця займають зображення</translation>
    </message>
</context>
<context>
    <name>heard::ui::HistoryDelegate</name>
    <message>
        <source>open</source>
        <translation>відкрита</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>чекаємо клієнта</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>відкладена</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>вирішена</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>оцінка %1</translation>
    </message>
</context>
<context>
    <name>heard::ui::HistoryPage</name>
    <message>
        <source>Conversations of this customer</source>
        <translation>Розмови цього клієнта</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%n розмова</numerusform>
            <numerusform>%n розмови</numerusform>
            <numerusform>%n розмов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n channels</source>
        <translation>
            <numerusform>%n канал</numerusform>
            <numerusform>%n канали</numerusform>
            <numerusform>%n каналів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::HistoryPane</name>
    <message>
        <source>Back to the history</source>
        <translation>Назад до історії</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Open this conversation</source>
        <translation>Відкрити цю розмову</translation>
    </message>
    <message>
        <source>Merge into the open one</source>
        <translation>Приєднати до відкритої</translation>
    </message>
    <message>
        <source>Messages of an earlier conversation</source>
        <translation>Повідомлення попередньої розмови</translation>
    </message>
</context>
<context>
    <name>heard::ui::HitModel</name>
    <message>
        <source>%1, shortcut %2: %3</source>
        <translation>%1, скорочення %2: %3</translation>
    </message>
</context>
<context>
    <name>heard::ui::HubPage</name>
    <message>
        <source>Hub</source>
        <translation>Хаб</translation>
    </message>
    <message>
        <source>In use now</source>
        <translation>Зараз у роботі</translation>
    </message>
    <message>
        <source>The hub keeps the conversations and speaks to the channels.</source>
        <translation>Хаб зберігає розмови й спілкується з каналами.</translation>
    </message>
    <message>
        <source>This computer&apos;s own hub</source>
        <translation>Власний хаб цього комп’ютера</translation>
    </message>
    <message>
        <source>Hub in use: %1</source>
        <translation>Хаб у роботі: %1</translation>
    </message>
    <message>
        <source>The command line named this hub for one start. What you choose here counts from a start without that.</source>
        <translation>Цей хаб названо в командному рядку на один запуск. Вибране тут діє із запуску без нього.</translation>
    </message>
    <message>
        <source>Work with</source>
        <translation>Працювати з хабом</translation>
    </message>
    <message>
        <source>Each hub has its own conversations, drafts and outbox on this computer. They are never mixed, and are there again when you come back to their hub.</source>
        <translation>У кожного хаба на цьому комп’ютері свої розмови, чернетки й вихідні. Вони ніколи не змішуються й знову на місці, коли ви повертаєтеся до свого хаба.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Цей комп’ютер</translation>
    </message>
    <message>
        <source>A hub elsewhere</source>
        <translation>Хаб в іншому місці</translation>
    </message>
    <message>
        <source>Heard starts a hub on this computer and works with it. While you work with a hub elsewhere it does not run, and its channels take no messages.</source>
        <translation>Heard запускає хаб на цьому комп’ютері й працює з ним. Поки ви працюєте з хабом в іншому місці, його не запущено і його канали не приймають повідомлень.</translation>
    </message>
    <message>
        <source>Work with this computer</source>
        <translation>Працювати з цим комп’ютером</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Токен</translation>
    </message>
    <message>
        <source>Keep the token in a file</source>
        <translation>Зберігати токен у файлі</translation>
    </message>
    <message>
        <source>It tells the hub which agent you are. This computer&apos;s keychain keeps it.</source>
        <translation>За ним хаб дізнається, який ви агент. Його зберігає сховище ключів цього комп’ютера.</translation>
    </message>
    <message>
        <source>The file is not encrypted: only your account can read it, and so can whoever has your account, this disk or a copy of it.</source>
        <translation>Файл не зашифровано: прочитати його може лише ваш обліковий запис, а отже, і той, хто має його, цей диск або його копію.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Перевірити</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>З’єднатися</translation>
    </message>
    <message>
        <source>Forget the token</source>
        <translation>Забути токен</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies) of the hub in use now have not been sent yet. They stay on this computer and go out when you come back to that hub.</source>
        <translation>
            <numerusform>%n відповідь нинішнього хаба ще не надіслано. Вона залишиться на цьому комп’ютері й піде, коли ви повернетеся до цього хаба.</numerusform>
            <numerusform>%n відповіді нинішнього хаба ще не надіслано. Вони залишаться на цьому комп’ютері й підуть, коли ви повернетеся до цього хаба.</numerusform>
            <numerusform>%n відповідей нинішнього хаба ще не надіслано. Вони залишаться на цьому комп’ютері й підуть, коли ви повернетеся до цього хаба.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept on this computer; it is never shown again.</source>
        <translation>Зберігається на цьому комп’ютері; більше не показується.</translation>
    </message>
    <message>
        <source>It works: the hub knows you as %1. Nothing has been changed.</source>
        <translation>Працює: для хаба ви — %1. Нічого не змінено.</translation>
    </message>
    <message>
        <source>It is kept and counts from the next start without a hub on the command line.</source>
        <translation>Вибір збережено, він діє з наступного запуску без хаба в командному рядку.</translation>
    </message>
    <message>
        <source>Heard starts again with the hub you have chosen.</source>
        <translation>Heard запускається знову з вибраним хабом.</translation>
    </message>
    <message>
        <source>The token is gone from this computer. The hub takes it until your administrator takes it back.</source>
        <translation>Токена на цьому комп’ютері більше немає. Хаб приймає його, доки адміністратор його не відкличе.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Пробуємо…</translation>
    </message>
    <message>
        <source>A name such as desk.example.com, an address that begins with wss://, or the invitation you were given.</source>
        <translation>Ім’я на зразок desk.example.com, адреса, що починається з wss://, або отримане вами запрошення.</translation>
    </message>
    <message>
        <source>From the invitation.</source>
        <translation>Із запрошення.</translation>
    </message>
    <message>
        <source>Delete this hub&apos;s conversations from this computer when signing out</source>
        <translation>Під час виходу видаляти розмови цього хабу з цього комп’ютера</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Вийти…</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>Вийти зараз</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Залишитися</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) have not been sent yet and would be lost, with drafts of this computer.</source>
        <translation>
            <numerusform>%n запис ще не надіслано, і він зникне разом із чернетками цього комп’ютера.</numerusform>
            <numerusform>%n записи ще не надіслано, і вони зникнуть разом із чернетками цього комп’ютера.</numerusform>
            <numerusform>%n записів ще не надіслано, і вони зникнуть разом із чернетками цього комп’ютера.</numerusform>
        </translation>
    </message>
    <message>
        <source>The conversations on this computer are deleted; the hub keeps them.</source>
        <translation>Розмови на цьому комп’ютері видаляються; хаб їх зберігає.</translation>
    </message>
    <message>
        <source>The conversations, drafts and what is not sent yet stay on this computer. Whoever has your account here can read them.</source>
        <translation>Розмови, чернетки та ненадіслане залишаються на цьому комп’ютері. Їх прочитає кожен, хто ввійде тут під вашим обліковим записом.</translation>
    </message>
    <message>
        <source>Connect again to go on without: then the token is kept nowhere, and Heard asks for it at each start.</source>
        <translation>Натисніть «Під&apos;єднатися» ще раз, щоб продовжити без неї: токен ніде не зберігається, і Heard питає його під час кожного запуску.</translation>
    </message>
</context>
<context>
    <name>heard::ui::IdentityList</name>
    <message>
        <source>Identities</source>
        <translation>Адреси</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Додати адресу</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Ел. пошта</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>Прибрати %1</translation>
    </message>
</context>
<context>
    <name>heard::ui::ImportCustomers</name>
    <message>
        <source>Import customers</source>
        <translation>Імпорт клієнтів</translation>
    </message>
    <message>
        <source>%1. What is each column?</source>
        <translation>%1. Що в кожному стовпці?</translation>
    </message>
    <message>
        <source>%1, read as %2. What is each column?</source>
        <translation>%1, прочитано як %2. Що в кожному стовпці?</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>Перший рядок називає стовпці</translation>
    </message>
    <message>
        <source>by language</source>
        <translation>за мовою</translation>
    </message>
    <message>
        <source>Country of numbers without a country code</source>
        <translation>Країна номерів без коду країни</translation>
    </message>
    <message>
        <source>Rows with errors</source>
        <translation>Рядки з помилками</translation>
    </message>
    <message>
        <source>Leave these rows out and bring in the others</source>
        <translation>Пропустити ці рядки й завантажити решту</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Завантажити</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Перші рядки</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Стовпець %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Пропустити</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ім’я</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Пошта</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
    <message>
        <source>Own field: %1</source>
        <translation>Власне поле: %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… і ще %n</numerusform>
            <numerusform>… і ще %n</numerusform>
            <numerusform>… і ще %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Рядок %1: %2</translation>
    </message>
    <message>
        <source>“%1” is no phone number</source>
        <translation>«%1» — не номер телефону</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address</source>
        <translation>«%1» — не адреса пошти</translation>
    </message>
    <message>
        <source>it has neither a name nor an address</source>
        <translation>у ньому немає ні імені, ні адреси</translation>
    </message>
    <message>
        <source>the notes are too long</source>
        <translation>нотатки задовгі</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be brought in</source>
        <translation>
            <numerusform>Можна завантажити %n рядок</numerusform>
            <numerusform>Можна завантажити %n рядки</numerusform>
            <numerusform>Можна завантажити %n рядків</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n with errors</source>
        <translation>
            <numerusform>%n з помилкою</numerusform>
            <numerusform>%n з помилками</numerusform>
            <numerusform>%n з помилками</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Bringing in…</source>
        <translation>Завантаження…</translation>
    </message>
    <message>
        <source>Nothing was brought in. %1</source>
        <translation>Нічого не завантажено. %1</translation>
    </message>
    <message>
        <source>New: %L1. Filled in: %L2. The same already: %L3.</source>
        <translation>Нових: %L1. Доповнено: %L2. Уже таких самих: %L3.</translation>
    </message>
    <message>
        <source>Left out, since their addresses are of several customers: rows %1.</source>
        <translation>Пропущено, бо їхні адреси належать різним клієнтам: рядки %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Аркуш</translation>
    </message>
    <message>
        <source>Sent to the hub: %L1 of %L2. Nothing has come in yet.</source>
        <translation>Передано хабу: %L1 з %L2. Поки що нічого не завантажено.</translation>
    </message>
    <message>
        <source>Brought in: %L1 of %L2.</source>
        <translation>Завантажено: %L1 з %L2.</translation>
    </message>
    <message>
        <source>The hub finishes the whole file, even if this window is closed.</source>
        <translation>Хаб завантажить файл повністю, навіть якщо закрити це вікно.</translation>
    </message>
    <message>
        <source>Left out, since their customers hold as much as one may: rows %1.</source>
        <translation>Пропущено, бо в їхніх клієнтів більше немає місця: рядки %1.</translation>
    </message>
</context>
<context>
    <name>heard::ui::ImportDialog</name>
    <message>
        <source>Import canned replies</source>
        <translation>Імпорт шаблонів відповідей</translation>
    </message>
    <message>
        <source>New: %L1. Changed: %L2. The same already: %L3.</source>
        <translation>Нових: %L1. Змінених: %L2. Уже таких самих: %L3.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <source>it has no text</source>
        <translation>немає тексту</translation>
    </message>
    <message>
        <source>it has no shortcut and no title</source>
        <translation>немає ні скорочення, ні назви</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>задовгий</translation>
    </message>
    <message>
        <source>Left out: %L1.</source>
        <translation>Пропущено: %L1.</translation>
    </message>
    <message>
        <source>Row %1: %2.</source>
        <translation>Рядок %1: %2.</translation>
    </message>
</context>
<context>
    <name>heard::ui::InboxList</name>
    <message>
        <source>Conversations</source>
        <translation>Розмови</translation>
    </message>
    <message>
        <source>No open conversations. What customers write appears here.</source>
        <translation>Відкритих розмов немає. Тут з’явиться те, що напишуть клієнти.</translation>
    </message>
    <message>
        <source>Everything has been read.</source>
        <translation>Усе прочитано.</translation>
    </message>
    <message>
        <source>No conversation waits for its customer.</source>
        <translation>Немає розмов, де ми чекаємо клієнта.</translation>
    </message>
    <message>
        <source>Nothing is snoozed. Snooze a conversation and it comes back in time.</source>
        <translation>Нічого не відкладено. Відкладіть розмову — вона повернеться у призначений час.</translation>
    </message>
    <message>
        <source>Nothing has been resolved yet.</source>
        <translation>Поки що нічого не вирішено.</translation>
    </message>
    <message>
        <source>No drafts. What you begin to write is kept here.</source>
        <translation>Чернеток немає. Тут зберігається те, що ви почали писати.</translation>
    </message>
    <message>
        <source>The outbox is empty: every reply has left this computer.</source>
        <translation>У вихідних порожньо: усі відповіді пішли з цього комп’ютера.</translation>
    </message>
    <message>
        <source>No open conversations on this channel.</source>
        <translation>У цьому каналі немає відкритих розмов.</translation>
    </message>
    <message>
        <source>No promise is at risk.</source>
        <translation>Усі відповіді встигають вчасно.</translation>
    </message>
    <message>
        <source>No open conversation is yours. Take one from Unassigned: choose it and assign it to you.</source>
        <translation>У вас немає відкритих розмов. Візьміть із «Нічиїх»: виберіть розмову та призначте собі.</translation>
    </message>
    <message>
        <source>Every open conversation has somebody who answers it.</source>
        <translation>У кожної відкритої розмови є відповідальний.</translation>
    </message>
    <message>
        <source>Nobody has mentioned you. A colleague does so by @ in a note.</source>
        <translation>Вас ніхто не згадує. Колега робить це знаком @ у нотатці.</translation>
    </message>
    <message>
        <source>No open conversations in this department.</source>
        <translation>У цьому відділі немає відкритих розмов.</translation>
    </message>
    <message>
        <source>No unresolved conversation has this tag.</source>
        <translation>Немає невирішених розмов із цією міткою.</translation>
    </message>
    <message>
        <source>No conversation is as this view asks.</source>
        <translation>Під умови цього подання нічого не підходить.</translation>
    </message>
    <message>
        <source>%1, marked</source>
        <translation>%1, позначена</translation>
    </message>
</context>
<context>
    <name>heard::ui::InboxPage</name>
    <message>
        <source>Choose a conversation from the list to read and answer it.</source>
        <translation>Виберіть розмову в списку, щоб прочитати її та відповісти.</translation>
    </message>
    <message>
        <source>Resolved. It opens again by itself if the customer writes.</source>
        <translation>Вирішено. Розмова відкриється знову сама, якщо клієнт напише.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Подання</translation>
    </message>
    <message>
        <source>Everything in this view has been read.</source>
        <translation>У цьому поданні все прочитано.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Розмова</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation>Відкрити у вкладці</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Відкрити у вікні</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Призначити мені</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Позначити прочитаною</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Вирішено</translation>
    </message>
</context>
<context>
    <name>heard::ui::KeepingRow</name>
    <message>
        <source>Keep what is resolved</source>
        <translation>Зберігати вирішені розмови</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>безстроково</translation>
    </message>
    <message numerus="yes">
        <source> day(s)</source>
        <comment>after a number that is written there</comment>
        <translation>
            <numerusform> день</numerusform>
            <numerusform> дні</numerusform>
            <numerusform> днів</numerusform>
        </translation>
    </message>
    <message>
        <source>No resolved conversation is erased by itself.</source>
        <translation>Вирішені розмови самі не стираються.</translation>
    </message>
    <message numerus="yes">
        <source>A resolved conversation is erased %n day(s) after its last message, with its files, for everybody and for good; the audit log says so. Customers stay, and so does what is not resolved.</source>
        <translation>
            <numerusform>Вирішена розмова стирається через %n день після останнього повідомлення, разом із файлами, в усіх і назавжди; про це лишається запис у журналі дій. Клієнти й невирішені розмови лишаються.</numerusform>
            <numerusform>Вирішена розмова стирається через %n дні після останнього повідомлення, разом із файлами, в усіх і назавжди; про це лишається запис у журналі дій. Клієнти й невирішені розмови лишаються.</numerusform>
            <numerusform>Вирішена розмова стирається через %n днів після останнього повідомлення, разом із файлами, в усіх і назавжди; про це лишається запис у журналі дій. Клієнти й невирішені розмови лишаються.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::KeyCatcher</name>
    <message>
        <source>New key</source>
        <translation>Нова клавіша</translation>
    </message>
    <message>
        <source>Press the key for “%1”.</source>
        <translation>Натисніть клавішу для «%1».</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Без клавіші</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Призначити цю клавішу</translation>
    </message>
    <message>
        <source>Text fields need this key for editing. Choose another.</source>
        <translation>Ця клавіша потрібна полям введення для правки. Оберіть іншу.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>It is the key of %1 now. If you use it here, that has no key any more.</source>
        <translation>Зараз це клавіша дії %1. Якщо призначити її тут, там клавіші більше не буде.</translation>
    </message>
    <message>
        <source>It works wherever no text is being written.</source>
        <translation>Вона діє всюди, де не пишуть текст.</translation>
    </message>
</context>
<context>
    <name>heard::ui::KeySheet</name>
    <message>
        <source>Keyboard</source>
        <translation>Клавіатура</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Змінити клавіші</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
</context>
<context>
    <name>heard::ui::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>Press a key&apos;s button to change it. The question mark shows them all while you work.</source>
        <translation>Щоб змінити клавішу, натисніть її кнопку. Знак питання показує всі клавіші під час роботи.</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Пошук дій і клавіш</translation>
    </message>
    <message>
        <source>Set all keys back</source>
        <translation>Повернути всі клавіші</translation>
    </message>
    <message>
        <source>No action has these words or this key.</source>
        <translation>Немає дії з такими словами чи такою клавішею.</translation>
    </message>
    <message>
        <source>also the key of: %1</source>
        <translation>також клавіша дії: %1</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no key</comment>
        <translation>немає</translation>
    </message>
    <message>
        <source>Key of “%1”</source>
        <translation>Клавіша дії «%1»</translation>
    </message>
    <message>
        <source>Set the key of “%1” back</source>
        <translation>Повернути клавішу дії «%1»</translation>
    </message>
</context>
<context>
    <name>heard::ui::KindsPage</name>
    <message>
        <source>Add a channel</source>
        <translation>Додати канал</translation>
    </message>
    <message>
        <source>Channels and plugins</source>
        <translation>Канали та плагіни</translation>
    </message>
    <message>
        <source>Each kind is a plugin on the hub. More kinds are there when more plugins are.</source>
        <translation>Кожен вид — плагін на хабі. Більше плагінів — більше видів.</translation>
    </message>
    <message>
        <source>Kinds of channels</source>
        <translation>Види каналів</translation>
    </message>
    <message>
        <source>The hub says which kinds there are as soon as it is connected.</source>
        <translation>Які види є, хаб скаже, щойно буде зв’язок.</translation>
    </message>
</context>
<context>
    <name>heard::ui::LaterList</name>
    <message>
        <source>Replies for later</source>
        <translation>Відкладені відповіді</translation>
    </message>
    <message>
        <source>Goes out %1: %2</source>
        <translation>Піде %1: %2</translation>
    </message>
    <message>
        <source>Was not sent: %1 — %2</source>
        <translation>Не надіслано: %1 — %2</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Надіслати зараз</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Усе одно надіслати</translation>
    </message>
    <message>
        <source>Send now: %1</source>
        <translation>Надіслати зараз: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Змінити</translation>
    </message>
    <message>
        <source>Edit the reply for later: %1</source>
        <translation>Змінити відкладену відповідь: %1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Discard the reply for later: %1</source>
        <translation>Видалити відкладену відповідь: %1</translation>
    </message>
</context>
<context>
    <name>heard::ui::LaterMenu</name>
    <message>
        <source>Send later</source>
        <translation>Надіслати пізніше</translation>
    </message>
    <message>
        <source>Choose a time…</source>
        <translation>Вибрати час…</translation>
    </message>
    <message>
        <source>Replies can be taken back</source>
        <translation>Відповідь можна повернути</translation>
    </message>
    <message>
        <source>No, they go at once</source>
        <translation>Ні, йде одразу</translation>
    </message>
    <message numerus="yes">
        <source>For %n s</source>
        <translation>
            <numerusform>Протягом %n с</numerusform>
            <numerusform>Протягом %n с</numerusform>
            <numerusform>Протягом %n с</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub sends it then, unless somebody has written in between: then it waits for you.</source>
        <translation>Хаб надішле її в цей час. Якщо доти хтось напише, відповідь зачекає на вас.</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>Надіслати тоді</translation>
    </message>
</context>
<context>
    <name>heard::ui::ListHeader</name>
    <message>
        <source>Show views</source>
        <translation>Показати подання</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n розмова</numerusform>
            <numerusform>%n розмови</numerusform>
            <numerusform>%n розмов</numerusform>
        </translation>
    </message>
    <message>
        <source>Register a contact</source>
        <translation>Записати звернення</translation>
    </message>
    <message>
        <source>Look through the outbox one by one</source>
        <translation>Переглянути вихідні по одному</translation>
    </message>
</context>
<context>
    <name>heard::ui::MacroActions</name>
    <message>
        <source>Done: %1</source>
        <translation>Готово: %1</translation>
    </message>
    <message>
        <source>Macro: %1</source>
        <translation>Макрос: %1</translation>
    </message>
    <message>
        <source>Macros</source>
        <translation>Макроси</translation>
    </message>
    <message>
        <source>There are no macros yet</source>
        <translation>Макросів поки немає</translation>
    </message>
    <message>
        <source>Edit macros</source>
        <translation>Змінити макроси</translation>
    </message>
</context>
<context>
    <name>heard::ui::MacroDialog</name>
    <message>
        <source>Run “%1”?</source>
        <translation>Виконати «%1»?</translation>
    </message>
    <message>
        <source>It does this with the open conversation. The next time it will do so at once.</source>
        <translation>Ось що він зробить із відкритою розмовою. Наступного разу — одразу, без запитання.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Кроки</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Виконати</translation>
    </message>
</context>
<context>
    <name>heard::ui::MacroRunner</name>
    <message>
        <source>Open a conversation first: a macro works on the one that is open.</source>
        <translation>Спершу відкрийте розмову: макрос працює з тією, що відкрита.</translation>
    </message>
    <message>
        <source>The canned reply that “%1” sends is gone. Choose another in the macro.</source>
        <translation>Шаблону відповіді, який надсилає «%1», більше немає. Виберіть у макросі інший.</translation>
    </message>
    <message>
        <source>There is a draft here already, so “%1” was not run. Send it or take it away first.</source>
        <translation>Тут уже є чернетка, тому «%1» не виконано. Спершу надішліть або приберіть її.</translation>
    </message>
    <message>
        <source>This customer may not want a message now, so “%1” has done nothing yet: send the reply yourself if it is right.</source>
        <translation>Можливо, цьому клієнтові зараз краще не писати, тому «%1» ще нічого не зробив: якщо все правильно, надішліть відповідь самі.</translation>
    </message>
    <message>
        <source>Fill in what is marked and send it yourself: “%1” has done nothing yet.</source>
        <translation>Заповніть позначене й надішліть самі: «%1» ще нічого не зробив.</translation>
    </message>
</context>
<context>
    <name>heard::ui::MacrosPage</name>
    <message>
        <source>New macro</source>
        <translation>Новий макрос</translation>
    </message>
    <message>
        <source>Macros</source>
        <translation>Макроси</translation>
    </message>
    <message>
        <source>Choose its key</source>
        <translation>Призначити клавішу</translation>
    </message>
    <message>
        <source>Name of the macro</source>
        <translation>Назва макросу</translation>
    </message>
    <message>
        <source>Only for me</source>
        <translation>Лише для мене</translation>
    </message>
    <message>
        <source>Steps, done in this order</source>
        <translation>Кроки, по порядку</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Додати крок</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Macro</source>
        <translation>Макрос</translation>
    </message>
    <message>
        <source>Made by a later version of Heard, so it can&apos;t be run or changed here.</source>
        <translation>Створено новішою версією Heard: тут його не можна виконати чи змінити.</translation>
    </message>
    <message>
        <source>It has no name yet.</source>
        <translation>У нього ще немає назви.</translation>
    </message>
    <message>
        <source>It does nothing yet: add a step.</source>
        <translation>Він поки нічого не робить: додайте крок.</translation>
    </message>
    <message>
        <source>A step is not complete, or a reply comes after resolving or snoozing: a reply opens the conversation again.</source>
        <translation>Якийсь крок не заповнено, або відповідь стоїть після «Вирішено» чи «Відкласти»: відповідь знову відкриває розмову.</translation>
    </message>
    <message>
        <source>A macro runs from the lightning below a reply, or by a key of its own.</source>
        <translation>Макрос виконують через блискавку під відповіддю або власною клавішею.</translation>
    </message>
</context>
<context>
    <name>heard::ui::MainWindow</name>
    <message>
        <source>(%1) Heard</source>
        <translation>(%1) Heard</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Heard</translation>
    </message>
</context>
<context>
    <name>heard::ui::Mentions</name>
    <message>
        <source>Colleagues</source>
        <translation>Колеги</translation>
    </message>
</context>
<context>
    <name>heard::ui::MergeDialog</name>
    <message>
        <source>Merge two customers</source>
        <translation>Об’єднання двох клієнтів</translation>
    </message>
    <message>
        <source>Addresses, conversations, orders, tags and notes of both come together. Where both have a value, choose the one that stays. A merge can be undone at any later time.</source>
        <translation>Адреси, розмови, замовлення, мітки й нотатки обох з’єднаються. Де значення є в обох, виберіть, яке залишиться. Об’єднання можна скасувати будь-коли.</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Що залишиться</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Об’єднати</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
    <message>
        <source>They become:</source>
        <translation>Вийде:</translation>
    </message>
</context>
<context>
    <name>heard::ui::NewRowsPill</name>
    <message>
        <source>Show new conversations</source>
        <translation>Показати нові розмови</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n нова</numerusform>
            <numerusform>%n нові</numerusform>
            <numerusform>%n нових</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::NoticeBar</name>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Закрити це повідомлення</translation>
    </message>
</context>
<context>
    <name>heard::ui::NoticesPage</name>
    <message>
        <source>Notifications</source>
        <translation>Сповіщення</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Нові повідомлення</translation>
    </message>
    <message>
        <source>A conversation that is open in the active window is never announced.</source>
        <translation>Про розмову, відкриту в активному вікні, сповіщень не буває.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Mine and unassigned</source>
        <translation>Мої та нічиї</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Жодні</translation>
    </message>
    <message>
        <source>Also tell me</source>
        <translation>Сповіщати також</translation>
    </message>
    <message>
        <source>When a note mentions me</source>
        <translation>Коли мене згадують у нотатці</translation>
    </message>
    <message>
        <source>When a promised answer is about to be late</source>
        <translation>Коли обіцяна відповідь от-от запізниться</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>Зі звуком</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Тиша</translation>
    </message>
    <message>
        <source>Nothing is shown and nothing sounds in these hours; counts go on.</source>
        <translation>У ці години нічого не показується й не звучить; лічильники працюють.</translation>
    </message>
    <message>
        <source>Be silent every day</source>
        <translation>Тиша щодня</translation>
    </message>
    <message>
        <source>Silent from</source>
        <translation>Тиша з</translation>
    </message>
    <message>
        <source>Silent until</source>
        <translation>Тиша до</translation>
    </message>
    <message>
        <source>from</source>
        <comment>from 20:00 until 8:00</comment>
        <translation>з</translation>
    </message>
    <message>
        <source>until</source>
        <comment>from 20:00 until 8:00</comment>
        <translation>до</translation>
    </message>
</context>
<context>
    <name>heard::ui::OrderList</name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n замовлення</numerusform>
            <numerusform>%n замовлення</numerusform>
            <numerusform>%n замовлень</numerusform>
        </translation>
    </message>
    <message>
        <source>Open order %1 at %2</source>
        <translation>Відкрити замовлення %1 на %2</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Відкрити посилання</translation>
    </message>
    <message>
        <source>This order&apos;s link leads to %1. Open it in your browser?</source>
        <translation>Посилання цього замовлення веде на %1. Відкрити його у браузері?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>heard::ui::OrderSource</name>
    <message>
        <source>Orders</source>
        <translation>Замовлення</translation>
    </message>
</context>
<context>
    <name>heard::ui::OutboxDialog</name>
    <message>
        <source>Outbox</source>
        <translation>Вихідні</translation>
    </message>
    <message>
        <source>What waits on this computer</source>
        <translation>Що чекає на цьому комп’ютері</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>The outbox is empty: everything has left this computer.</source>
        <translation>Вихідних немає: усе пішло з цього комп’ютера.</translation>
    </message>
    <message>
        <source>What stands here was stopped, or is just leaving.</source>
        <translation>Тут те, що зупинено, і те, що саме йде.</translation>
    </message>
    <message>
        <source>All of it goes out in this order when the hub is back, each once.</source>
        <translation>Коли повернеться зв’язок із хабом, усе піде в цьому порядку, кожне один раз.</translation>
    </message>
    <message>
        <source>A conversation that you can&apos;t see any more</source>
        <translation>Розмова, яку вам більше не видно</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>who, what, since when</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Скопіювати текст</translation>
    </message>
</context>
<context>
    <name>heard::ui::PartActions</name>
    <message>
        <source>Show picture</source>
        <translation>Показати зображення</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Зберегти як…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Відкрити…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Зберегти як</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another place.</source>
        <translation>Не вдалося записати туди файл. Виберіть інше місце.</translation>
    </message>
    <message>
        <source>Open a file from outside?</source>
        <translation>Відкрити сторонній файл?</translation>
    </message>
    <message>
        <source>“%1” was sent by someone outside your team. It will be put into %2 and opened with the program for such files.</source>
        <translation>«%1» надіслав хтось не з вашої команди. Файл буде збережено в %2 і відкрито програмою для таких файлів.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>“%1” could not be fetched.</source>
        <translation>Файл «%1» не вдалося отримати.</translation>
    </message>
    <message>
        <source>Not fetched</source>
        <translation>Не отримано</translation>
    </message>
    <message>
        <source>There is no program here for such files. It is in %1.</source>
        <translation>Для таких файлів тут немає програми. Файл лежить у %1.</translation>
    </message>
    <message>
        <source>The file could not be put into %1. Check the space and rights there.</source>
        <translation>Файл не вдалося покласти в %1. Перевірте місце та права.</translation>
    </message>
    <message>
        <source>Message as it was sent</source>
        <translation>Повідомлення як надіслано</translation>
    </message>
    <message>
        <source>The file could not be read. Try again.</source>
        <translation>Не вдалося прочитати файл. Спробуйте ще раз.</translation>
    </message>
    <message>
        <source>Change what was sent</source>
        <translation>Змінити надіслане</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Новий текст</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Змінити</translation>
    </message>
</context>
<context>
    <name>heard::ui::PictureViewer</name>
    <message>
        <source>Picture</source>
        <translation>Зображення</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown.</source>
        <translation>Це зображення не вдається показати.</translation>
    </message>
    <message>
        <source>Loading the picture…</source>
        <translation>Зображення завантажується…</translation>
    </message>
</context>
<context>
    <name>heard::ui::PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>Попередній перегляд</translation>
    </message>
    <message>
        <source>As the customer sees it in %1, from %2</source>
        <translation>Так побачить клієнт у «%1», від імені %2</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Поки нічого не написано.</translation>
    </message>
</context>
<context>
    <name>heard::ui::ProfileFields</name>
    <message>
        <source>Tags</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>Add, such as 22:00–08:00</source>
        <translation>Додати, наприклад 22:00–08:00</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Додати поле</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Немає</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Назва поля</translation>
    </message>
</context>
<context>
    <name>heard::ui::Rail</name>
    <message>
        <source>Inbox</source>
        <translation>Вхідні</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Шаблони відповідей</translation>
    </message>
    <message>
        <source>Macros</source>
        <translation>Макроси</translation>
    </message>
</context>
<context>
    <name>heard::ui::Recipients</name>
    <message>
        <source>Copy to</source>
        <translation>Копія</translation>
    </message>
    <message>
        <source>Hidden copy to</source>
        <translation>Прихована копія</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>One of the addresses for a copy can&apos;t be read. Write them like name@shop.example, with commas between.</source>
        <translation>Одну з адрес для копії не вдається прочитати. Пишіть їх у вигляді name@shop.example, через кому.</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Кому: %1</translation>
    </message>
    <message>
        <source>copy to %1</source>
        <translation>копія: %1</translation>
    </message>
    <message>
        <source>hidden copy to %1</source>
        <translation>прихована копія: %1</translation>
    </message>
    <message>
        <source>subject “%1”</source>
        <translation>тема: «%1»</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Одержувачі</translation>
    </message>
</context>
<context>
    <name>heard::ui::RepliesPage</name>
    <message>
        <source>Canned reply</source>
        <translation>Шаблон відповіді</translation>
    </message>
    <message>
        <source>New reply</source>
        <translation>Новий шаблон</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Експорт</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Шаблони відповідей</translation>
    </message>
    <message>
        <source>Search canned replies</source>
        <translation>Знайти шаблон</translation>
    </message>
    <message>
        <source>Whose replies</source>
        <translation>Чиї шаблони</translation>
    </message>
    <message>
        <source>Add starter replies</source>
        <translation>Додати готові шаблони</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Збережено.</translation>
    </message>
    <message>
        <source>Import canned replies</source>
        <translation>Імпорт шаблонів відповідей</translation>
    </message>
    <message>
        <source>Tables and JSON (*.csv *.json *.txt);;All files (*)</source>
        <translation>Таблиці та JSON (*.csv *.json *.txt);;Усі файли (*)</translation>
    </message>
    <message>
        <source>Export canned replies</source>
        <translation>Експорт шаблонів відповідей</translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON (*.json)</source>
        <translation>Таблиця (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Усі теки</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replies</source>
        <translation>
            <numerusform>%Ln шаблон</numerusform>
            <numerusform>%Ln шаблони</numerusform>
            <numerusform>%Ln шаблонів</numerusform>
        </translation>
    </message>
    <message>
        <source>No column of the file has texts. Its first row should name them: shortcut, title, text.</source>
        <translation>У жодному стовпці файлу немає текстів. У першому рядку мають бути їхні назви: скорочення, назва, текст.</translation>
    </message>
    <message>
        <source>The file is damaged: it is not proper JSON.</source>
        <translation>Файл пошкоджено: це неправильний JSON.</translation>
    </message>
    <message>
        <source>There is no canned reply in the file.</source>
        <translation>У файлі немає жодного шаблону.</translation>
    </message>
    <message>
        <source>Written to %1. Attached files are named in it and stay in the hub.</source>
        <translation>Записано до %1. Вкладені файли в ньому лише названо, вони залишаються в хабі.</translation>
    </message>
    <message>
        <source>Folder to show</source>
        <translation>Яку папку показати</translation>
    </message>
</context>
<context>
    <name>heard::ui::RepliesPanel</name>
    <message>
        <source>Search canned replies</source>
        <translation>Знайти шаблон</translation>
    </message>
    <message>
        <source>Whose replies</source>
        <translation>Чиї шаблони</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Тека</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Шаблони відповідей</translation>
    </message>
    <message>
        <source>No canned reply has these letters.</source>
        <translation>Немає шаблону з такими літерами.</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Вставити</translation>
    </message>
    <message>
        <source>Edit replies</source>
        <translation>Редагувати шаблони</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Усі теки</translation>
    </message>
</context>
<context>
    <name>heard::ui::ReplyButtons</name>
    <message>
        <source>One more button</source>
        <translation>Ще кнопка</translation>
    </message>
    <message>
        <source>in the same row</source>
        <translation>у тому ж ряду</translation>
    </message>
    <message>
        <source>Words on the button</source>
        <translation>Слова на кнопці</translation>
    </message>
    <message>
        <source>Without a link the words come back as the customer&apos;s answer</source>
        <translation>Без посилання слова повернуться відповіддю клієнта</translation>
    </message>
    <message>
        <source>Link of the button</source>
        <translation>Посилання кнопки</translation>
    </message>
    <message>
        <source>Beside the button before, not below it</source>
        <translation>Поруч із попередньою кнопкою, а не під нею</translation>
    </message>
    <message>
        <source>Take the button away</source>
        <translation>Прибрати кнопку</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Посилання</translation>
    </message>
</context>
<context>
    <name>heard::ui::ReplyEdit</name>
    <message>
        <source>Paste tidied</source>
        <translation>Вставити без оформлення</translation>
    </message>
    <message>
        <source>Tidy the text</source>
        <translation>Упорядкувати текст</translation>
    </message>
</context>
<context>
    <name>heard::ui::ReplyEditor</name>
    <message>
        <source>One word, typed after a slash</source>
        <translation>Одне слово, набирається після скісної риски</translation>
    </message>
    <message>
        <source>Look at it again on</source>
        <translation>Перечитати ще раз</translation>
    </message>
    <message>
        <source>Review date</source>
        <translation>Дата перевірки</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Скорочення</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Тека</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файли</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Перевірка</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Прибрати %1</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Вкласти файл</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Вкласти файли</translation>
    </message>
    <message>
        <source>There is no text yet. Write one, for all languages or for one of them.</source>
        <translation>Тексту ще немає. Напишіть його для всіх мов або для однієї з них.</translation>
    </message>
    <message>
        <source>It has no shortcut. Give it one word that is quick to type.</source>
        <translation>Немає скорочення. Дайте одне слово, яке швидко набрати.</translation>
    </message>
    <message>
        <source>A shortcut is one word: use a hyphen instead of a blank or a slash.</source>
        <translation>Скорочення — одне слово: замість пробілу чи скісної риски поставте дефіс.</translation>
    </message>
    <message>
        <source>“%1” has this shortcut already. Choose another.</source>
        <translation>Таке скорочення вже має «%1». Виберіть інше.</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Без папки</translation>
    </message>
</context>
<context>
    <name>heard::ui::ReplyPopover</name>
    <message>
        <source>Canned replies</source>
        <translation>Шаблони відповідей</translation>
    </message>
</context>
<context>
    <name>heard::ui::ReplyPreview</name>
    <message>
        <source>Preview</source>
        <translation>Попередній перегляд</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>з файлами: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) to fill in</source>
        <translation>
            <numerusform>заповнити %Ln місце</numerusform>
            <numerusform>заповнити %Ln місця</numerusform>
            <numerusform>заповнити %Ln місць</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::ReplySource</name>
    <message>
        <source>Canned replies</source>
        <translation>Шаблони відповідей</translation>
    </message>
</context>
<context>
    <name>heard::ui::SafeBrowser</name>
    <message>
        <source>Message as it was sent</source>
        <translation>Повідомлення як надіслано</translation>
    </message>
</context>
<context>
    <name>heard::ui::SampleBanner</name>
    <message>
        <source>Sample data is shown</source>
        <translation>Показано приклади</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Прибрати</translation>
    </message>
    <message>
        <source>Remove sample data</source>
        <translation>Прибрати приклади</translation>
    </message>
</context>
<context>
    <name>heard::ui::ScoreBar</name>
    <message>
        <source>Score</source>
        <translation>Оцінка</translation>
    </message>
</context>
<context>
    <name>heard::ui::SearchBox</name>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>Search messages, people and commands</source>
        <translation>Пошук повідомлень, людей і команд</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Шукаємо…</translation>
    </message>
    <message>
        <source>Offline: only what this computer keeps.</source>
        <translation>Немає зв’язку: лише те, що зберігає цей комп’ютер.</translation>
    </message>
    <message>
        <source>The hub could not search. Shown is what this computer keeps.</source>
        <translation>Хаб не зміг виконати пошук. Показано те, що зберігає цей комп’ютер.</translation>
    </message>
    <message>
        <source>↑ ↓ to choose, Enter to open, Esc to close</source>
        <translation>↑ ↓ — вибрати, Enter — відкрити, Esc — закрити</translation>
    </message>
</context>
<context>
    <name>heard::ui::SearchList</name>
    <message>
        <source>Found</source>
        <translation>Знайдено</translation>
    </message>
</context>
<context>
    <name>heard::ui::SecretEdit</name>
    <message>
        <source>Show what I write in “%1”</source>
        <translation>Показати введене: «%1»</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Замінити…</translation>
    </message>
    <message>
        <source>Replace “%1”</source>
        <translation>Замінити: «%1»</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Прибрати</translation>
    </message>
    <message>
        <source>Take away “%1”</source>
        <translation>Прибрати: «%1»</translation>
    </message>
    <message>
        <source>It is taken away when you save.</source>
        <translation>Буде прибрано під час збереження.</translation>
    </message>
    <message>
        <source>Kept on the hub; it is never shown again.</source>
        <translation>Зберігається на хабі; більше не показується.</translation>
    </message>
</context>
<context>
    <name>heard::ui::SectionTitle</name>
    <message>
        <source>folded</source>
        <translation>згорнуто</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>розгорнуто</translation>
    </message>
</context>
<context>
    <name>heard::ui::SettingsPage</name>
    <message>
        <source>About</source>
        <translation>Про програму</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Загальні</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Сповіщення</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>Channels and plugins</source>
        <translation>Канали та плагіни</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Сторінки налаштувань</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Шукати в налаштуваннях</translation>
    </message>
    <message>
        <source>Settings found</source>
        <translation>Знайдені налаштування</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Такого налаштування немає.</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Хаб</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Відділи</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Пристрої</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Журнал дій</translation>
    </message>
</context>
<context>
    <name>heard::ui::SheetsDialog</name>
    <message>
        <source>Print sheets</source>
        <translation>Друк аркушів</translation>
    </message>
    <message>
        <source>Each sheet has a QR code that leads to the page of its place. It stays valid when the place is renamed.</source>
        <translation>На кожному аркуші QR-код, що веде на сторінку місця. Він чинний і після перейменування.</translation>
    </message>
    <message>
        <source>A4: on a wall</source>
        <translation>A4: на стіну</translation>
    </message>
    <message>
        <source>A6: on a counter</source>
        <translation>A6: на прилавок</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Папір</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Зберегти в PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Друк…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n аркуш</numerusform>
            <numerusform>%n аркуші</numerusform>
            <numerusform>%n аркушів</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one place.</source>
        <translation>Оберіть принаймні одне місце.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Збережено: %1</translation>
    </message>
    <message>
        <source>It could not be written: %1</source>
        <translation>Не вдалося записати: %1</translation>
    </message>
    <message>
        <source>Save the sheets</source>
        <translation>Зберегти аркуші</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Надіслано на принтер.</translation>
    </message>
    <message>
        <source>The printer did not take it.</source>
        <translation>Принтер не прийняв завдання.</translation>
    </message>
</context>
<context>
    <name>heard::ui::SidePanel</name>
    <message>
        <source>Beside the conversation</source>
        <translation>Поруч із розмовою</translation>
    </message>
</context>
<context>
    <name>heard::ui::SpellMarks</name>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Шукаємо варіанти…</translation>
    </message>
    <message>
        <source>Add “%1” to my dictionary</source>
        <translation>Додати «%1» до мого словника</translation>
    </message>
    <message>
        <source>Ignore until Heard is closed</source>
        <translation>Пропускати до закриття Heard</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Варіантів немає</translation>
    </message>
</context>
<context>
    <name>heard::ui::StandardsPanel</name>
    <message>
        <source>Standard</source>
        <translation>Стандарт</translation>
    </message>
    <message>
        <source>There is no standard for this kind of conversation.</source>
        <translation>Для таких розмов стандарту немає.</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>Стандарти</translation>
    </message>
    <message>
        <source>Seen by the program</source>
        <translation>Бачить програма</translation>
    </message>
    <message>
        <source>For you to confirm</source>
        <translation>Підтверджуєте ви</translation>
    </message>
    <message>
        <source>asked when you resolve</source>
        <translation>запитаємо під час вирішення</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln хвилина</numerusform>
            <numerusform>%Ln хвилини</numerusform>
            <numerusform>%Ln хвилин</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody waits for a first reply</source>
        <translation>першої відповіді ніхто не чекає</translation>
    </message>
    <message>
        <source>%1 left of %2</source>
        <translation>залишилося: %1, обіцяно: %2</translation>
    </message>
    <message>
        <source>%1 over the promised %2</source>
        <translation>запізнення: %1, обіцяно: %2</translation>
    </message>
    <message>
        <source>after %1, promised: %2</source>
        <translation>минуло: %1, обіцяно: %2</translation>
    </message>
    <message>
        <source>Kept on %1: %2</source>
        <translation>Збережено: %1, оцінка %2</translation>
    </message>
    <message>
        <source>Resolved on %1 without being scored</source>
        <translation>Вирішено: %1, без оцінки</translation>
    </message>
</context>
<context>
    <name>heard::ui::StatusLine</name>
    <message>
        <source>Starting the hub…</source>
        <translation>Запускаємо хаб…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Під’єднуємося…</translation>
    </message>
    <message>
        <source>Catching up, %1 %</source>
        <translation>Отримуємо нове, %1 %</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Отримуємо нове…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>На зв’язку</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Немає зв’язку</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Немає зв’язку з %1</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>Вхід не виконано.</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n канал</numerusform>
            <numerusform>%n канали</numerusform>
            <numerusform>%n каналів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies) in the outbox</source>
        <translation>
            <numerusform>%n відповідь у вихідних</numerusform>
            <numerusform>%n відповіді у вихідних</numerusform>
            <numerusform>%n відповідей у вихідних</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>Зв’язок: %1</translation>
    </message>
    <message>
        <source>%1: down</source>
        <translation>%1: не працює</translation>
    </message>
    <message>
        <source>%1: silent</source>
        <translation>%1: тиша</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Увійти…</translation>
    </message>
</context>
<context>
    <name>heard::ui::StepEdit</name>
    <message>
        <source>What is done</source>
        <translation>Що зробити</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Відповідь</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Призначити</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Відкласти</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Вирішено</translation>
    </message>
    <message>
        <source>Canned reply</source>
        <translation>Шаблон відповіді</translation>
    </message>
    <message>
        <source>Text of the step</source>
        <translation>Текст кроку</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Мітки через кому</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Співробітник</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Як довго</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>Одиниця часу</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>хвилин</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>годин</translation>
    </message>
    <message>
        <source>days</source>
        <translation>днів</translation>
    </message>
    <message>
        <source>Move the step up</source>
        <translation>Підняти крок вище</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Прибрати крок</translation>
    </message>
    <message>
        <source>A text of its own</source>
        <translation>Власний текст</translation>
    </message>
    <message>
        <source>Whoever runs it</source>
        <translation>Тому, хто виконує</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Нікому</translation>
    </message>
</context>
<context>
    <name>heard::ui::SubSheet</name>
    <message>
        <source>Back to “%1”</source>
        <translation>Назад: «%1»</translation>
    </message>
</context>
<context>
    <name>heard::ui::TokenDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Увійти</translation>
    </message>
    <message>
        <source>Token or invitation</source>
        <translation>Токен або запрошення</translation>
    </message>
    <message>
        <source>Work offline for now</source>
        <translation>Поки працювати без зв&apos;язку</translation>
    </message>
    <message>
        <source>The token tells the hub which agent you are. Your administrator gave it to you, or an invitation that holds it.</source>
        <translation>За токеном хаб упізнає, який ви агент. Його дав вам адміністратор — або запрошення, в якому він є.</translation>
    </message>
    <message>
        <source>Offline you can read all that is on this computer and write; what you send waits here until you have signed in.</source>
        <translation>Без зв&apos;язку можна читати все, що є на цьому комп&apos;ютері, і писати; надіслане чекає тут, доки ви не ввійдете.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Пробуємо…</translation>
    </message>
    <message>
        <source>Write the token first.</source>
        <translation>Спершу введіть токен.</translation>
    </message>
    <message>
        <source>This invitation is for another hub, %1. In Settings, Hub you can go there.</source>
        <translation>Це запрошення на інший хаб, %1. Перейти туди можна в Налаштуваннях, «Хаб».</translation>
    </message>
    <message>
        <source>Heard goes on trying with this token; meanwhile you can work offline.</source>
        <translation>Heard продовжує пробувати з цим токеном; тим часом можна працювати без зв&apos;язку.</translation>
    </message>
</context>
<context>
    <name>heard::ui::TrayIcon</name>
    <message>
        <source>Open Heard</source>
        <translation>Відкрити Heard</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Вийти</translation>
    </message>
    <message>
        <source>Heard: nothing unread</source>
        <translation>Heard: усе прочитано</translation>
    </message>
    <message numerus="yes">
        <source>Heard: %n unread conversation(s)</source>
        <translation>
            <numerusform>Heard: %n непрочитана розмова</numerusform>
            <numerusform>Heard: %n непрочитані розмови</numerusform>
            <numerusform>Heard: %n непрочитаних розмов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Take the reply back</source>
        <translation>Повернути відповідь</translation>
    </message>
    <message numerus="yes">
        <source>The reply goes out in %n s</source>
        <translation>
            <numerusform>Відповідь піде через %n с</numerusform>
            <numerusform>Відповідь піде через %n с</numerusform>
            <numerusform>Відповідь піде через %n с</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::VariantEdit</name>
    <message>
        <source>Variants</source>
        <translation>Варіанти</translation>
    </message>
    <message>
        <source>Add a variant for another language or channel</source>
        <translation>Додати варіант для іншої мови або каналу</translation>
    </message>
    <message>
        <source>Remove this variant</source>
        <translation>Прибрати цей варіант</translation>
    </message>
    <message>
        <source>Language of the variant</source>
        <translation>Мова варіанта</translation>
    </message>
    <message>
        <source>Channel of the variant</source>
        <translation>Канал варіанта</translation>
    </message>
    <message>
        <source>Insert a variable</source>
        <translation>Вставити змінну</translation>
    </message>
    <message>
        <source>Text of the variant</source>
        <translation>Текст варіанта</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Будь-яка мова</translation>
    </message>
    <message>
        <source>Any channel</source>
        <translation>Будь-який канал</translation>
    </message>
    <message>
        <source>For all</source>
        <translation>Для всіх</translation>
    </message>
    <message>
        <source>A place to fill in</source>
        <translation>Місце для заповнення</translation>
    </message>
    <message>
        <source>what to write here</source>
        <translation>що тут написати</translation>
    </message>
    <message>
        <source>Another canned reply</source>
        <translation>Інший шаблон</translation>
    </message>
    <message>
        <source>its-shortcut</source>
        <translation>його-скорочення</translation>
    </message>
    <message>
        <source>Where the caret goes</source>
        <translation>Де стане курсор</translation>
    </message>
</context>
<context>
    <name>heard::ui::ViewButton</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n розмова</numerusform>
            <numerusform>%n розмови</numerusform>
            <numerusform>%n розмов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 works.</source>
        <translation>%1: працює.</translation>
    </message>
    <message>
        <source>%1 is starting.</source>
        <translation>%1: запускається.</translation>
    </message>
    <message>
        <source>%1 is switched off.</source>
        <translation>%1: вимкнено.</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1: не працює.</translation>
    </message>
    <message>
        <source>%1 has trouble and keeps trying.</source>
        <translation>%1: негаразди, спроби тривають.</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитана</numerusform>
            <numerusform>%n непрочитані</numerusform>
            <numerusform>%n непрочитаних</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::ViewChips</name>
    <message>
        <source>Unread</source>
        <translation>Непрочитані</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Термінові</translation>
    </message>
    <message numerus="yes">
        <source>Only conversations whose promised answer is late or due within %n minutes</source>
        <translation>
            <numerusform>Лише розмови, де відповідь запізнюється або потрібна протягом %n хвилини</numerusform>
            <numerusform>Лише розмови, де відповідь запізнюється або потрібна протягом %n хвилин</numerusform>
            <numerusform>Лише розмови, де відповідь запізнюється або потрібна протягом %n хвилин</numerusform>
        </translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Порядок: %1</translation>
    </message>
</context>
<context>
    <name>heard::ui::ViewEditor</name>
    <message>
        <source>Change the view</source>
        <translation>Змінити подання</translation>
    </message>
    <message>
        <source>New view</source>
        <translation>Нове подання</translation>
    </message>
    <message>
        <source>Such as: Late in delivery</source>
        <translation>Наприклад: доставка запізнюється</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Лише я</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Хто бачить</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкриті</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Чекаємо клієнта</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Відкладені</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Вирішені</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Розмови</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Непрочитані</translation>
    </message>
    <message>
        <source>Mention me</source>
        <translation>Згадують мене</translation>
    </message>
    <message>
        <source>Only those that are</source>
        <translation>Лише такі</translation>
    </message>
    <message>
        <source>Whoever looks</source>
        <translation>Тому, хто дивиться</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Нікому</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Призначена</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Будь-кому</translation>
    </message>
    <message>
        <source>No department</source>
        <translation>Без відділу</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Відділ</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Будь-який</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>One of the tags</source>
        <translation>Одна з міток</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Скільки завгодно</translation>
    </message>
    <message>
        <source> min and more</source>
        <translation> хв і більше</translation>
    </message>
    <message>
        <source>The customer waits for</source>
        <translation>Скільки чекає клієнт</translation>
    </message>
    <message>
        <source>The customer waits</source>
        <translation>Клієнт чекає</translation>
    </message>
    <message>
        <source>Any promise</source>
        <translation>Будь-який строк</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Запізнюється</translation>
    </message>
    <message numerus="yes">
        <source>Late or due in %n min</source>
        <translation>
            <numerusform>Запізнюється або лишилося %n хв</numerusform>
            <numerusform>Запізнюється або лишилося %n хв</numerusform>
            <numerusform>Запізнюється або лишилося %n хв</numerusform>
        </translation>
    </message>
    <message>
        <source>Promised answer</source>
        <translation>Строк відповіді</translation>
    </message>
    <message>
        <source>How many it shows now</source>
        <translation>Скільки розмов зараз</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Видалити</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) now</source>
        <translation>
            <numerusform>Зараз %n розмова</numerusform>
            <numerusform>Зараз %n розмови</numerusform>
            <numerusform>Зараз %n розмов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::ViewsColumn</name>
    <message>
        <source>Channels</source>
        <translation>Канали</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Подання</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Збережені подання</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Відділи</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>New view</source>
        <translation>Нове подання</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Подання</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Змінити…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Вище</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Нижче</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Видалити</translation>
    </message>
</context>
<context>
    <name>heard::ui::WelcomeCard</name>
    <message>
        <source>Open the chat page of your site</source>
        <translation>Відкрити сторінку чату вашого сайту</translation>
    </message>
    <message>
        <source>Open the form page</source>
        <translation>Відкрити сторінку з формою</translation>
    </message>
    <message>
        <source>Load sample data</source>
        <translation>Завантажити приклади</translation>
    </message>
    <message>
        <source>Your inbox is ready</source>
        <translation>Ваші вхідні готові</translation>
    </message>
    <message>
        <source>Write to yourself as a customer would: open the chat page in a browser, send a message, and it appears here. Your answer shows up on the page.</source>
        <translation>Напишіть собі, як написав би клієнт: відкрийте сторінку чату в браузері, надішліть повідомлення — і воно з’явиться тут. Ваша відповідь з’явиться на сторінці.</translation>
    </message>
    <message>
        <source>The pages open as soon as the hub is up; it is starting…</source>
        <translation>Сторінки відкриються, щойно запрацює хаб; він запускається…</translation>
    </message>
    <message>
        <source>Or look around first. Sample conversations are marked and go away with one click.</source>
        <translation>Або спершу роздивіться. Розмови-приклади позначені та прибираються одним натисканням.</translation>
    </message>
    <message>
        <source>Put the chat on your own site</source>
        <translation>Поставити чат на свій сайт</translation>
    </message>
    <message>
        <source>Connect e-mail, Telegram and others</source>
        <translation>Під’єднати пошту, Telegram та інше</translation>
    </message>
</context>
<context>
    <name>heard::ui::WindowLine</name>
    <message>
        <source>Time left to reply</source>
        <translation>Скільки ще можна відповідати</translation>
    </message>
    <message>
        <source>This channel takes a reply for another %1:%2 min.</source>
        <translation>Цей канал прийме відповідь ще %1:%2 хв.</translation>
    </message>
    <message>
        <source>This channel takes a reply for another %1 h %2 min.</source>
        <translation>Цей канал прийме відповідь ще %1 год %2 хв.</translation>
    </message>
</context>
</TS>
