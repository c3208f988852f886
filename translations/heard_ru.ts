<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>ActionGroup</name>
    <message>
        <source>Conversation</source>
        <translation>Разговор</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Переход</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>View %1 from the top</source>
        <translation>Вид %1 сверху</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Следующий разговор</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Предыдущий разговор</translation>
    </message>
    <message>
        <source>Resolve or reopen</source>
        <translation>Отметить решённым или открыть снова</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Назначить мне</translation>
    </message>
    <message>
        <source>Show or hide the side panel</source>
        <translation>Показать или скрыть боковую панель</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>Написать ответ</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Написать заметку</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Приложить файл</translation>
    </message>
    <message>
        <source>Go to the conversations</source>
        <translation>К списку разговоров</translation>
    </message>
    <message>
        <source>Go to the messages</source>
        <translation>К сообщениям</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Показать все клавиши</translation>
    </message>
    <message>
        <source>Quit Heard</source>
        <translation>Выйти из Heard</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Отправить позже</translation>
    </message>
    <message>
        <source>Take the last reply back</source>
        <translation>Вернуть последний ответ</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Вставить эмодзи</translation>
    </message>
    <message>
        <source>Preview as the customer sees it</source>
        <translation>Посмотреть глазами клиента</translation>
    </message>
    <message>
        <source>Resolve and open the next</source>
        <translation>Решить и открыть следующий</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>Следующий непрочитанный разговор</translation>
    </message>
    <message>
        <source>Assign to a colleague</source>
        <translation>Назначить коллеге</translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation>Открыть во вкладке</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Открыть в окне</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>Закрыть вкладку</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Следующая вкладка</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Предыдущая вкладка</translation>
    </message>
    <message>
        <source>Next place to fill in</source>
        <translation>Следующее место для заполнения</translation>
    </message>
    <message>
        <source>Go to the canned replies</source>
        <translation>Перейти к шаблонам ответов</translation>
    </message>
    <message>
        <source>Go to the standards</source>
        <translation>Перейти к стандартам</translation>
    </message>
    <message>
        <source>Edit canned replies</source>
        <translation>Править шаблоны ответов</translation>
    </message>
    <message>
        <source>Choose a macro</source>
        <translation>Выбрать макрос</translation>
    </message>
    <message>
        <source>Edit macros</source>
        <translation>Изменить макросы</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>Добавить канал</translation>
    </message>
    <message>
        <source>Register a contact</source>
        <translation>Записать обращение</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>Импорт клиентов</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>Экспорт клиентов</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Жирный</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Курсив</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Подчёркнутый</translation>
    </message>
    <message>
        <source>Make a link</source>
        <translation>Сделать ссылкой</translation>
    </message>
    <message>
        <source>Add a button below the reply</source>
        <translation>Добавить кнопку под ответом</translation>
    </message>
    <message>
        <source>Take over from the colleague who is writing</source>
        <translation>Перехватить ответ у коллеги</translation>
    </message>
    <message>
        <source>Look through the outbox</source>
        <translation>Просмотреть исходящие</translation>
    </message>
    <message>
        <source>Sign in to the hub</source>
        <translation>Войти на хаб</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (вы)</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никому</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>New tag “%1”</source>
        <translation>Новая метка «%1»</translation>
    </message>
    <message>
        <source>No department</source>
        <translation>Без отдела</translation>
    </message>
    <message>
        <source>Move to department</source>
        <translation>Передать в отдел</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Отложить до</translation>
    </message>
    <message>
        <source>Choose a time…</source>
        <translation>Выбрать время…</translation>
    </message>
    <message>
        <source>The conversations come back to the inbox at this time, or as soon as the customer writes.</source>
        <translation>Разговоры вернутся во входящие в это время или как только клиент напишет.</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Отложить</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message>
        <source>Not asked yet</source>
        <translation>Ещё не спрашивали</translation>
    </message>
    <message>
        <source>Agrees to messages</source>
        <translation>Согласен на сообщения</translation>
    </message>
    <message>
        <source>Answers only, nothing unasked</source>
        <translation>Только ответы, ничего без запроса</translation>
    </message>
    <message>
        <source>Wants no messages</source>
        <translation>Не хочет сообщений</translation>
    </message>
    <message>
        <source>%1 · %2 there</source>
        <translation>%1 · там %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Предпочитаемый канал</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Тихие часы</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Same phone: %1</source>
        <translation>Тот же телефон: %1</translation>
    </message>
    <message>
        <source>Same e-mail address: %1</source>
        <translation>Тот же адрес почты: %1</translation>
    </message>
    <message>
        <source>Same name, and the same “%1”</source>
        <translation>То же имя и то же поле «%1»</translation>
    </message>
    <message>
        <source>Same name, and both have order %1</source>
        <translation>То же имя, и у обоих заказ %1</translation>
    </message>
    <message>
        <source>One of their channels says so</source>
        <translation>Так сообщает один из каналов</translation>
    </message>
</context>
<context>
    <name>InboxRow</name>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
</context>
<context>
    <name>InboxRowPainter</name>
    <message>
        <source>failed</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>неясно</translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n в очереди</numerusform>
            <numerusform>%n в очереди</numerusform>
            <numerusform>%n в очереди</numerusform>
        </translation>
    </message>
    <message>
        <source>sample</source>
        <translation>пример</translation>
    </message>
    <message>
        <source>is typing…</source>
        <translation>пишет…</translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation>Черновик:</translation>
    </message>
    <message>
        <source>Reply:</source>
        <translation>Ответ:</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Заметка:</translation>
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
        <translation>%1 или %2</translation>
    </message>
</context>
<context>
    <name>LaterTimes</name>
    <message>
        <source>In 1 hour</source>
        <translation>Через час</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Сегодня вечером</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>На следующей неделе</translation>
    </message>
</context>
<context>
    <name>LinkDoubt</name>
    <message>
        <source>The words of this link name another address. It leads to %1.</source>
        <translation>Слова этой ссылки называют другой адрес. Она ведёт на %1.</translation>
    </message>
    <message>
        <source>The address of this link is written with letters that look like others. It leads to %1.</source>
        <translation>Адрес этой ссылки написан буквами, похожими на другие. Она ведёт на %1.</translation>
    </message>
    <message>
        <source>What stands before the @ is not the address of this link. It leads to %1.</source>
        <translation>То, что стоит перед @, не адрес этой ссылки. Она ведёт на %1.</translation>
    </message>
</context>
<context>
    <name>Macros</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln день</numerusform>
            <numerusform>%Ln дня</numerusform>
            <numerusform>%Ln дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln час</numerusform>
            <numerusform>%Ln часа</numerusform>
            <numerusform>%Ln часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln минуту</numerusform>
            <numerusform>%Ln минуты</numerusform>
            <numerusform>%Ln минут</numerusform>
        </translation>
    </message>
    <message>
        <source>Reply: “%1”</source>
        <translation>Ответ: «%1»</translation>
    </message>
    <message>
        <source>Note for the team: “%1”</source>
        <translation>Заметка для команды: «%1»</translation>
    </message>
    <message>
        <source>Add the tags: %1</source>
        <translation>Добавить метки: %1</translation>
    </message>
    <message>
        <source>Assign to you</source>
        <translation>Назначить вам</translation>
    </message>
    <message>
        <source>Assign to %1</source>
        <translation>Назначить: %1</translation>
    </message>
    <message>
        <source>Assign to nobody</source>
        <translation>Никому не назначать</translation>
    </message>
    <message>
        <source>Snooze for %1</source>
        <translation>Отложить на %1</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Решено</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>only your team sees this</source>
        <translation>видит только ваша команда</translation>
    </message>
    <message>
        <source>The hub</source>
        <translation>Хаб</translation>
    </message>
    <message>
        <source>Resolved by %1 · %2</source>
        <translation>Решено · %1 · %2</translation>
    </message>
    <message>
        <source>Reopened by %1 · %2</source>
        <translation>Открыто снова · %1 · %2</translation>
    </message>
    <message>
        <source>Back from snooze · %1</source>
        <translation>Вернулся из отложенных · %1</translation>
    </message>
    <message>
        <source>Snoozed by %1 until %2</source>
        <translation>Отложено до %2 · %1</translation>
    </message>
    <message>
        <source>Assigned to %1 by %2 · %3</source>
        <translation>Ответственный: %1 · назначено: %2 · %3</translation>
    </message>
    <message>
        <source>Assigned by %1 · %2</source>
        <translation>Назначено · %1 · %2</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Не отправлено.</translation>
    </message>
    <message>
        <source>Sending failed.</source>
        <translation>Отправить не удалось.</translation>
    </message>
    <message>
        <source>This version can&apos;t show “%1”.</source>
        <translation>Эта версия не умеет показывать «%1».</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>в очереди</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>отправляется</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправлено</translation>
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
        <translation>ошибка</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>неясно</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не отправлено</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Отправить ещё раз</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Вернуть в поле ввода</translation>
    </message>
    <message>
        <source>Moved to this customer by %1 · %2</source>
        <translation>К этому клиенту перенёс(ла) %1 · %2</translation>
    </message>
    <message>
        <source>Moved here from %1 by %2 · %3</source>
        <translation>Перенесено от клиента %1: %2 · %3</translation>
    </message>
    <message>
        <source>Another conversation was merged into this one by %1 · %2</source>
        <translation>Сюда присоединён другой разговор: %1 · %2</translation>
    </message>
    <message>
        <source>What followed was split off by %1 · %2</source>
        <translation>Дальнейшее отделено: %1 · %2</translation>
    </message>
    <message>
        <source>Split off another conversation by %1 · %2</source>
        <translation>Отделено от другого разговора: %1 · %2</translation>
    </message>
    <message>
        <source>Assigned to nobody by %1 · %2</source>
        <translation>Теперь ничей: %1 · %2</translation>
    </message>
    <message>
        <source>Taken out of its department by %1 · %2</source>
        <translation>Без отдела: %1 · %2</translation>
    </message>
    <message>
        <source>Moved to %1 by %2 · %3</source>
        <translation>Передан в отдел «%1»: %2 · %3</translation>
    </message>
    <message>
        <source>Resolved by %1 · standards %2 of 4 · %3</source>
        <translation>Решено: %1 · стандарты %2 из 4 · %3</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>автоответ</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>taken back by the customer</source>
        <translation>удалено клиентом</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>удалено</translation>
    </message>
    <message>
        <source>Hide what was quoted</source>
        <translation>Скрыть цитату</translation>
    </message>
    <message>
        <source>Show what was quoted</source>
        <translation>Показать цитату</translation>
    </message>
    <message>
        <source>A place</source>
        <translation>Место</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) from elsewhere not loaded</source>
        <translation>
            <numerusform>%n картинка с чужого сайта не загружена</numerusform>
            <numerusform>%n картинки с чужих сайтов не загружены</numerusform>
            <numerusform>%n картинок с чужих сайтов не загружено</numerusform>
        </translation>
    </message>
    <message>
        <source>With its formatting</source>
        <translation>С оформлением</translation>
    </message>
    <message>
        <source>Show as it was sent</source>
        <translation>Показать как прислано</translation>
    </message>
    <message>
        <source>Could not be read whole · %1</source>
        <translation>Прочесть целиком не удалось · %1</translation>
    </message>
    <message>
        <source>Encrypted · %1</source>
        <translation>Зашифровано · %1</translation>
    </message>
    <message>
        <source>Voice message · %1 · %2</source>
        <translation>Голосовое · %1 · %2</translation>
    </message>
    <message>
        <source>copy to %1</source>
        <translation>копия: %1</translation>
    </message>
    <message numerus="yes">
        <source>copies to %n address(es)</source>
        <translation>
            <numerusform>копии на %n адрес</numerusform>
            <numerusform>копии на %n адреса</numerusform>
            <numerusform>копии на %n адресов</numerusform>
        </translation>
    </message>
    <message>
        <source>The customer has blocked this channel.</source>
        <translation>Клиент заблокировал этот канал.</translation>
    </message>
    <message>
        <source>The customer takes messages on this channel again.</source>
        <translation>Клиент снова принимает сообщения в этом канале.</translation>
    </message>
    <message>
        <source>being changed</source>
        <translation>изменяется</translation>
    </message>
    <message>
        <source>could not be changed</source>
        <translation>изменить не удалось</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Визит</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Page of the complaint book</source>
        <translation>Страница книги жалоб</translation>
    </message>
    <message>
        <source>Taken down by hand</source>
        <translation>Записано вручную</translation>
    </message>
    <message>
        <source>Taken down by %1</source>
        <translation>Кто записал: %1</translation>
    </message>
    <message>
        <source>What the other side said: “%1”</source>
        <translation>Ответ другой стороны: «%1»</translation>
    </message>
    <message>
        <source>%1 answered at %2: %3</source>
        <translation>%1, ответ в %2: %3</translation>
    </message>
    <message>
        <source>%1 wrote at %2: %3</source>
        <translation>%1, сообщение в %2: %3</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Waiting on this computer: it goes out when the hub is back.</source>
        <translation>Ждёт на этом компьютере: уйдёт, когда вернётся связь с хабом.</translation>
    </message>
    <message>
        <source>Held, not sent yet. %1</source>
        <translation>Задержано, ещё не отправлено. %1</translation>
    </message>
    <message>
        <source>It is tried again at %1.</source>
        <translation>Следующая попытка в %1.</translation>
    </message>
    <message>
        <source>It goes out by itself when the channel works again.</source>
        <translation>Уйдёт само, когда канал снова заработает.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Всё равно отправить</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Turn into a note</source>
        <translation>Сделать заметкой</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Reply for later</source>
        <translation>Ответ на потом</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Решить</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>Изменить метки</translation>
    </message>
    <message>
        <source>Move to a department</source>
        <translation>Передать в отдел</translation>
    </message>
    <message>
        <source>Register a contact</source>
        <translation>Записать обращение</translation>
    </message>
    <message>
        <source>Another change</source>
        <translation>Другое изменение</translation>
    </message>
</context>
<context>
    <name>Replies</name>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Украинский</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Ещё не использовался</translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln time(s)</source>
        <translation>
            <numerusform>Использован %Ln раз</numerusform>
            <numerusform>Использован %Ln раза</numerusform>
            <numerusform>Использован %Ln раз</numerusform>
        </translation>
    </message>
    <message>
        <source>last: %1</source>
        <translation>последний раз: %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>Team’s</source>
        <translation>Отдела</translation>
    </message>
    <message>
        <source>Everybody’s</source>
        <translation>Общие</translation>
    </message>
</context>
<context>
    <name>RowText</name>
    <message>
        <source>%1 resolved the conversation</source>
        <translation>%1 отмечает разговор решённым</translation>
    </message>
    <message>
        <source>The conversation was reopened</source>
        <translation>Разговор открыт снова</translation>
    </message>
    <message>
        <source>%1 snoozed the conversation</source>
        <translation>%1 откладывает разговор</translation>
    </message>
    <message>
        <source>The conversation is back from snooze</source>
        <translation>Отложенный разговор вернулся</translation>
    </message>
    <message>
        <source>The conversation was assigned</source>
        <translation>Разговору назначен ответственный</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>ждёт отправки</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>отправляется</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправлено</translation>
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
        <translation>не отправлено</translation>
    </message>
    <message>
        <source>perhaps sent</source>
        <translation>возможно, отправлено</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыт</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>ждём клиента</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>отложен</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>решён</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитанное</numerusform>
            <numerusform>%n непрочитанных</numerusform>
            <numerusform>%n непрочитанных</numerusform>
        </translation>
    </message>
    <message>
        <source>is writing</source>
        <translation>пишет</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>%n ждёт отправки</numerusform>
            <numerusform>%n ждут отправки</numerusform>
            <numerusform>%n ждут отправки</numerusform>
        </translation>
    </message>
    <message>
        <source>draft: %1</source>
        <translation>черновик: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>note</source>
        <translation>заметка</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who and when: what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 moved the conversation to this customer</source>
        <translation>%1: разговор перенесён к этому клиенту</translation>
    </message>
    <message>
        <source>%1 merged another conversation into this one</source>
        <translation>%1: сюда присоединён другой разговор</translation>
    </message>
    <message>
        <source>%1 split off what followed</source>
        <translation>%1: дальнейшее отделено</translation>
    </message>
    <message>
        <source>%1 split this off another conversation</source>
        <translation>%1: отделено от другого разговора</translation>
    </message>
    <message>
        <source>score %1 of 4</source>
        <translation>оценка %1 из 4</translation>
    </message>
    <message>
        <source>The conversation was moved to another department</source>
        <translation>Разговор передан в другой отдел</translation>
    </message>
    <message>
        <source>mentions you</source>
        <translation>вас упоминают</translation>
    </message>
    <message>
        <source>answer late</source>
        <translation>ответ опаздывает</translation>
    </message>
    <message>
        <source>%1 is writing</source>
        <translation>%1 пишет</translation>
    </message>
    <message>
        <source>%1 is looking</source>
        <translation>%1 смотрит</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 для %2</translation>
    </message>
    <message>
        <source>Note, %1</source>
        <translation>Заметка, %1</translation>
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
        <translation>Разговоры</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Older messages</source>
        <translation>Более старые сообщения</translation>
    </message>
    <message>
        <source>No command has these letters.</source>
        <translation>Нет команды с такими буквами.</translation>
    </message>
    <message>
        <source>Nothing has all of these words. Try fewer of them.</source>
        <translation>Нигде нет всех этих слов сразу. Попробуйте меньше слов.</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>Недавнее</translation>
    </message>
    <message>
        <source>How to ask</source>
        <translation>Как спросить</translation>
    </message>
    <message>
        <source>&quot;pick-up point&quot;</source>
        <translation>&quot;пункт выдачи&quot;</translation>
    </message>
    <message>
        <source>words side by side, as they are written</source>
        <translation>слова рядом, как они написаны</translation>
    </message>
    <message>
        <source>from:anna</source>
        <translation>от:анна</translation>
    </message>
    <message>
        <source>who wrote it; from:me for your own</source>
        <translation>кто написал; от:меня — ваши</translation>
    </message>
    <message>
        <source>channel:form</source>
        <translation>канал:форма</translation>
    </message>
    <message>
        <source>where it came in</source>
        <translation>куда написали</translation>
    </message>
    <message>
        <source>is:open</source>
        <translation>статус:открыт</translation>
    </message>
    <message>
        <source>also waiting, snoozed, resolved, unread</source>
        <translation>также ожидает, отложен, решён, непрочитан</translation>
    </message>
    <message>
        <source>before:2026-05-31</source>
        <translation>до:31.05.2026</translation>
    </message>
    <message>
        <source>also after:, and 31.05, today, 7d</source>
        <translation>также после:, и 31.05, сегодня, 7д</translation>
    </message>
    <message>
        <source>commands only</source>
        <translation>только команды</translation>
    </message>
</context>
<context>
    <name>SilenceWords</name>
    <message numerus="yes">
        <source>No messages since %1, usually %n an hour.</source>
        <translation>
            <numerusform>Нет сообщений с %1, обычно %n в час.</numerusform>
            <numerusform>Нет сообщений с %1, обычно %n в час.</numerusform>
            <numerusform>Нет сообщений с %1, обычно %n в час.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write to it yourself to see whether messages still get through.</source>
        <translation>Напишите туда сами и посмотрите, доходят ли ещё сообщения.</translation>
    </message>
</context>
<context>
    <name>Standards</name>
    <message>
        <source>open</source>
        <translation>не отмечено</translation>
    </message>
    <message>
        <source>met</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>не выполнено</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>не относится</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Starting</source>
        <translation>Запускается</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Работает</translation>
    </message>
    <message>
        <source>Trouble, trying again</source>
        <translation>Неполадки, пробуем снова</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Не работает</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Отключено</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Работает</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Не загружен</translation>
    </message>
    <message>
        <source>Kept out after it broke down</source>
        <translation>Не загружается после сбоя</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Загружен</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлен</translation>
    </message>
    <message>
        <source>The hub is being started.</source>
        <translation>Хаб запускается.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Подключаемся…</translation>
    </message>
    <message>
        <source>Connected, and catching up with what has happened.</source>
        <translation>Связь есть, догоняем пропущенное.</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Связь есть.</translation>
    </message>
    <message>
        <source>Connected since %1.</source>
        <translation>Связь есть с %1.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Связи нет.</translation>
    </message>
    <message>
        <source>Not connected since %1.</source>
        <translation>Связи нет с %1.</translation>
    </message>
    <message>
        <source>The hub does not let this desk in.</source>
        <translation>Хаб не впускает это рабочее место.</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>завтра %1</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n ч</numerusform>
            <numerusform>%n ч</numerusform>
            <numerusform>%n ч</numerusform>
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
        <translation>Мои</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Ничьи</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Все открытые</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Упоминания</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ждём клиента</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Отложенные</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Решённые</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Исходящие</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>By promise</source>
        <translation>По сроку ответа</translation>
    </message>
    <message>
        <source>Longest waiting first</source>
        <translation>Кто ждёт дольше</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The reason given is “%1”.</source>
        <translation>Указанная причина: «%1».</translation>
    </message>
    <message>
        <source>The hub on this computer did not start.</source>
        <translation>Хаб на этом компьютере не запустился.</translation>
    </message>
    <message>
        <source>Its log is in the data folder; Heard keeps trying.</source>
        <translation>Его журнал — в папке данных; Heard продолжает попытки.</translation>
    </message>
    <message>
        <source>The hub on this computer has stopped.</source>
        <translation>Хаб на этом компьютере остановился.</translation>
    </message>
    <message>
        <source>Heard is starting it again.</source>
        <translation>Heard запускает его снова.</translation>
    </message>
    <message>
        <source>The program heard-hub is not beside heard.</source>
        <translation>Рядом с программой heard нет программы heard-hub.</translation>
    </message>
    <message>
        <source>Install Heard again.</source>
        <translation>Установите Heard заново.</translation>
    </message>
    <message>
        <source>The hub does not accept this desk&apos;s token.</source>
        <translation>Хаб не принимает токен этого рабочего места.</translation>
    </message>
    <message>
        <source>Ask your administrator for a new one.</source>
        <translation>Попросите у администратора новый.</translation>
    </message>
    <message>
        <source>The token file can&apos;t be read.</source>
        <translation>Не удаётся прочитать файл с токеном.</translation>
    </message>
    <message>
        <source>Check the path given with --token-file.</source>
        <translation>Проверьте путь, указанный в --token-file.</translation>
    </message>
    <message>
        <source>The hub speaks another version.</source>
        <translation>У хаба другая версия протокола.</translation>
    </message>
    <message>
        <source>Update Heard on this computer or on the hub.</source>
        <translation>Обновите Heard на этом компьютере или на хабе.</translation>
    </message>
    <message>
        <source>The hub can&apos;t be reached.</source>
        <translation>Нет связи с хабом.</translation>
    </message>
    <message>
        <source>Check the network; Heard keeps trying.</source>
        <translation>Проверьте сеть; Heard продолжает попытки.</translation>
    </message>
    <message>
        <source>The connection was closed.</source>
        <translation>Соединение закрыто.</translation>
    </message>
    <message>
        <source>Heard is connecting again.</source>
        <translation>Heard подключается снова.</translation>
    </message>
    <message>
        <source>The connection to the hub was lost.</source>
        <translation>Связь с хабом прервалась.</translation>
    </message>
    <message>
        <source>The hub did not answer in time.</source>
        <translation>Хаб не ответил вовремя.</translation>
    </message>
    <message>
        <source>Heard is trying again.</source>
        <translation>Heard пробует снова.</translation>
    </message>
    <message>
        <source>The hub&apos;s certificate can&apos;t be trusted.</source>
        <translation>Сертификату хаба нельзя доверять.</translation>
    </message>
    <message>
        <source>Ask your administrator.</source>
        <translation>Обратитесь к администратору.</translation>
    </message>
    <message>
        <source>Another hub uses this data folder.</source>
        <translation>Этой папкой данных пользуется другой хаб.</translation>
    </message>
    <message>
        <source>Close it first.</source>
        <translation>Сначала закройте его.</translation>
    </message>
    <message>
        <source>The hub has stopped answering.</source>
        <translation>Хаб перестал отвечать.</translation>
    </message>
    <message>
        <source>The hub is shutting down.</source>
        <translation>Хаб завершает работу.</translation>
    </message>
    <message>
        <source>Heard will connect when it is back.</source>
        <translation>Heard подключится, когда он вернётся.</translation>
    </message>
    <message>
        <source>Someone wrote after you began.</source>
        <translation>Пока вы писали, в разговоре появилось новое.</translation>
    </message>
    <message>
        <source>It is not known whether the customer received this.</source>
        <translation>Неизвестно, получил ли это клиент.</translation>
    </message>
    <message>
        <source>Look on the channel before sending again, so that it does not arrive twice.</source>
        <translation>Прежде чем отправлять снова, посмотрите в самом канале, чтобы ответ не пришёл дважды.</translation>
    </message>
    <message>
        <source>The connection broke while this was being sent; it is not known whether it arrived.</source>
        <translation>Связь прервалась во время отправки; неизвестно, дошло ли это.</translation>
    </message>
    <message>
        <source>Look on the channel before sending again.</source>
        <translation>Прежде чем отправлять снова, посмотрите в самом канале.</translation>
    </message>
    <message>
        <source>The hub stopped while this was being sent; it is not known whether it arrived.</source>
        <translation>Хаб остановился во время отправки; неизвестно, дошло ли это.</translation>
    </message>
    <message>
        <source>The connection broke in the middle of sending.</source>
        <translation>Связь прервалась посреди отправки.</translation>
    </message>
    <message>
        <source>The customer is no longer reachable on this channel.</source>
        <translation>С клиентом больше нельзя связаться по этому каналу.</translation>
    </message>
    <message>
        <source>This channel has been removed.</source>
        <translation>Этот канал удалён.</translation>
    </message>
    <message>
        <source>This channel is down.</source>
        <translation>Этот канал не работает.</translation>
    </message>
    <message>
        <source>The reply goes out when it is back.</source>
        <translation>Ответ уйдёт, когда он заработает.</translation>
    </message>
    <message>
        <source>The plugin for this channel is not running.</source>
        <translation>Плагин этого канала не работает.</translation>
    </message>
    <message>
        <source>See Settings, Plugins.</source>
        <translation>Смотрите «Настройки», раздел «Плагины».</translation>
    </message>
    <message>
        <source>There is nothing to send yet.</source>
        <translation>Отправлять пока нечего.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Этого больше нет.</translation>
    </message>
    <message>
        <source>You are not allowed to do that.</source>
        <translation>У вас нет на это прав.</translation>
    </message>
    <message>
        <source>The hub does not know how to do that.</source>
        <translation>Хаб этого не умеет.</translation>
    </message>
    <message>
        <source>Update the hub.</source>
        <translation>Обновите хаб.</translation>
    </message>
    <message>
        <source>It has changed in the meantime.</source>
        <translation>За это время всё изменилось.</translation>
    </message>
    <message>
        <source>The text is longer than this channel takes.</source>
        <translation>Текст длиннее, чем принимает этот канал.</translation>
    </message>
    <message>
        <source>Shorten it or send it in parts.</source>
        <translation>Сократите его или отправьте частями.</translation>
    </message>
    <message>
        <source>The text is longer than the %{limit} characters this channel takes.</source>
        <translation>Текст длиннее, чем принимает этот канал (предел в знаках: %{limit}).</translation>
    </message>
    <message>
        <source>This channel takes replies only for a time after the customer&apos;s last message.</source>
        <translation>Этот канал принимает ответы лишь некоторое время после последнего сообщения клиента.</translation>
    </message>
    <message>
        <source>This channel takes replies only for %{hours} hours after the customer&apos;s last message.</source>
        <translation>Этот канал принимает ответы лишь %{hours} ч после последнего сообщения клиента.</translation>
    </message>
    <message>
        <source>This channel does not take files of this kind.</source>
        <translation>Этот канал не принимает файлы такого вида.</translation>
    </message>
    <message>
        <source>Remove the file.</source>
        <translation>Уберите файл.</translation>
    </message>
    <message>
        <source>The file is larger than this channel takes.</source>
        <translation>Файл больше, чем принимает этот канал.</translation>
    </message>
    <message>
        <source>Remove it or send a smaller one.</source>
        <translation>Уберите его или отправьте файл поменьше.</translation>
    </message>
    <message>
        <source>This channel takes no files.</source>
        <translation>Этот канал не принимает файлы.</translation>
    </message>
    <message>
        <source>The text will be shown as it is written, not as a page.</source>
        <translation>Текст будет показан как есть, а не как страница.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>Слишком большой размер.</translation>
    </message>
    <message>
        <source>Choose a smaller one.</source>
        <translation>Выберите что-нибудь поменьше.</translation>
    </message>
    <message>
        <source>The file is not what its name says, or its kind is not taken.</source>
        <translation>Содержимое файла не соответствует имени, или такие файлы не принимаются.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>Не удаётся прочитать файл.</translation>
    </message>
    <message>
        <source>Check that it is still there.</source>
        <translation>Проверьте, что он на месте.</translation>
    </message>
    <message>
        <source>Writing to the disk failed.</source>
        <translation>Не удалось записать на диск.</translation>
    </message>
    <message>
        <source>Check the space and rights of the data folder.</source>
        <translation>Проверьте место на диске и права папки данных.</translation>
    </message>
    <message>
        <source>The data folder can&apos;t be used.</source>
        <translation>Папкой данных нельзя воспользоваться.</translation>
    </message>
    <message>
        <source>Check its rights.</source>
        <translation>Проверьте её права.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Диск заполнен.</translation>
    </message>
    <message>
        <source>Make room; nothing that was kept is lost.</source>
        <translation>Освободите место; ничего из сохранённого не потеряно.</translation>
    </message>
    <message>
        <source>The data folder is read-only.</source>
        <translation>Папка данных доступна только для чтения.</translation>
    </message>
    <message>
        <source>Check its rights; nothing that was kept is lost.</source>
        <translation>Проверьте её права; ничего из сохранённого не потеряно.</translation>
    </message>
    <message>
        <source>The data was written by a newer version of Heard.</source>
        <translation>Данные записаны более новой версией Heard.</translation>
    </message>
    <message>
        <source>Install that version; nothing has been changed.</source>
        <translation>Установите эту версию; ничего не изменено.</translation>
    </message>
    <message>
        <source>The data is damaged.</source>
        <translation>Данные повреждены.</translation>
    </message>
    <message>
        <source>Run heard-hub check; nothing has been changed.</source>
        <translation>Запустите heard-hub check; ничего не изменено.</translation>
    </message>
    <message>
        <source>This desk&apos;s copy of the conversations was damaged and has been put aside.</source>
        <translation>Копия разговоров на этом рабочем месте была повреждена и отложена в сторону.</translation>
    </message>
    <message>
        <source>A fresh one is fetched from the hub.</source>
        <translation>С хаба загружается новая.</translation>
    </message>
    <message>
        <source>A file that goes with this reply is gone.</source>
        <translation>Файла, приложенного к этому ответу, больше нет.</translation>
    </message>
    <message>
        <source>Attach it again.</source>
        <translation>Приложите его снова.</translation>
    </message>
    <message>
        <source>The channel refused this.</source>
        <translation>Канал отказался это принять.</translation>
    </message>
    <message>
        <source>The channel could not be reached for too long.</source>
        <translation>С каналом слишком долго не было связи.</translation>
    </message>
    <message>
        <source>A file of this reply is not on the hub.</source>
        <translation>Файла из этого ответа нет на хабе.</translation>
    </message>
    <message>
        <source>It is not a plugin for Heard.</source>
        <translation>Это не плагин для Heard.</translation>
    </message>
    <message>
        <source>It does not say what it is.</source>
        <translation>В нём нет описания.</translation>
    </message>
    <message>
        <source>Ask its maker.</source>
        <translation>Обратитесь к его автору.</translation>
    </message>
    <message>
        <source>Its description is wrong.</source>
        <translation>Его описание неверно.</translation>
    </message>
    <message>
        <source>It is made for a newer Heard.</source>
        <translation>Он сделан для более новой версии Heard.</translation>
    </message>
    <message>
        <source>Update Heard.</source>
        <translation>Обновите Heard.</translation>
    </message>
    <message>
        <source>It is made for an older Heard.</source>
        <translation>Он сделан для более старой версии Heard.</translation>
    </message>
    <message>
        <source>Update the plugin.</source>
        <translation>Обновите плагин.</translation>
    </message>
    <message>
        <source>Another plugin has the same name.</source>
        <translation>Такое же имя есть у другого плагина.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Удалите один из двух.</translation>
    </message>
    <message>
        <source>Another plugin serves the same kind of channel.</source>
        <translation>Такие же каналы обслуживает другой плагин.</translation>
    </message>
    <message>
        <source>A person has switched it off.</source>
        <translation>Его отключил человек.</translation>
    </message>
    <message>
        <source>heard-hub plugins enable switches it on.</source>
        <translation>Включить: heard-hub plugins enable.</translation>
    </message>
    <message>
        <source>The program broke down in it the last time.</source>
        <translation>В прошлый раз в нём произошёл сбой программы.</translation>
    </message>
    <message>
        <source>heard-hub plugins release lets it try again.</source>
        <translation>Разрешить новую попытку: heard-hub plugins release.</translation>
    </message>
    <message>
        <source>It did not come back from a call.</source>
        <translation>Он не вернулся из вызова.</translation>
    </message>
    <message>
        <source>It can&apos;t be loaded.</source>
        <translation>Его не удаётся загрузить.</translation>
    </message>
    <message>
        <source>A library it needs may be missing.</source>
        <translation>Возможно, не хватает нужной ему библиотеки.</translation>
    </message>
    <message>
        <source>It does not offer what its description says.</source>
        <translation>В нём нет того, что обещает описание.</translation>
    </message>
    <message>
        <source>It broke down while starting.</source>
        <translation>При запуске в нём произошёл сбой.</translation>
    </message>
    <message>
        <source>It did not answer in time.</source>
        <translation>Он не ответил вовремя.</translation>
    </message>
    <message>
        <source>Others may change this folder, so nothing is loaded from it.</source>
        <translation>Эту папку могут менять посторонние, поэтому из неё ничего не загружается.</translation>
    </message>
    <message>
        <source>Take the right to write from others.</source>
        <translation>Запретите другим запись в неё.</translation>
    </message>
    <message>
        <source>The hub does not take one of the settings.</source>
        <translation>Хаб не принимает одну из настроек.</translation>
    </message>
    <message>
        <source>Look at the one that is marked.</source>
        <translation>Посмотрите на отмеченную.</translation>
    </message>
    <message>
        <source>The hub has no plugin for this kind of channel.</source>
        <translation>На хабе нет плагина для каналов этого вида.</translation>
    </message>
    <message>
        <source>Someone has changed it in the meantime.</source>
        <translation>Кто-то уже изменил это.</translation>
    </message>
    <message>
        <source>Look at what stands there now, then change it again.</source>
        <translation>Посмотрите, что там сейчас, и измените снова.</translation>
    </message>
    <message>
        <source>This is no address of that kind.</source>
        <translation>Это не адрес такого вида.</translation>
    </message>
    <message>
        <source>Write a phone number with its country code, or a whole e-mail address.</source>
        <translation>Напишите номер телефона с кодом страны или полный адрес почты.</translation>
    </message>
    <message>
        <source>Another customer has this address.</source>
        <translation>Этот адрес есть у другого клиента.</translation>
    </message>
    <message>
        <source>If they are one person, merge the two.</source>
        <translation>Если это один человек, объедините их.</translation>
    </message>
    <message>
        <source>There are messages from or to this address, so it stays.</source>
        <translation>С этим адресом есть сообщения, поэтому он остаётся.</translation>
    </message>
    <message>
        <source>It has been merged into another one in the meantime.</source>
        <translation>Тем временем это объединено с другим.</translation>
    </message>
    <message>
        <source>These two conversations are of different customers.</source>
        <translation>Эти два разговора — разных клиентов.</translation>
    </message>
    <message>
        <source>Merge the customers first, or move one of the conversations.</source>
        <translation>Сначала объедините клиентов или перенесите один из разговоров.</translation>
    </message>
    <message>
        <source>One of the two parts would have no message.</source>
        <translation>В одной из двух частей не осталось бы сообщений.</translation>
    </message>
    <message>
        <source>Choose a message further down.</source>
        <translation>Выберите сообщение ниже.</translation>
    </message>
    <message>
        <source>This customer wants no messages.</source>
        <translation>Этот клиент не хочет сообщений.</translation>
    </message>
    <message>
        <source>This customer wants answers only, and has asked nothing new.</source>
        <translation>Этот клиент хочет только ответов, а нового вопроса не было.</translation>
    </message>
    <message>
        <source>These are the customer&apos;s quiet hours.</source>
        <translation>У клиента сейчас тихие часы.</translation>
    </message>
    <message>
        <source>These are the customer&apos;s quiet hours; they end at %{until} your time.</source>
        <translation>У клиента тихие часы; они кончатся в %{until} по вашему времени.</translation>
    </message>
    <message>
        <source>This customer prefers another channel.</source>
        <translation>Этот клиент предпочитает другой канал.</translation>
    </message>
    <message>
        <source>This customer prefers to be written to in %{channel}.</source>
        <translation>Этот клиент предпочитает, чтобы ему писали в «%{channel}».</translation>
    </message>
    <message>
        <source>This desk&apos;s copy of the conversations is damaged: some may be missing here.</source>
        <translation>Копия разговоров на этом рабочем месте повреждена: часть их может здесь не показываться.</translation>
    </message>
    <message>
        <source>Start Heard again: a fresh copy is fetched from the hub, and what you wrote is taken over.</source>
        <translation>Запустите Heard заново: свежая копия придёт с хаба, а написанное вами сохранится.</translation>
    </message>
    <message>
        <source>The hub&apos;s address is missing.</source>
        <translation>Не указан адрес хаба.</translation>
    </message>
    <message>
        <source>Write the one that your administrator gave you.</source>
        <translation>Укажите тот, что дал администратор.</translation>
    </message>
    <message>
        <source>This is no address of a hub.</source>
        <translation>Это не адрес хаба.</translation>
    </message>
    <message>
        <source>Write a name such as desk.example.com, or an address that begins with wss://.</source>
        <translation>Укажите имя вроде desk.example.com или адрес, который начинается с wss://.</translation>
    </message>
    <message>
        <source>With ws:// anybody on the way could read the token and every conversation.</source>
        <translation>По ws:// токен и все разговоры мог бы прочитать любой на пути.</translation>
    </message>
    <message>
        <source>Use an address that begins with wss://; ws:// is for a hub on this computer only.</source>
        <translation>Возьмите адрес, который начинается с wss://; ws:// — только для хаба на этом компьютере.</translation>
    </message>
    <message>
        <source>No computer of this name is found.</source>
        <translation>Компьютера с таким именем не нашлось.</translation>
    </message>
    <message>
        <source>Check the address and the network.</source>
        <translation>Проверьте адрес и сеть.</translation>
    </message>
    <message>
        <source>Nothing answers at this address.</source>
        <translation>По этому адресу никто не отвечает.</translation>
    </message>
    <message>
        <source>Check the address and the network; the hub may not be running.</source>
        <translation>Проверьте адрес и сеть; возможно, хаб не запущен.</translation>
    </message>
    <message>
        <source>What answers at this address is not a Heard hub, or the hub behind it is down.</source>
        <translation>По этому адресу отвечает не хаб Heard, или хаб за ним не работает.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Проверьте адрес.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Попробуйте позже.</translation>
    </message>
    <message>
        <source>The hub is older than this Heard.</source>
        <translation>Хаб старее этого Heard.</translation>
    </message>
    <message>
        <source>Ask your administrator to update the hub.</source>
        <translation>Попросите администратора обновить хаб.</translation>
    </message>
    <message>
        <source>The hub is newer than this Heard.</source>
        <translation>Хаб новее этого Heard.</translation>
    </message>
    <message>
        <source>Update Heard on this computer.</source>
        <translation>Обновите Heard на этом компьютере.</translation>
    </message>
    <message>
        <source>There is no token for this hub.</source>
        <translation>Для этого хаба нет токена.</translation>
    </message>
    <message>
        <source>Enter the one that your administrator gave you in Settings, Hub.</source>
        <translation>Введите тот, что дал администратор: Настройки, Хаб.</translation>
    </message>
    <message>
        <source>The keychain is locked, or the token is gone from it.</source>
        <translation>Связка ключей заперта, или токена в ней больше нет.</translation>
    </message>
    <message>
        <source>Unlock the keychain, or enter the token again in Settings, Hub.</source>
        <translation>Отоприте связку ключей или введите токен заново: Настройки, Хаб.</translation>
    </message>
    <message>
        <source>There is no keychain on this computer that Heard can use, or it is locked.</source>
        <translation>На этом компьютере нет связки ключей, доступной Heard, или она заперта.</translation>
    </message>
    <message>
        <source>This desk was signed out.</source>
        <translation>Это рабочее место отключено от хаба.</translation>
    </message>
    <message>
        <source>Ask your administrator for a new token.</source>
        <translation>Попросите у администратора новый ключ.</translation>
    </message>
    <message>
        <source>There are too many of them.</source>
        <translation>Их слишком много.</translation>
    </message>
    <message>
        <source>Take some away first.</source>
        <translation>Сначала уберите лишние.</translation>
    </message>
    <message>
        <source>The score of a resolved conversation is kept and does not change.</source>
        <translation>Оценка решённого разговора сохранена и не меняется.</translation>
    </message>
    <message>
        <source>The bot&apos;s token is missing.</source>
        <translation>Нет токена бота.</translation>
    </message>
    <message>
        <source>@BotFather in Telegram gives it; put it into the channel&apos;s settings.</source>
        <translation>Его выдаёт @BotFather в Telegram; внесите его в настройки канала.</translation>
    </message>
    <message>
        <source>Telegram does not know this bot&apos;s token, or no longer.</source>
        <translation>Telegram не знает этого токена бота или он отозван.</translation>
    </message>
    <message>
        <source>Ask @BotFather for the token and put it into the channel&apos;s settings.</source>
        <translation>Возьмите токен у @BotFather и внесите его в настройки канала.</translation>
    </message>
    <message>
        <source>Another program fetches this bot&apos;s messages, so some do not arrive here.</source>
        <translation>Сообщения этого бота забирает и другая программа, часть сюда не попадает.</translation>
    </message>
    <message>
        <source>Stop that program, or take a new token from @BotFather for Heard alone.</source>
        <translation>Остановите ту программу или возьмите у @BotFather новый токен только для Heard.</translation>
    </message>
    <message>
        <source>This bot&apos;s messages are delivered to another program.</source>
        <translation>Сообщения этого бота доставляются другой программе.</translation>
    </message>
    <message>
        <source>Stop that program and press Test; Heard then takes them over.</source>
        <translation>Остановите ту программу и нажмите «Проверить»: Heard заберёт доставку себе.</translation>
    </message>
    <message>
        <source>Telegram can&apos;t deliver to the hub&apos;s address.</source>
        <translation>Telegram не может доставить сообщения на адрес хаба.</translation>
    </message>
    <message>
        <source>Check the hub&apos;s public address and certificate, or let the hub ask Telegram.</source>
        <translation>Проверьте публичный адрес и сертификат хаба или пусть хаб сам спрашивает Telegram.</translation>
    </message>
    <message>
        <source>The hub has no https address that can be reached from outside.</source>
        <translation>У хаба нет адреса https, доступного извне.</translation>
    </message>
    <message>
        <source>Start the hub with --public-url, or let the hub ask Telegram.</source>
        <translation>Запустите хаб с --public-url или пусть хаб сам спрашивает Telegram.</translation>
    </message>
    <message>
        <source>The service can&apos;t be reached.</source>
        <translation>Сервис недоступен.</translation>
    </message>
    <message>
        <source>Check the hub&apos;s network; Heard keeps trying.</source>
        <translation>Проверьте сеть хаба; Heard продолжает попытки.</translation>
    </message>
    <message>
        <source>The service does not answer.</source>
        <translation>Сервис не отвечает.</translation>
    </message>
    <message>
        <source>Heard keeps trying.</source>
        <translation>Heard продолжает попытки.</translation>
    </message>
    <message>
        <source>The service has trouble of its own.</source>
        <translation>На стороне сервиса неполадки.</translation>
    </message>
    <message>
        <source>What the service answers can&apos;t be read.</source>
        <translation>Ответ сервиса не удаётся прочесть.</translation>
    </message>
    <message>
        <source>Heard keeps trying; check the server&apos;s address in the channel&apos;s settings.</source>
        <translation>Heard продолжает попытки; проверьте адрес сервера в настройках канала.</translation>
    </message>
    <message>
        <source>The service&apos;s certificate can&apos;t be trusted.</source>
        <translation>Сертификату сервиса нельзя доверять.</translation>
    </message>
    <message>
        <source>Check the hub&apos;s clock and network.</source>
        <translation>Проверьте часы и сеть хаба.</translation>
    </message>
    <message>
        <source>The service refuses.</source>
        <translation>Сервис отказывает.</translation>
    </message>
    <message>
        <source>The service asks to wait.</source>
        <translation>Сервис просит подождать.</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>Продолжится само.</translation>
    </message>
    <message>
        <source>The customer has blocked this channel.</source>
        <translation>Клиент заблокировал этот канал.</translation>
    </message>
    <message>
        <source>Reach them another way.</source>
        <translation>Свяжитесь с ним иначе.</translation>
    </message>
    <message>
        <source>Buttons need a text above them.</source>
        <translation>Над кнопками нужен текст.</translation>
    </message>
    <message>
        <source>Write one.</source>
        <translation>Напишите его.</translation>
    </message>
    <message>
        <source>The file could not be fetched.</source>
        <translation>Файл не удалось получить.</translation>
    </message>
    <message>
        <source>Ask for it again.</source>
        <translation>Попросите прислать ещё раз.</translation>
    </message>
    <message>
        <source>The channel has no e-mail address.</source>
        <translation>У канала нет адреса почты.</translation>
    </message>
    <message>
        <source>Write it in the channel&apos;s settings.</source>
        <translation>Укажите его в настройках канала.</translation>
    </message>
    <message>
        <source>It is not known where this address&apos;s mail server is.</source>
        <translation>Неизвестно, где почтовый сервер этого адреса.</translation>
    </message>
    <message>
        <source>Choose the provider, or write its servers in the channel&apos;s settings.</source>
        <translation>Выберите провайдера или укажите серверы в настройках канала.</translation>
    </message>
    <message>
        <source>The mailbox&apos;s password is missing.</source>
        <translation>Нет пароля почтового ящика.</translation>
    </message>
    <message>
        <source>No mail server of this name is found.</source>
        <translation>Почтовый сервер с таким именем не найден.</translation>
    </message>
    <message>
        <source>Check the server&apos;s name in the channel&apos;s settings, and the network.</source>
        <translation>Проверьте имя сервера в настройках канала и сеть.</translation>
    </message>
    <message>
        <source>Nothing answers where the mail server should be.</source>
        <translation>Там, где должен быть почтовый сервер, никто не отвечает.</translation>
    </message>
    <message>
        <source>Check the server and its port; Heard keeps trying.</source>
        <translation>Проверьте сервер и порт; Heard продолжает попытки.</translation>
    </message>
    <message>
        <source>The connection to the mail server broke.</source>
        <translation>Соединение с почтовым сервером прервалось.</translation>
    </message>
    <message>
        <source>The mail server does not answer.</source>
        <translation>Почтовый сервер не отвечает.</translation>
    </message>
    <message>
        <source>What answers there does not speak as a mail server does.</source>
        <translation>То, что там отвечает, не похоже на почтовый сервер.</translation>
    </message>
    <message>
        <source>Check the server, its port and its encryption in the channel&apos;s settings.</source>
        <translation>Проверьте сервер, порт и шифрование в настройках канала.</translation>
    </message>
    <message>
        <source>The mail server has ended the connection.</source>
        <translation>Почтовый сервер завершил соединение.</translation>
    </message>
    <message>
        <source>The mail server can&apos;t serve us now.</source>
        <translation>Почтовый сервер сейчас не может нас обслужить.</translation>
    </message>
    <message>
        <source>No encrypted connection to the mail server came about.</source>
        <translation>Не удалось установить шифрованное соединение с почтовым сервером.</translation>
    </message>
    <message>
        <source>Check its port and encryption in the channel&apos;s settings.</source>
        <translation>Проверьте порт и шифрование в настройках канала.</translation>
    </message>
    <message>
        <source>The mail server offers no encryption on this port.</source>
        <translation>Почтовый сервер не предлагает шифрования на этом порту.</translation>
    </message>
    <message>
        <source>Choose TLS and its port in the channel&apos;s settings.</source>
        <translation>Выберите TLS и его порт в настройках канала.</translation>
    </message>
    <message>
        <source>Without encryption anybody on the way could read the password, so it was not sent.</source>
        <translation>Без шифрования любой по пути прочёл бы пароль, поэтому он не отправлен.</translation>
    </message>
    <message>
        <source>Choose TLS or STARTTLS in the channel&apos;s settings.</source>
        <translation>Выберите TLS или STARTTLS в настройках канала.</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate has expired, or a clock is wrong.</source>
        <translation>Срок сертификата почтового сервера истёк, или часы идут неверно.</translation>
    </message>
    <message>
        <source>Tell whoever runs the server; check this computer&apos;s date.</source>
        <translation>Сообщите тому, кто отвечает за сервер; проверьте дату на этом компьютере.</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate is for another name.</source>
        <translation>Сертификат почтового сервера выдан на другое имя.</translation>
    </message>
    <message>
        <source>Write the server&apos;s name as its certificate has it.</source>
        <translation>Укажите имя сервера так, как в его сертификате.</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate is from nobody this computer trusts.</source>
        <translation>Сертификат почтового сервера выдан тем, кому этот компьютер не доверяет.</translation>
    </message>
    <message>
        <source>If the server is your own, name the file of its certificate in the channel&apos;s settings.</source>
        <translation>Если сервер ваш, укажите файл его сертификата в настройках канала.</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate can&apos;t be trusted.</source>
        <translation>Сертификату почтового сервера нельзя доверять.</translation>
    </message>
    <message>
        <source>Tell whoever runs the server.</source>
        <translation>Сообщите тому, кто отвечает за сервер.</translation>
    </message>
    <message>
        <source>The file of trusted certificates can&apos;t be read.</source>
        <translation>Файл доверенных сертификатов не читается.</translation>
    </message>
    <message>
        <source>Check its path in the channel&apos;s settings.</source>
        <translation>Проверьте путь к нему в настройках канала.</translation>
    </message>
    <message>
        <source>The mail server refuses the name or the password.</source>
        <translation>Почтовый сервер не принимает имя или пароль.</translation>
    </message>
    <message>
        <source>Write them anew in the channel&apos;s settings; with two-step sign-in a password for apps is needed.</source>
        <translation>Введите их заново в настройках канала; при входе в два шага нужен пароль приложения.</translation>
    </message>
    <message>
        <source>The mail server knows no way of signing in that Heard knows.</source>
        <translation>У почтового сервера нет способа входа, который знает Heard.</translation>
    </message>
    <message>
        <source>Choose the other way to sign in in the channel&apos;s settings.</source>
        <translation>Выберите другой способ входа в настройках канала.</translation>
    </message>
    <message>
        <source>The mail server can&apos;t check the password now.</source>
        <translation>Почтовый сервер сейчас не может проверить пароль.</translation>
    </message>
    <message>
        <source>The mailbox is full.</source>
        <translation>Почтовый ящик полон.</translation>
    </message>
    <message>
        <source>Delete old mail there, or have it enlarged.</source>
        <translation>Удалите там старую почту или увеличьте его.</translation>
    </message>
    <message>
        <source>A watched folder is not in the mailbox.</source>
        <translation>Одной из папок нет в почтовом ящике.</translation>
    </message>
    <message>
        <source>Check the folders in the channel&apos;s settings.</source>
        <translation>Проверьте папки в настройках канала.</translation>
    </message>
    <message>
        <source>The mail server refuses this.</source>
        <translation>Почтовый сервер это отклоняет.</translation>
    </message>
    <message>
        <source>The customer&apos;s mail server does not take mail for this address.</source>
        <translation>Почтовый сервер клиента не принимает почту на этот адрес.</translation>
    </message>
    <message>
        <source>The customer&apos;s mail server wants it later.</source>
        <translation>Почтовый сервер клиента просит прислать позже.</translation>
    </message>
    <message>
        <source>It goes out again by itself.</source>
        <translation>Отправится само ещё раз.</translation>
    </message>
    <message>
        <source>The mail server does not let this address send.</source>
        <translation>Почтовый сервер не разрешает отправлять с этого адреса.</translation>
    </message>
    <message>
        <source>Check the address and the sign-in name in the channel&apos;s settings.</source>
        <translation>Проверьте адрес и имя для входа в настройках канала.</translation>
    </message>
    <message>
        <source>The mail server refuses what is in this mail.</source>
        <translation>Почтовый сервер отклоняет содержание этого письма.</translation>
    </message>
    <message>
        <source>Change it: links and attached programs are often why.</source>
        <translation>Измените его: часто дело в ссылках и вложенных программах.</translation>
    </message>
    <message>
        <source>The mail is larger than the mail server takes.</source>
        <translation>Письмо больше, чем принимает почтовый сервер.</translation>
    </message>
    <message>
        <source>Send smaller files, or a link to them.</source>
        <translation>Отправьте файлы поменьше или ссылку на них.</translation>
    </message>
    <message>
        <source>The mail came back: it could not be delivered.</source>
        <translation>Письмо вернулось: его не удалось доставить.</translation>
    </message>
    <message>
        <source>Check the address; the mailbox may be full or closed.</source>
        <translation>Проверьте адрес; ящик может быть полон или закрыт.</translation>
    </message>
    <message>
        <source>The provider no longer accepts the browser&apos;s sign-in.</source>
        <translation>Провайдер больше не принимает вход через браузер.</translation>
    </message>
    <message>
        <source>Sign in again in the channel&apos;s settings.</source>
        <translation>Войдите снова в настройках канала.</translation>
    </message>
    <message>
        <source>The sign-in was not allowed.</source>
        <translation>Вход не был разрешён.</translation>
    </message>
    <message>
        <source>Sign in again and allow what is asked.</source>
        <translation>Войдите снова и разрешите то, о чём спрашивают.</translation>
    </message>
    <message>
        <source>Nobody came back from the browser.</source>
        <translation>Из браузера никто не вернулся.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Войдите снова.</translation>
    </message>
    <message>
        <source>The provider does not know this program under this client ID, or the addresses to sign in are wrong.</source>
        <translation>Провайдер не знает программы с таким ID клиента, или адреса для входа неверны.</translation>
    </message>
    <message>
        <source>Check the client ID, its secret and the provider in the channel&apos;s settings.</source>
        <translation>Проверьте ID клиента, его секрет и провайдера в настройках канала.</translation>
    </message>
    <message>
        <source>The provider&apos;s sign-in does not answer as it should.</source>
        <translation>Вход у провайдера отвечает не так, как должен.</translation>
    </message>
    <message>
        <source>The provider let you in for an hour only.</source>
        <translation>Провайдер впустил только на час.</translation>
    </message>
    <message>
        <source>Its settings for the client ID must allow access while you are away (offline access).</source>
        <translation>В его настройках для этого ID клиента нужно разрешить доступ в ваше отсутствие (offline access).</translation>
    </message>
    <message>
        <source>Nothing can be sent here: this was taken down by hand.</source>
        <translation>Отсюда ничего нельзя отправить: это записано вручную.</translation>
    </message>
    <message>
        <source>Write a note, or choose another of the customer&apos;s addresses.</source>
        <translation>Напишите заметку или выберите другой адрес клиента.</translation>
    </message>
    <message>
        <source>The channel for what is taken down by hand is missing.</source>
        <translation>Нет канала для записанного вручную.</translation>
    </message>
    <message>
        <source>Add one in Settings, Channels.</source>
        <translation>Добавьте его в настройках, «Каналы».</translation>
    </message>
    <message>
        <source>The file is neither CSV nor an Excel workbook (.xlsx), or it is damaged.</source>
        <translation>Это не CSV и не книга Excel (.xlsx), или файл повреждён.</translation>
    </message>
    <message>
        <source>This is a workbook of an old Excel (.xls).</source>
        <translation>Это книга старого Excel (.xls).</translation>
    </message>
    <message>
        <source>Save it as .xlsx or as CSV, then import that.</source>
        <translation>Сохраните её как .xlsx или CSV и загрузите их.</translation>
    </message>
    <message>
        <source>There is nothing in the file.</source>
        <translation>В файле ничего нет.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Не удалось записать файл.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Выберите другую папку.</translation>
    </message>
    <message>
        <source>The hub was put back to a backup, so what came after it is no longer there.</source>
        <translation>Хаб восстановлен из резервной копии, поэтому того, что было после неё, в нём больше нет.</translation>
    </message>
    <message>
        <source>What waits to be sent from here still is; look through today&apos;s conversations.</source>
        <translation>То, что ждёт отправки здесь, всё равно будет отправлено; просмотрите сегодняшние обращения.</translation>
    </message>
    <message>
        <source>The hub was put back to its backup of %{from}; what came after is no longer there.</source>
        <translation>Хаб восстановлен из копии от %{from}; того, что было после, в нём больше нет.</translation>
    </message>
    <message>
        <source>The hub was put back to a backup, and this may have gone out since.</source>
        <translation>Хаб восстановлен из резервной копии; возможно, это с тех пор уже ушло.</translation>
    </message>
    <message>
        <source>See whether the customer has it; then give it a new time, or take it away.</source>
        <translation>Проверьте, получил ли клиент ответ, затем назначьте новое время или уберите его.</translation>
    </message>
    <message>
        <source>A button has no words on it.</source>
        <translation>На кнопке нет слов.</translation>
    </message>
    <message>
        <source>Write some, or take it away.</source>
        <translation>Напишите их или уберите кнопку.</translation>
    </message>
    <message>
        <source>A button&apos;s link leads nowhere.</source>
        <translation>Ссылка кнопки никуда не ведёт.</translation>
    </message>
    <message>
        <source>Write it whole, with https:// before it.</source>
        <translation>Напишите её целиком, начиная с https://.</translation>
    </message>
    <message>
        <source>The link of the button “%{name}” leads nowhere.</source>
        <translation>Ссылка кнопки «%{name}» никуда не ведёт.</translation>
    </message>
    <message>
        <source>The words on a button are too many to come back as an answer.</source>
        <translation>Слов на кнопке слишком много: они не вернутся ответом.</translation>
    </message>
    <message>
        <source>About 30 Cyrillic or 60 Latin letters are taken: shorten them.</source>
        <translation>Помещается около 30 русских или 60 латинских букв: сократите.</translation>
    </message>
    <message>
        <source>The words on the button “%{name}” are too many to come back as an answer.</source>
        <translation>Слов на кнопке «%{name}» слишком много: они не вернутся ответом.</translation>
    </message>
    <message>
        <source>There are too many buttons beside each other.</source>
        <translation>Слишком много кнопок в одном ряду.</translation>
    </message>
    <message>
        <source>Put some of them on a line of their own.</source>
        <translation>Перенесите часть из них в другой ряд.</translation>
    </message>
    <message>
        <source>There are more than %{limit} buttons beside each other.</source>
        <translation>В одном ряду больше %{limit} кнопок.</translation>
    </message>
    <message>
        <source>There are too many buttons.</source>
        <translation>Слишком много кнопок.</translation>
    </message>
    <message>
        <source>Take some away.</source>
        <translation>Уберите часть из них.</translation>
    </message>
    <message>
        <source>There are more than %{limit} buttons.</source>
        <translation>Кнопок больше %{limit}.</translation>
    </message>
    <message>
        <source>Your mail server can&apos;t send to an address with letters such as é or я before its @.</source>
        <translation>Ваш почтовый сервер не отправляет на адреса с такими буквами, как é или я, перед @.</translation>
    </message>
    <message>
        <source>Ask the customer for another address.</source>
        <translation>Спросите у клиента другой адрес.</translation>
    </message>
    <message>
        <source>Some of the recipients did not get it.</source>
        <translation>Часть получателей письма не получила.</translation>
    </message>
    <message>
        <source>The others have it. Check these addresses and write to them anew.</source>
        <translation>Остальные его получили. Проверьте эти адреса и напишите им заново.</translation>
    </message>
    <message>
        <source>These recipients did not get it: %{detail}.</source>
        <translation>Эти получатели письма не получили: %{detail}.</translation>
    </message>
    <message>
        <source>The mail came back: there is no such address.</source>
        <translation>Письмо вернулось: такого адреса нет.</translation>
    </message>
    <message>
        <source>Check it with the customer, or reach them another way.</source>
        <translation>Уточните его у клиента или свяжитесь с ним иначе.</translation>
    </message>
    <message>
        <source>The mail came back: what stands behind the @ takes no mail.</source>
        <translation>Письмо вернулось: то, что стоит после @, почты не принимает.</translation>
    </message>
    <message>
        <source>Check the address for slips of the keyboard.</source>
        <translation>Проверьте, нет ли в адресе опечатки.</translation>
    </message>
    <message>
        <source>The mail came back: the customer&apos;s mailbox is closed.</source>
        <translation>Письмо вернулось: почтовый ящик клиента закрыт.</translation>
    </message>
    <message>
        <source>The mail came back: the customer&apos;s mailbox is full.</source>
        <translation>Письмо вернулось: почтовый ящик клиента переполнен.</translation>
    </message>
    <message>
        <source>Send it again later, or reach them another way.</source>
        <translation>Отправьте его ещё раз позже или свяжитесь с клиентом иначе.</translation>
    </message>
    <message>
        <source>The mail came back: the customer&apos;s mail server distrusts its sender or what is in it.</source>
        <translation>Письмо вернулось: почтовый сервер клиента не доверяет отправителю или содержанию.</translation>
    </message>
    <message>
        <source>Send it again without links and programs; if that is refused too, tell whoever runs your mail.</source>
        <translation>Отправьте его ещё раз без ссылок и программ; если не примут и так, скажите тому, кто ведёт вашу почту.</translation>
    </message>
    <message>
        <source>The mail came back: the customer&apos;s mail server did not take it in all that time.</source>
        <translation>Письмо вернулось: почтовый сервер клиента так и не принял его за всё это время.</translation>
    </message>
    <message>
        <source>Telegram hands bots no files above 20 MB.</source>
        <translation>Telegram не отдаёт ботам файлы больше 20 МБ.</translation>
    </message>
    <message>
        <source>Ask for a smaller one, or use a Bot API server of your own.</source>
        <translation>Попросите файл поменьше или используйте собственный сервер Bot API.</translation>
    </message>
    <message>
        <source>Read what came in, then send it anyway, change it or discard it.</source>
        <translation>Прочитайте, что пришло, затем всё равно отправьте, измените или удалите.</translation>
    </message>
    <message>
        <source>A colleague resolved the conversation after you wrote this.</source>
        <translation>Коллега закрыл разговор как решённый после того, как вы это написали.</translation>
    </message>
    <message>
        <source>Sent anyway, it opens the conversation again.</source>
        <translation>Если всё равно отправить, разговор откроется снова.</translation>
    </message>
    <message>
        <source>%{by} resolved the conversation after you wrote this.</source>
        <translation>Разговор решён после того, как вы это написали: %{by}.</translation>
    </message>
    <message>
        <source>The conversation was given to a colleague after you wrote this.</source>
        <translation>Разговор передан коллеге после того, как вы это написали.</translation>
    </message>
    <message>
        <source>Send it anyway, or leave it as a note to who answers now.</source>
        <translation>Всё равно отправьте или оставьте заметкой для того, кто теперь отвечает.</translation>
    </message>
    <message>
        <source>%{by} gave the conversation to %{agent_name} after you wrote this.</source>
        <translation>После того, как вы это написали, разговор передан: %{by} → %{agent_name}.</translation>
    </message>
    <message>
        <source>The conversation was merged into another one after you wrote this.</source>
        <translation>Разговор объединён с другим после того, как вы это написали.</translation>
    </message>
    <message>
        <source>Read the other one; sent anyway, it goes there.</source>
        <translation>Прочитайте тот разговор; если всё равно отправить, ответ уйдёт туда.</translation>
    </message>
    <message>
        <source>%{by} merged the conversation into another one after you wrote this.</source>
        <translation>Разговор объединён с другим после того, как вы это написали: %{by}.</translation>
    </message>
    <message>
        <source>You can&apos;t see this conversation any more.</source>
        <translation>Этот разговор вам больше не виден.</translation>
    </message>
    <message>
        <source>Ask a colleague who can; copy the text if you still need it.</source>
        <translation>Спросите коллегу, которому он виден; если текст ещё нужен, скопируйте его.</translation>
    </message>
    <message>
        <source>The customer wrote in the meantime, so the conversation stays as it is.</source>
        <translation>Клиент тем временем написал, поэтому разговор остаётся как есть.</translation>
    </message>
    <message>
        <source>Read what came in, then resolve or snooze it again.</source>
        <translation>Прочитайте, что пришло, затем решите или отложите его снова.</translation>
    </message>
    <message>
        <source>The hub has signed this computer out and had it delete what it had.</source>
        <translation>Хаб прекратил вход с этого компьютера и велел удалить всё, что на нём было.</translation>
    </message>
    <message>
        <source>That computer has been told to delete what it has.</source>
        <translation>Этому компьютеру уже велено удалить всё, что на нём есть.</translation>
    </message>
    <message>
        <source>The list of devices says whether it has.</source>
        <translation>В списке устройств видно, сделано ли это.</translation>
    </message>
    <message>
        <source>The hub does not show the certificate that was laid down for it.</source>
        <translation>Хаб показывает не тот сертификат, который для него закреплён.</translation>
    </message>
    <message>
        <source>Nothing was sent to it. Ask your administrator whether the certificate was changed.</source>
        <translation>Ему ничего не отправлено. Спросите администратора, менялся ли сертификат.</translation>
    </message>
    <message>
        <source>The invitation names a certificate, and that is no SHA-256.</source>
        <translation>В приглашении назван сертификат, но это не SHA-256.</translation>
    </message>
    <message>
        <source>Ask your administrator for the invitation anew.</source>
        <translation>Попросите у администратора новое приглашение.</translation>
    </message>
    <message>
        <source>There is no token in this invitation.</source>
        <translation>В этом приглашении нет токена.</translation>
    </message>
    <message>
        <source>Others than an administrator may write the file of trusted certificates.</source>
        <translation>Файл доверенных сертификатов может изменить не только администратор.</translation>
    </message>
    <message>
        <source>Ask your administrator to keep it and its folder to themselves.</source>
        <translation>Попросите администратора закрыть его и его папку от остальных.</translation>
    </message>
    <message>
        <source>The file of trusted certificates says something of this hub that is no SHA-256.</source>
        <translation>В файле доверенных сертификатов для этого хаба записан не SHA-256.</translation>
    </message>
    <message>
        <source>Ask your administrator to mend it.</source>
        <translation>Попросите администратора исправить это.</translation>
    </message>
    <message>
        <source>The data folder, or something in it, belongs to another user of this computer.</source>
        <translation>Папка данных или что-то в ней принадлежит другому пользователю этого компьютера.</translation>
    </message>
    <message>
        <source>Start Heard as that user, or have it given to you.</source>
        <translation>Запустите Heard под тем пользователем или попросите передать её вам.</translation>
    </message>
    <message>
        <source>Others may read the data folder, and that can&apos;t be changed.</source>
        <translation>Папку данных могут читать другие, и изменить это нельзя.</translation>
    </message>
    <message>
        <source>Keep it on a disk that knows owners.</source>
        <translation>Держите её на диске, который различает владельцев.</translation>
    </message>
    <message>
        <source>A link in the data folder leads out of it.</source>
        <translation>Ссылка в папке данных ведёт наружу.</translation>
    </message>
    <message>
        <source>Put what it leads to in its place.</source>
        <translation>Поместите на её место то, на что она указывает.</translation>
    </message>
    <message>
        <source>The token of this hub is kept nowhere, so Heard asks for it at each start.</source>
        <translation>Токен этого хаба нигде не хранится, поэтому Heard спрашивает его при каждом запуске.</translation>
    </message>
    <message>
        <source>Until you sign in you work offline.</source>
        <translation>Пока вы не вошли, вы работаете без связи.</translation>
    </message>
    <message>
        <source>Unlock it, or give the token at each start.</source>
        <translation>Разблокируйте её или вводите токен при каждом запуске.</translation>
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
        <translation>Это не удалось удалить, и, пока оно там, Heard не запускается: %1</translation>
    </message>
    <message>
        <source>The hub %1 has signed this computer out and had Heard delete what it kept of it: conversations, drafts, replies that were not sent, pictures and files, and the token.

An administrator ordered that, or you did at another computer. What Heard has of other hubs was not touched.</source>
        <translation>Хаб %1 прекратил вход с этого компьютера и велел Heard удалить всё, что хранилось от него: разговоры, черновики, неотправленные ответы, картинки и файлы и токен.

Это приказал администратор или вы с другого компьютера. То, что у Heard есть от других хабов, не тронуто.</translation>
    </message>
</context>
<context>
    <name>heard::ui::AboutPage</name>
    <message>
        <source>About</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Heard %1, on Qt %2. Free software under the GNU General Public License, version 3 or later. Icons by Lucide (ISC).</source>
        <translation>Heard %1, на Qt %2. Свободная программа под лицензией GNU General Public License, версии 3 или новее. Значки — Lucide (ISC).</translation>
    </message>
</context>
<context>
    <name>heard::ui::Announcer</name>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Ответ для: %1</translation>
    </message>
    <message>
        <source>%1 is silent</source>
        <translation>%1: тишина</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 не работает</translation>
    </message>
</context>
<context>
    <name>heard::ui::AnsweredLine</name>
    <message>
        <source>Answer no message in particular</source>
        <translation>Не отвечать на отдельное сообщение</translation>
    </message>
    <message>
        <source>Answers: %1</source>
        <translation>Ответ на: %1</translation>
    </message>
    <message>
        <source>Answers %1: %2</source>
        <translation>Ответ на сообщение (%1): %2</translation>
    </message>
</context>
<context>
    <name>heard::ui::AttachmentChip</name>
    <message>
        <source>Remove %1</source>
        <translation>Убрать %1</translation>
    </message>
</context>
<context>
    <name>heard::ui::AuditPage</name>
    <message>
        <source>Audit log</source>
        <translation>Журнал действий</translation>
    </message>
    <message>
        <source>Who did what when, newest first. Nobody can change it, administrators neither. It keeps numbers, not names; shown are the names that things have now.</source>
        <translation>Кто, что и когда сделал; новое сверху. Изменить его не может никто, и администратор тоже. В нём номера, а не имена; показаны нынешние имена.</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Кем</translation>
    </message>
    <message>
        <source>By anybody</source>
        <translation>Кем угодно</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Of anything</source>
        <translation>О чём угодно</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Сохранить как CSV…</translation>
    </message>
    <message>
        <source>Save the audit log</source>
        <translation>Сохранить журнал действий</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Таблица (*.csv)</translation>
    </message>
    <message>
        <source>The log is kept by the hub alone, so it is read over the connection. %1</source>
        <translation>Журнал хранит только хаб, поэтому читается он при связи с ним. %1</translation>
    </message>
    <message>
        <source>Nothing of that sort stands in it.</source>
        <translation>Такого в нём нет.</translation>
    </message>
    <message>
        <source>Nothing was saved. %1</source>
        <translation>Ничего не сохранено. %1</translation>
    </message>
    <message>
        <source>Saved; rows: %1.</source>
        <translation>Сохранено; строк: %1.</translation>
    </message>
</context>
<context>
    <name>heard::ui::AuditWords</name>
    <message>
        <source>Signed in</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>Was refused to sign in</source>
        <translation>Отказано во входе</translation>
    </message>
    <message>
        <source>Added an agent</source>
        <translation>Добавлен агент</translation>
    </message>
    <message>
        <source>Gave an agent a new token</source>
        <translation>Агенту выдан новый токен</translation>
    </message>
    <message>
        <source>Removed an agent</source>
        <translation>Удалён агент</translation>
    </message>
    <message>
        <source>Let in a device</source>
        <translation>Допущено устройство</translation>
    </message>
    <message>
        <source>Signed out a device</source>
        <translation>Устройство отключено</translation>
    </message>
    <message>
        <source>Asked a device for a new token</source>
        <translation>У устройства запрошен новый токен</translation>
    </message>
    <message>
        <source>A device deleted what it had</source>
        <translation>Устройство удалило свои данные</translation>
    </message>
    <message>
        <source>Renewed the token of a device</source>
        <translation>Обновлён токен устройства</translation>
    </message>
    <message>
        <source>Let in a shop&apos;s system</source>
        <translation>Допущена система магазина</translation>
    </message>
    <message>
        <source>Shut out a shop&apos;s system</source>
        <translation>Система магазина отключена</translation>
    </message>
    <message>
        <source>Added a channel</source>
        <translation>Добавлен канал</translation>
    </message>
    <message>
        <source>Changed a channel</source>
        <translation>Изменён канал</translation>
    </message>
    <message>
        <source>Removed a channel</source>
        <translation>Удалён канал</translation>
    </message>
    <message>
        <source>Merged two customers</source>
        <translation>Объединены два клиента</translation>
    </message>
    <message>
        <source>Took two customers apart again</source>
        <translation>Объединение клиентов отменено</translation>
    </message>
    <message>
        <source>Gave a conversation to another customer</source>
        <translation>Разговор отнесён к другому клиенту</translation>
    </message>
    <message>
        <source>Merged two conversations</source>
        <translation>Объединены два разговора</translation>
    </message>
    <message>
        <source>Split a conversation</source>
        <translation>Разговор разделён</translation>
    </message>
    <message>
        <source>Removed a customer&apos;s address</source>
        <translation>Удалён адрес клиента</translation>
    </message>
    <message>
        <source>Took back a reply</source>
        <translation>Ответ отозван</translation>
    </message>
    <message>
        <source>Imported customers</source>
        <translation>Импортированы клиенты</translation>
    </message>
    <message>
        <source>Erased a person</source>
        <translation>Стёрты данные человека</translation>
    </message>
    <message>
        <source>Exported a person</source>
        <translation>Выгружены данные человека</translation>
    </message>
    <message>
        <source>Erased what was past its time</source>
        <translation>Стёрто то, чей срок истёк</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Добавлено</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Удалено</translation>
    </message>
    <message>
        <source>Loaded the sample conversations</source>
        <translation>Загружены примеры разговоров</translation>
    </message>
    <message>
        <source>Removed the sample conversations</source>
        <translation>Удалены примеры разговоров</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>Сделана резервная копия</translation>
    </message>
    <message>
        <source>Restored a backup</source>
        <translation>Восстановлена резервная копия</translation>
    </message>
    <message>
        <source>Found that this log was cut off or written anew</source>
        <translation>Обнаружено: журнал обрезан или переписан</translation>
    </message>
    <message>
        <source>Found that the end of this log was not noted</source>
        <translation>Обнаружено: конец журнала не отмечен</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Агент</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Устройство</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Customer&apos;s address</source>
        <translation>Адрес клиента</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Разговор</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Departments, views, replies, macros</source>
        <translation>Отделы, виды, ответы, макросы</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Отдел</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Canned reply</source>
        <translation>Готовый ответ</translation>
    </message>
    <message>
        <source>Macro</source>
        <translation>Макрос</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединение</translation>
    </message>
    <message>
        <source>name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>настройки</translation>
    </message>
    <message>
        <source>passwords and keys</source>
        <translation>пароли и ключи</translation>
    </message>
    <message>
        <source>department</source>
        <translation>отдел</translation>
    </message>
    <message>
        <source>promised time</source>
        <translation>обещанный срок</translation>
    </message>
    <message>
        <source>days that are kept</source>
        <translation>срок хранения</translation>
    </message>
    <message>
        <source>count: %1</source>
        <translation>число: %1</translation>
    </message>
    <message>
        <source>rows: %1</source>
        <translation>строк: %1</translation>
    </message>
    <message>
        <source>days: %1</source>
        <translation>дней: %1</translation>
    </message>
    <message>
        <source>conversations: %1</source>
        <translation>разговоров: %1</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>сообщений: %1</translation>
    </message>
    <message>
        <source>files: %1</source>
        <translation>файлов: %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Agent %1</source>
        <translation>Агент %1</translation>
    </message>
    <message>
        <source>%1, by the command line</source>
        <translation>%1, из командной строки</translation>
    </message>
    <message>
        <source>Command line of the hub</source>
        <translation>Командная строка хаба</translation>
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
        <translation>велено удалить свои данные</translation>
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
        <translation>Назначить</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>Метка «%1»</translation>
    </message>
    <message>
        <source>Take off “%1”</source>
        <translation>Снять «%1»</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Решено</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Отметить прочитанными</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n of the marked conversations can be done at once. Mark the others after that.</source>
        <translation>
            <numerusform>За один раз можно обработать только первый %n из отмеченных разговоров. Остальные отметьте после.</numerusform>
            <numerusform>За один раз можно обработать только первые %n из отмеченных разговоров. Остальные отметьте после.</numerusform>
            <numerusform>За один раз можно обработать только первые %n из отмеченных разговоров. Остальные отметьте после.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::BulkBar</name>
    <message>
        <source>Assign</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Move to department</source>
        <translation>Передать в отдел</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Отметить прочитанными</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Решено</translation>
    </message>
    <message>
        <source>Mark none</source>
        <translation>Снять отметки</translation>
    </message>
    <message>
        <source>Marked conversations</source>
        <translation>Отмеченные разговоры</translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n отмечен</numerusform>
            <numerusform>%n отмечено</numerusform>
            <numerusform>%n отмечено</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::BulkResults</name>
    <message>
        <source>Details</source>
        <translation>Подробно</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>What became of each conversation</source>
        <translation>Что стало с каждым разговором</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: сделано</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: under way</source>
        <translation>%1: выполняется</translation>
    </message>
    <message>
        <source>%1: waits for the connection</source>
        <translation>%1: ждёт связи</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n сделан</numerusform>
            <numerusform>%n сделано</numerusform>
            <numerusform>%n сделано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to come</source>
        <translation>
            <numerusform>%n впереди</numerusform>
            <numerusform>%n впереди</numerusform>
            <numerusform>%n впереди</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n отказ</numerusform>
            <numerusform>%n отказа</numerusform>
            <numerusform>%n отказов</numerusform>
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
        <translation>Ответить через</translation>
    </message>
    <message>
        <source>Reply in %1</source>
        <translation>Ответ в «%1»</translation>
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
        <translation>Изменить: «%1»</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>Добавить: %1</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>Добавить канал</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>As your team sees it; customers do not.</source>
        <translation>Его видит команда; клиентам оно не видно.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Add the channel</source>
        <translation>Добавить канал</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Это нужно указать.</translation>
    </message>
    <message>
        <source>The hub does not take this.</source>
        <translation>Хаб этого не принимает.</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Ещё настройки</translation>
    </message>
    <message>
        <source>You are signed in. Go back to Heard; this window can be closed.</source>
        <translation>Вход выполнен. Вернитесь в Heard, это окно можно закрыть.</translation>
    </message>
    <message>
        <source>Waiting for the browser…</source>
        <translation>Ждём браузер…</translation>
    </message>
    <message>
        <source>Save and erase</source>
        <translation>Сохранить и стереть</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Оставить их</translation>
    </message>
    <message numerus="yes">
        <source>Resolved conversations of this channel whose last message is more than %n day(s) old are then erased soon: for everybody, with their files. This can&apos;t be undone.</source>
        <translation>
            <numerusform>После этого решённые разговоры этого канала, последнему сообщению в которых больше %n дня, вскоре будут стёрты: у всех, вместе с файлами. Отменить это нельзя.</numerusform>
            <numerusform>После этого решённые разговоры этого канала, последнему сообщению в которых больше %n дней, вскоре будут стёрты: у всех, вместе с файлами. Отменить это нельзя.</numerusform>
            <numerusform>После этого решённые разговоры этого канала, последнему сообщению в которых больше %n дней, вскоре будут стёрты: у всех, вместе с файлами. Отменить это нельзя.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::ChannelPage</name>
    <message>
        <source>Channels and plugins</source>
        <translation>Каналы и плагины</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Проверить связь</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Скопировать: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Открытый адрес</translation>
    </message>
    <message>
        <source>Where customers reach it by a link.</source>
        <translation>Сюда клиенты попадают по ссылке.</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Открыть страницу</translation>
    </message>
    <message>
        <source>On your own site</source>
        <translation>На вашем сайте</translation>
    </message>
    <message>
        <source>Put this line into its pages, before the closing &lt;/body&gt;.</source>
        <translation>Вставьте эту строку в страницы сайта перед закрывающим &lt;/body&gt;.</translation>
    </message>
    <message>
        <source>Your site is not named yet under “%1”: until it is, the chat stays away from it.</source>
        <translation>Ваш сайт ещё не указан в поле «%1»: до этого чат на нём не появится.</translation>
    </message>
    <message>
        <source>Name your site…</source>
        <translation>Указать сайт…</translation>
    </message>
    <message>
        <source>Line for your site</source>
        <translation>Строка для вашего сайта</translation>
    </message>
    <message>
        <source>Removal</source>
        <translation>Удаление</translation>
    </message>
    <message>
        <source>It receives and sends nothing from then on. Its conversations stay.</source>
        <translation>После этого он ничего не принимает и не отправляет. Разговоры остаются.</translation>
    </message>
    <message>
        <source>Remove the channel…</source>
        <translation>Удалить канал…</translation>
    </message>
    <message>
        <source>Remove it now</source>
        <translation>Удалить сейчас</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <translation>%1 · с %2</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Проверяем…</translation>
    </message>
    <message>
        <source>Not tested. %1</source>
        <translation>Не проверено. %1</translation>
    </message>
    <message>
        <source>Tested at %1: %2</source>
        <translation>Проверено в %1: %2</translation>
    </message>
    <message>
        <source>Sheets to hang up</source>
        <translation>Листки на стену</translation>
    </message>
    <message>
        <source>One for each place, with a QR code that leads to its page.</source>
        <translation>По одному на место, с QR-кодом, который ведёт на его страницу.</translation>
    </message>
    <message>
        <source>Print sheets…</source>
        <translation>Печать листков…</translation>
    </message>
    <message>
        <source>No place is named yet: press “Change…” and write the first.</source>
        <translation>Мест пока нет: нажмите «Изменить…» и впишите первое.</translation>
    </message>
</context>
<context>
    <name>heard::ui::ChannelsPage</name>
    <message>
        <source>Channels and plugins</source>
        <translation>Каналы и плагины</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Каналы</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Открытый адрес</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Плагины</translation>
    </message>
    <message>
        <source>Each channel kind is a plugin, with one half on the desk and one on the hub.</source>
        <translation>Каждый вид канала — плагин: одна половина на рабочем месте, другая на хабе.</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>Плагин</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Сторона</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>No channels yet.</source>
        <translation>Каналов пока нет.</translation>
    </message>
    <message>
        <source>hub</source>
        <translation>хаб</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>рабочее место</translation>
    </message>
    <message>
        <source>No plugins were found.</source>
        <translation>Плагины не найдены.</translation>
    </message>
    <message>
        <source>Plugins are looked for at the start in:
%1</source>
        <translation>При запуске плагины ищутся в:
%1</translation>
    </message>
    <message>
        <source>Where customers write.</source>
        <translation>Куда пишут клиенты.</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>Добавить канал</translation>
    </message>
    <message>
        <source>An administrator can add and change channels.</source>
        <translation>Добавлять и изменять каналы может администратор.</translation>
    </message>
    <message>
        <source>Settings of “%1”</source>
        <translation>Настройки: «%1»</translation>
    </message>
</context>
<context>
    <name>heard::ui::Chooser</name>
    <message>
        <source>chosen</source>
        <translation>выбрано</translation>
    </message>
</context>
<context>
    <name>heard::ui::ClaimBar</name>
    <message>
        <source>Take over</source>
        <translation>Перехватить</translation>
    </message>
    <message>
        <source>%1 has taken over writing here. What you wrote stays in the box.</source>
        <translation>Теперь здесь вместо вас пишет %1. Написанное вами остаётся в поле.</translation>
    </message>
    <message>
        <source>%1 is writing here, since %2.</source>
        <translation>%1 пишет здесь с %2.</translation>
    </message>
    <message>
        <source>Press Send again to send it all the same.</source>
        <translation>Нажмите «Отправить» ещё раз, чтобы всё равно отправить.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Вернуть себе</translation>
    </message>
    <message>
        <source>Take back the conversation from %1</source>
        <translation>Вернуть себе разговор: сейчас пишет %1</translation>
    </message>
    <message>
        <source>Take over the conversation from %1</source>
        <translation>Перехватить разговор: сейчас пишет %1</translation>
    </message>
</context>
<context>
    <name>heard::ui::CommandSource</name>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
</context>
<context>
    <name>heard::ui::Composer</name>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Reply text</source>
        <translation>Текст ответа</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Приложить файл</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Приложить файлы</translation>
    </message>
    <message>
        <source>No conversation is open.</source>
        <translation>Ни один разговор не открыт.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Сначала напишите что-нибудь.</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Добавить заметку</translation>
    </message>
    <message>
        <source>Queue reply</source>
        <translation>В исходящие</translation>
    </message>
    <message>
        <source>Note text</source>
        <translation>Текст заметки</translation>
    </message>
    <message>
        <source>Write a note for your team</source>
        <translation>Напишите заметку для своей команды</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>Напишите ответ</translation>
    </message>
    <message>
        <source>Only your team sees notes</source>
        <translation>Заметки видит только ваша команда</translation>
    </message>
    <message>
        <source>Goes out when the hub is back</source>
        <translation>Уйдёт, когда хаб вернётся</translation>
    </message>
    <message>
        <source>Send (%1)</source>
        <translation>Отправить (%1)</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Эмодзи</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Отправить позже</translation>
    </message>
    <message>
        <source>Still to fill in: %1.</source>
        <translation>Осталось заполнить: %1.</translation>
    </message>
    <message>
        <source>Send once more to send it as it is.</source>
        <translation>Отправьте ещё раз, чтобы ушло как есть.</translation>
    </message>
    <message>
        <source>Macros</source>
        <translation>Макросы</translation>
    </message>
    <message>
        <source>Formatting</source>
        <translation>Оформление текста</translation>
    </message>
    <message>
        <source>Buttons below the reply</source>
        <translation>Кнопки под ответом</translation>
    </message>
    <message>
        <source>words</source>
        <translation>слова</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Жирный</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Курсив</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Подчёркнутый</translation>
    </message>
    <message>
        <source>Struck through</source>
        <translation>Зачёркнутый</translation>
    </message>
    <message>
        <source>Hidden until pressed</source>
        <translation>Скрытый до нажатия</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Share the draft with colleagues</source>
        <translation>Показать черновик коллегам</translation>
    </message>
    <message>
        <source>Stop sharing the draft</source>
        <translation>Больше не показывать черновик</translation>
    </message>
    <message>
        <source>The draft can&apos;t be read just now.</source>
        <translation>Черновик сейчас не прочитать.</translation>
    </message>
    <message>
        <source>What you have written here can&apos;t be read from the disk just now. It stays as it is stored; Heard tries again.</source>
        <translation>То, что вы здесь написали, сейчас не читается с диска. Сохранённое остаётся как есть; Heard попробует снова.</translation>
    </message>
    <message>
        <source>The hub does not take “%1”: %2 With it this draft stays on this computer and is not on your other devices.</source>
        <translation>Хаб не принимает «%1»: %2 С этим файлом черновик остаётся на этом компьютере, и на других ваших устройствах его нет.</translation>
    </message>
</context>
<context>
    <name>heard::ui::ConditionField</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 и ещё %n</numerusform>
            <numerusform>%1 и ещё %n</numerusform>
            <numerusform>%1 и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::ConversationHeader</name>
    <message>
        <source>Snooze</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Решено</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Отложить до</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыт</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>ждём клиента</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>решён</translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <translation>отложен до %1</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>пример</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Choose a time…</source>
        <translation>Выбрать время…</translation>
    </message>
    <message>
        <source>Resolve (%1)</source>
        <translation>Решено (%1)</translation>
    </message>
    <message>
        <source>The conversation comes back to the inbox at this time, or as soon as the customer writes.</source>
        <translation>Разговор вернётся во входящие в это время или как только напишет клиент.</translation>
    </message>
    <message>
        <source>Tags and department</source>
        <translation>Метки и отдел</translation>
    </message>
    <message>
        <source>reply due in %1</source>
        <translation>ответить за %1</translation>
    </message>
    <message>
        <source>reply late by %1</source>
        <translation>ответ опаздывает на %1</translation>
    </message>
    <message>
        <source>Assigned: %1</source>
        <translation>Ответственный: %1</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никто</translation>
    </message>
    <message>
        <source>Somebody who left</source>
        <translation>Бывший сотрудник</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Метки…</translation>
    </message>
    <message>
        <source>Move to department…</source>
        <translation>Передать в отдел…</translation>
    </message>
</context>
<context>
    <name>heard::ui::ConversationPane</name>
    <message>
        <source>Who is writing</source>
        <translation>Кто пишет</translation>
    </message>
    <message>
        <source>Go to new messages</source>
        <translation>К новым сообщениям</translation>
    </message>
    <message>
        <source>%1 is writing…</source>
        <translation>%1 пишет…</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Клиент</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n новое</numerusform>
            <numerusform>%n новых</numerusform>
            <numerusform>%n новых</numerusform>
        </translation>
    </message>
    <message>
        <source>Who else is here</source>
        <translation>Кто ещё здесь</translation>
    </message>
    <message>
        <source>Writing here: %1</source>
        <translation>Здесь пишет: %1</translation>
    </message>
    <message>
        <source>Looking at this conversation: %1</source>
        <translation>Этот разговор смотрит: %1</translation>
    </message>
    <message>
        <source>Fetching older messages from the hub…</source>
        <translation>Получаем старые сообщения с хаба…</translation>
    </message>
    <message>
        <source>Older messages of this conversation are not on this computer. They come when the hub is there.</source>
        <translation>Старых сообщений этого разговора нет на этом компьютере. Они придут, когда хаб будет на связи.</translation>
    </message>
</context>
<context>
    <name>heard::ui::ConversationPlace</name>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>The plugin for “%1” is not running on this desk, so this conversation can be read but not answered here. Settings, Plugins says why.</source>
        <translation>Плагин канала «%1» не работает на этом рабочем месте, поэтому разговор можно прочитать, но ответить здесь нельзя. Причина указана в «Настройках», раздел «Плагины».</translation>
    </message>
    <message>
        <source>Show the side panel</source>
        <translation>Показать боковую панель</translation>
    </message>
</context>
<context>
    <name>heard::ui::ConversationSide</name>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>Стандарты</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Шаблоны</translation>
    </message>
</context>
<context>
    <name>heard::ui::ConversationTabs</name>
    <message>
        <source>Open conversations</source>
        <translation>Открытые разговоры</translation>
    </message>
</context>
<context>
    <name>heard::ui::ConversationView</name>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Открыть %1</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Копировать ссылку</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Split off from here on</source>
        <translation>Отделить отсюда и далее</translation>
    </message>
    <message>
        <source>Show as it was sent</source>
        <translation>Показать как прислано</translation>
    </message>
    <message>
        <source>Change what was sent…</source>
        <translation>Изменить отправленное…</translation>
    </message>
    <message>
        <source>Take it back from the customer</source>
        <translation>Удалить у клиента</translation>
    </message>
    <message>
        <source>Reply to this message</source>
        <translation>Ответить на это сообщение</translation>
    </message>
    <message>
        <source>Show what is hidden</source>
        <translation>Показать скрытое</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>Открыть эту ссылку?</translation>
    </message>
    <message>
        <source>Open it all the same</source>
        <translation>Всё равно открыть</translation>
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
        <translation>Решено. Разговор откроется снова сам, если клиент напишет.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Закрыть окно</translation>
    </message>
</context>
<context>
    <name>heard::ui::CourtesyLine</name>
    <message>
        <source>What the customer asked for</source>
        <translation>Пожелания клиента</translation>
    </message>
    <message>
        <source>Press Send again to send it all the same.</source>
        <translation>Нажмите «Отправить» ещё раз, чтобы всё же отправить.</translation>
    </message>
</context>
<context>
    <name>heard::ui::CustomerChooser</name>
    <message>
        <source>Name, phone or e-mail address</source>
        <translation>Имя, телефон или адрес почты</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Найти клиента</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Найденные клиенты</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>heard::ui::CustomerPanel</name>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>From the sample data</source>
        <translation>Из примеров</translation>
    </message>
    <message>
        <source>Writes in</source>
        <translation>Пишет в</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Conversation began</source>
        <translation>Начало разговора</translation>
    </message>
    <message>
        <source>Waits for an answer since</source>
        <translation>Ждёт ответа с</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Merge with another customer…</source>
        <translation>Объединить с другим клиентом…</translation>
    </message>
    <message>
        <source>Move this conversation to another customer…</source>
        <translation>Перенести этот разговор к другому клиенту…</translation>
    </message>
    <message>
        <source>Merge with</source>
        <translation>Объединить с клиентом</translation>
    </message>
    <message>
        <source>Move the conversation to</source>
        <translation>Перенести разговор к клиенту</translation>
    </message>
    <message>
        <source>The address it came from is theirs too</source>
        <translation>Адрес, с которого писали, тоже его</translation>
    </message>
    <message>
        <source>Merge, move or erase</source>
        <translation>Объединить, перенести или стереть</translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation>Стереть этого человека…</translation>
    </message>
</context>
<context>
    <name>heard::ui::DepartmentBox</name>
    <message>
        <source>Department</source>
        <translation>Отдел</translation>
    </message>
    <message>
        <source>Signature below its mails</source>
        <translation>Подпись под его письмами</translation>
    </message>
    <message>
        <source>{agent} becomes the name of who writes. Left empty, the channel&apos;s own signature is used.</source>
        <translation>{agent} становится именем того, кто пишет. Если оставить пустой, ставится подпись канала.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Remove it now</source>
        <translation>Удалить сейчас</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Name of the department “%1”</source>
        <translation>Название отдела «%1»</translation>
    </message>
    <message>
        <source>Signature of “%1”</source>
        <translation>Подпись отдела «%1»</translation>
    </message>
    <message>
        <source>Save “%1”</source>
        <translation>Сохранить «%1»</translation>
    </message>
    <message>
        <source>Remove “%1”…</source>
        <translation>Удалить «%1»…</translation>
    </message>
</context>
<context>
    <name>heard::ui::DepartmentsPage</name>
    <message>
        <source>Departments</source>
        <translation>Отделы</translation>
    </message>
    <message>
        <source>Conversations of a sort belong to a department; new ones begin in their channel&apos;s.</source>
        <translation>Разговоры одного рода принадлежат отделу; новые начинаются в отделе своего канала.</translation>
    </message>
    <message>
        <source>Only administrators change them.</source>
        <translation>Изменяют их только администраторы.</translation>
    </message>
    <message>
        <source>Another department</source>
        <translation>Ещё один отдел</translation>
    </message>
    <message>
        <source>Name of the new department</source>
        <translation>Название нового отдела</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Его название</translation>
    </message>
    <message>
        <source>Add the department</source>
        <translation>Добавить отдел</translation>
    </message>
</context>
<context>
    <name>heard::ui::DeviceBox</name>
    <message>
        <source>Told at %1 to delete what it has; it does so when it comes next.</source>
        <translation>%1 получило приказ удалить всё, что на нём есть; сделает это, когда снова выйдет на связь.</translation>
    </message>
    <message>
        <source>Wiped at %1.</source>
        <translation>Стёрто %1.</translation>
    </message>
    <message>
        <source>Let in since %1</source>
        <translation>Допущено с %1</translation>
    </message>
    <message>
        <source>%1, signed in now.</source>
        <translation>%1, сейчас на связи.</translation>
    </message>
    <message>
        <source>%1, never signed in yet.</source>
        <translation>%1, ещё ни разу не входило.</translation>
    </message>
    <message>
        <source>%1, last there at %2.</source>
        <translation>%1, последний раз было на связи %2.</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Пока без имени</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, this computer</source>
        <translation>%1, этот компьютер</translation>
    </message>
    <message>
        <source>Sign it out…</source>
        <translation>Выйти на нём…</translation>
    </message>
    <message>
        <source>Take off the list…</source>
        <translation>Убрать из списка…</translation>
    </message>
    <message>
        <source>Sign it out and wipe it…</source>
        <translation>Выйти на нём и стереть…</translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation>Сделать это</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>It is signed out at once. Heard on it deletes all it has of this hub, replies that were not sent too, as soon as it reaches the hub.</source>
        <translation>Вход на нём прекращается сразу. Как только Heard там свяжется с хабом, он удалит всё, что у него есть от этого хаба, и неотправленные ответы тоже.</translation>
    </message>
    <message>
        <source>It will not be told any more to delete what it has.</source>
        <translation>Приказ удалить всё больше не будет ему передан.</translation>
    </message>
    <message>
        <source>That it was wiped stays in the audit log.</source>
        <translation>В журнале аудита останется, что оно было стёрто.</translation>
    </message>
    <message>
        <source>It is signed out at once. What it has of the conversations stays on it.</source>
        <translation>Вход на нём прекращается сразу. Разговоры, которые на нём есть, там останутся.</translation>
    </message>
</context>
<context>
    <name>heard::ui::DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>Устройства</translation>
    </message>
    <message>
        <source>The computers from which agents sign in to this hub. One that is lost is signed out here, and told to delete what it has.</source>
        <translation>Компьютеры, с которых сотрудники входят в этот хаб. Если компьютер потерян, здесь на нём прекращают вход и приказывают удалить всё, что на нём есть.</translation>
    </message>
    <message>
        <source>The computers from which you sign in to this hub. One that is lost is signed out here, and told to delete what it has.</source>
        <translation>Компьютеры, с которых вы входите в этот хаб. Если компьютер потерян, здесь на нём прекращают вход и приказывают удалить всё, что на нём есть.</translation>
    </message>
    <message>
        <source>None but the hub&apos;s own computer.</source>
        <translation>Только компьютер самого хаба.</translation>
    </message>
</context>
<context>
    <name>heard::ui::DraftLines</name>
    <message>
        <source>Drafts written elsewhere</source>
        <translation>Черновики, написанные в другом месте</translation>
    </message>
    <message>
        <source>Another version from %1, %2</source>
        <translation>Другая версия: %1, %2</translation>
    </message>
    <message>
        <source>Another version, %1</source>
        <translation>Другая версия, %1</translation>
    </message>
    <message>
        <source>Write on with this version</source>
        <translation>Продолжить с этой версией</translation>
    </message>
    <message>
        <source>Write on with this version: %1</source>
        <translation>Продолжить с этой версией: %1</translation>
    </message>
    <message>
        <source>Discard this version</source>
        <translation>Удалить эту версию</translation>
    </message>
    <message>
        <source>Discard this version: %1</source>
        <translation>Удалить эту версию: %1</translation>
    </message>
    <message>
        <source>Note that %1 is writing, %2</source>
        <translation>Заметка, которую пишет %1, %2</translation>
    </message>
    <message>
        <source>A colleague&apos;s note, %1</source>
        <translation>Заметка коллеги, %1</translation>
    </message>
    <message>
        <source>Reply that %1 is writing, %2</source>
        <translation>Ответ, который пишет %1, %2</translation>
    </message>
    <message>
        <source>A colleague&apos;s reply, %1</source>
        <translation>Ответ коллеги, %1</translation>
    </message>
    <message>
        <source>Take this draft over</source>
        <translation>Перенять этот черновик</translation>
    </message>
    <message>
        <source>Take this draft over: %1</source>
        <translation>Перенять этот черновик: %1</translation>
    </message>
    <message>
        <source>Your colleagues see this draft</source>
        <translation>Коллеги видят этот черновик</translation>
    </message>
    <message>
        <source>Stop sharing the draft</source>
        <translation>Больше не показывать черновик</translation>
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
        <translation>Возможно, это тот же человек: %1</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Объединить…</translation>
    </message>
    <message>
        <source>Merge with %1</source>
        <translation>Объединить с клиентом %1</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Другой человек</translation>
    </message>
    <message>
        <source>%1 is someone else</source>
        <translation>%1 — другой человек</translation>
    </message>
    <message>
        <source>another customer</source>
        <translation>другим клиентом</translation>
    </message>
    <message>
        <source>Merged with %1</source>
        <translation>Объединено: %1</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>Отменить объединение</translation>
    </message>
    <message>
        <source>Undo the merge with %1</source>
        <translation>Отменить объединение: %1</translation>
    </message>
</context>
<context>
    <name>heard::ui::EditField</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Press to change</source>
        <translation>Нажмите, чтобы изменить</translation>
    </message>
    <message>
        <source>This makes no sense here</source>
        <translation>Здесь это не имеет смысла</translation>
    </message>
    <message>
        <source>This makes no sense here. Esc gives it up.</source>
        <translation>Здесь это не имеет смысла. Esc отменяет.</translation>
    </message>
</context>
<context>
    <name>heard::ui::EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>Эмодзи</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>Найти эмодзи</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Такого названия нет.</translation>
    </message>
</context>
<context>
    <name>heard::ui::EntryDialog</name>
    <message>
        <source>Register a contact</source>
        <translation>Записать обращение</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Визит</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Page of the complaint book</source>
        <translation>Страница книги жалоб</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Settled already: nothing is left to do</source>
        <translation>Уже решено: делать больше ничего не нужно</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Phone or e-mail</source>
        <translation>Телефон или почта</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Что сказано</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Who it was</source>
        <translation>Кто это</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Add a photo or file…</source>
        <translation>Добавить фото или файл…</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Убрать: %1</translation>
    </message>
    <message>
        <source>Add photos or files</source>
        <translation>Добавить фото или файлы</translation>
    </message>
    <message>
        <source>Write a number, an e-mail address or a name; “Unknown” will do.</source>
        <translation>Впишите номер, почту или имя; можно и «Неизвестный».</translation>
    </message>
    <message>
        <source>“%1” is neither a phone number nor an e-mail address. Numbers of other countries begin with +.</source>
        <translation>«%1» не похоже ни на номер телефона, ни на почту. Номера других стран начинаются с +.</translation>
    </message>
    <message>
        <source>Write what was said, or add a photo.</source>
        <translation>Впишите, что было сказано, или добавьте фото.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Удалить</translation>
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
        <translation>Сохранено здесь; уйдёт в хаб, когда появится связь.</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>Импорт клиентов</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)</source>
        <translation>Таблицы (*.csv *.tsv *.txt *.xlsx);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>Экспорт клиентов</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>клиенты</translation>
    </message>
    <message>
        <source>CSV (*.csv);;Excel (*.xlsx)</source>
        <translation>CSV (*.csv);;Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Other addresses</source>
        <translation>Другие адреса</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) written to the file.</source>
        <translation>
            <numerusform>%n клиент записан в файл.</numerusform>
            <numerusform>%n клиента записано в файл.</numerusform>
            <numerusform>%n клиентов записано в файл.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::EraseDialog</name>
    <message>
        <source>Erase a person</source>
        <translation>Стереть человека</translation>
    </message>
    <message>
        <source>This can&apos;t be undone, and it is meant</source>
        <translation>Этого не отменить, и я этого хочу</translation>
    </message>
    <message>
        <source>Keep this person</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Стереть</translation>
    </message>
    <message numerus="yes">
        <source>Name, addresses, orders and %n conversation(s) go for good, with their messages, notes, drafts and files: out of the hub, and out of every desk as soon as it is connected.</source>
        <translation>
            <numerusform>Имя, адреса, заказы и %n разговор исчезнут навсегда вместе с сообщениями, заметками, черновиками и файлами: из хаба и с каждого рабочего места, как только оно будет на связи.</numerusform>
            <numerusform>Имя, адреса, заказы и %n разговора исчезнут навсегда вместе с сообщениями, заметками, черновиками и файлами: из хаба и с каждого рабочего места, как только оно будет на связи.</numerusform>
            <numerusform>Имя, адреса, заказы и %n разговоров исчезнут навсегда вместе с сообщениями, заметками, черновиками и файлами: из хаба и с каждого рабочего места, как только оно будет на связи.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not reached: backups made before, the mailbox or messenger itself, copies saved elsewhere.</source>
        <translation>Остаётся: в прежних резервных копиях, в самом почтовом ящике или мессенджере, в копиях, сохранённых где-то ещё.</translation>
    </message>
</context>
<context>
    <name>heard::ui::FieldRow</name>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (обязательно)</translation>
    </message>
    <message>
        <source>Write a number, such as 60.</source>
        <translation>Введите число, например 60.</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Не выбрано</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Это нужно указать.</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Войти через браузер</translation>
    </message>
    <message>
        <source>Not signed in yet.</source>
        <translation>Вход ещё не выполнен.</translation>
    </message>
    <message>
        <source>Signed in. It is kept once you save.</source>
        <translation>Вход выполнен. Сохранится вместе с настройками.</translation>
    </message>
    <message>
        <source>Signed in. Sign in again to use another account, or if the provider asks for it.</source>
        <translation>Вход выполнен. Войдите снова, чтобы взять другой ящик или если этого просит провайдер.</translation>
    </message>
</context>
<context>
    <name>heard::ui::FormattedWindow</name>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Message from %1</source>
        <translation>Сообщение от %1</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) here lead elsewhere than they say. Look below before you press one.</source>
        <translation>
            <numerusform>%n ссылка здесь ведёт не туда, куда написано. Посмотрите вниз, прежде чем нажать.</numerusform>
            <numerusform>%n ссылки здесь ведут не туда, куда написано. Посмотрите вниз, прежде чем нажать.</numerusform>
            <numerusform>%n ссылок здесь ведут не туда, куда написано. Посмотрите вниз, прежде чем нажать.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures from elsewhere are not loaded: their owner would learn that, and from where, it was read.</source>
        <translation>Картинки с чужих сайтов не загружены: их владелец узнал бы, что письмо прочли и откуда.</translation>
    </message>
    <message>
        <source>Load pictures</source>
        <translation>Загрузить картинки</translation>
    </message>
    <message>
        <source>Where the link leads</source>
        <translation>Куда ведёт ссылка</translation>
    </message>
</context>
<context>
    <name>heard::ui::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Общие</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Of the texts, dates and numbers. It changes at once.</source>
        <translation>Текстов, дат и чисел. Меняется сразу.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Light, dark, or as the system is.</source>
        <translation>Светлое, тёмное или как в системе.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Everything in the window grows with it, from the next start of Heard on.</source>
        <translation>С ним растёт всё в окне, начиная со следующего запуска Heard.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Start Heard again now</source>
        <translation>Запустить Heard заново</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>На этом компьютере</translation>
    </message>
    <message>
        <source>Start Heard when I sign in</source>
        <translation>Запускать Heard при входе в систему</translation>
    </message>
    <message>
        <source>Keep Heard running when the window is closed</source>
        <translation>Не завершать Heard, когда окно закрыто</translation>
    </message>
    <message>
        <source>It goes on telling of new messages and is opened again from the notification area. Where the system has none, closing the window ends Heard.</source>
        <translation>Он продолжает сообщать о новых сообщениях и открывается снова из области уведомлений. Где её в системе нет, закрытие окна завершает Heard.</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>Хранится на этом компьютере</translation>
    </message>
    <message>
        <source>Of resolved conversations. What is older is at the hub and comes again when you open it. Open conversations, drafts and what waits to be sent always stay.</source>
        <translation>Из решённых разговоров. Что старше — есть на хабе и придёт снова, когда вы откроете разговор. Открытые разговоры, черновики и то, что ждёт отправки, остаются всегда.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>How long messages are kept</source>
        <translation>Сколько времени хранятся сообщения</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Любой объём</translation>
    </message>
    <message>
        <source>Up to %1 GB</source>
        <translation>До %1 ГБ</translation>
    </message>
    <message>
        <source>How much room messages take</source>
        <translation>Сколько места занимают сообщения</translation>
    </message>
    <message>
        <source>Pictures: up to %1 MB</source>
        <translation>Картинки: до %1 МБ</translation>
    </message>
    <message>
        <source>How much room pictures take</source>
        <translation>Сколько места занимают картинки</translation>
    </message>
</context>
<context>
    <name>heard::ui::HistoryDelegate</name>
    <message>
        <source>open</source>
        <translation>открыт</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ждём клиента</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>отложен</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>решён</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>оценка %1</translation>
    </message>
</context>
<context>
    <name>heard::ui::HistoryPage</name>
    <message>
        <source>Conversations of this customer</source>
        <translation>Разговоры этого клиента</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%n разговор</numerusform>
            <numerusform>%n разговора</numerusform>
            <numerusform>%n разговоров</numerusform>
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
            <numerusform>%n канала</numerusform>
            <numerusform>%n каналов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::HistoryPane</name>
    <message>
        <source>Back to the history</source>
        <translation>Назад к истории</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open this conversation</source>
        <translation>Открыть этот разговор</translation>
    </message>
    <message>
        <source>Merge into the open one</source>
        <translation>Присоединить к открытому</translation>
    </message>
    <message>
        <source>Messages of an earlier conversation</source>
        <translation>Сообщения прежнего разговора</translation>
    </message>
</context>
<context>
    <name>heard::ui::HitModel</name>
    <message>
        <source>%1, shortcut %2: %3</source>
        <translation>%1, сокращение %2: %3</translation>
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
        <translation>Сейчас в работе</translation>
    </message>
    <message>
        <source>The hub keeps the conversations and speaks to the channels.</source>
        <translation>Хаб хранит разговоры и общается с каналами.</translation>
    </message>
    <message>
        <source>This computer&apos;s own hub</source>
        <translation>Собственный хаб этого компьютера</translation>
    </message>
    <message>
        <source>Hub in use: %1</source>
        <translation>Хаб в работе: %1</translation>
    </message>
    <message>
        <source>The command line named this hub for one start. What you choose here counts from a start without that.</source>
        <translation>Этот хаб назван в командной строке на один запуск. Выбранное здесь действует с запуска без неё.</translation>
    </message>
    <message>
        <source>Work with</source>
        <translation>Работать с хабом</translation>
    </message>
    <message>
        <source>Each hub has its own conversations, drafts and outbox on this computer. They are never mixed, and are there again when you come back to their hub.</source>
        <translation>У каждого хаба на этом компьютере свои разговоры, черновики и исходящие. Они никогда не смешиваются и снова на месте, когда вы возвращаетесь к своему хабу.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Этот компьютер</translation>
    </message>
    <message>
        <source>A hub elsewhere</source>
        <translation>Хаб в другом месте</translation>
    </message>
    <message>
        <source>Heard starts a hub on this computer and works with it. While you work with a hub elsewhere it does not run, and its channels take no messages.</source>
        <translation>Heard запускает хаб на этом компьютере и работает с ним. Пока вы работаете с хабом в другом месте, он не запущен и его каналы не принимают сообщений.</translation>
    </message>
    <message>
        <source>Work with this computer</source>
        <translation>Работать с этим компьютером</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Токен</translation>
    </message>
    <message>
        <source>Keep the token in a file</source>
        <translation>Хранить токен в файле</translation>
    </message>
    <message>
        <source>It tells the hub which agent you are. This computer&apos;s keychain keeps it.</source>
        <translation>По нему хаб узнаёт, какой вы агент. Его хранит связка ключей этого компьютера.</translation>
    </message>
    <message>
        <source>The file is not encrypted: only your account can read it, and so can whoever has your account, this disk or a copy of it.</source>
        <translation>Файл не зашифрован: прочитать его может только ваша учётная запись, а значит, и тот, у кого она, этот диск или его копия.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Подключиться</translation>
    </message>
    <message>
        <source>Forget the token</source>
        <translation>Забыть токен</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies) of the hub in use now have not been sent yet. They stay on this computer and go out when you come back to that hub.</source>
        <translation>
            <numerusform>%n ответ нынешнего хаба ещё не отправлен. Он останется на этом компьютере и уйдёт, когда вы вернётесь к этому хабу.</numerusform>
            <numerusform>%n ответа нынешнего хаба ещё не отправлены. Они останутся на этом компьютере и уйдут, когда вы вернётесь к этому хабу.</numerusform>
            <numerusform>%n ответов нынешнего хаба ещё не отправлены. Они останутся на этом компьютере и уйдут, когда вы вернётесь к этому хабу.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept on this computer; it is never shown again.</source>
        <translation>Хранится на этом компьютере; больше не показывается.</translation>
    </message>
    <message>
        <source>It works: the hub knows you as %1. Nothing has been changed.</source>
        <translation>Работает: для хаба вы — %1. Ничего не изменено.</translation>
    </message>
    <message>
        <source>It is kept and counts from the next start without a hub on the command line.</source>
        <translation>Выбор сохранён и действует со следующего запуска без хаба в командной строке.</translation>
    </message>
    <message>
        <source>Heard starts again with the hub you have chosen.</source>
        <translation>Heard запускается заново с выбранным хабом.</translation>
    </message>
    <message>
        <source>The token is gone from this computer. The hub takes it until your administrator takes it back.</source>
        <translation>Токена на этом компьютере больше нет. Хаб принимает его, пока администратор его не отзовёт.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Пробуем…</translation>
    </message>
    <message>
        <source>A name such as desk.example.com, an address that begins with wss://, or the invitation you were given.</source>
        <translation>Имя вроде desk.example.com, адрес, начинающийся с wss://, или полученное вами приглашение.</translation>
    </message>
    <message>
        <source>From the invitation.</source>
        <translation>Из приглашения.</translation>
    </message>
    <message>
        <source>Delete this hub&apos;s conversations from this computer when signing out</source>
        <translation>При выходе удалять разговоры этого хаба с этого компьютера</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Выйти…</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>Выйти сейчас</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Остаться</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) have not been sent yet and would be lost, with drafts of this computer.</source>
        <translation>
            <numerusform>%n запись ещё не отправлена и пропадёт вместе с черновиками этого компьютера.</numerusform>
            <numerusform>%n записи ещё не отправлены и пропадут вместе с черновиками этого компьютера.</numerusform>
            <numerusform>%n записей ещё не отправлены и пропадут вместе с черновиками этого компьютера.</numerusform>
        </translation>
    </message>
    <message>
        <source>The conversations on this computer are deleted; the hub keeps them.</source>
        <translation>Разговоры на этом компьютере удаляются; хаб их сохраняет.</translation>
    </message>
    <message>
        <source>The conversations, drafts and what is not sent yet stay on this computer. Whoever has your account here can read them.</source>
        <translation>Разговоры, черновики и неотправленное остаются на этом компьютере. Их прочтёт всякий, кто войдёт здесь под вашей учётной записью.</translation>
    </message>
    <message>
        <source>Connect again to go on without: then the token is kept nowhere, and Heard asks for it at each start.</source>
        <translation>Нажмите «Подключить» ещё раз, чтобы продолжить без неё: токен нигде не хранится, и Heard спрашивает его при каждом запуске.</translation>
    </message>
</context>
<context>
    <name>heard::ui::IdentityList</name>
    <message>
        <source>Identities</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Добавить адрес</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>Убрать %1</translation>
    </message>
</context>
<context>
    <name>heard::ui::ImportCustomers</name>
    <message>
        <source>Import customers</source>
        <translation>Импорт клиентов</translation>
    </message>
    <message>
        <source>%1. What is each column?</source>
        <translation>%1. Что в каждом столбце?</translation>
    </message>
    <message>
        <source>%1, read as %2. What is each column?</source>
        <translation>%1, прочитан как %2. Что в каждом столбце?</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>Первая строка называет столбцы</translation>
    </message>
    <message>
        <source>by language</source>
        <translation>по языку</translation>
    </message>
    <message>
        <source>Country of numbers without a country code</source>
        <translation>Страна номеров без кода страны</translation>
    </message>
    <message>
        <source>Rows with errors</source>
        <translation>Строки с ошибками</translation>
    </message>
    <message>
        <source>Leave these rows out and bring in the others</source>
        <translation>Пропустить эти строки и загрузить остальные</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Первые строки</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Столбец %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Own field: %1</source>
        <translation>Своё поле: %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… и ещё %n</numerusform>
            <numerusform>… и ещё %n</numerusform>
            <numerusform>… и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Строка %1: %2</translation>
    </message>
    <message>
        <source>“%1” is no phone number</source>
        <translation>«%1» — не номер телефона</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address</source>
        <translation>«%1» — не адрес почты</translation>
    </message>
    <message>
        <source>it has neither a name nor an address</source>
        <translation>в ней нет ни имени, ни адреса</translation>
    </message>
    <message>
        <source>the notes are too long</source>
        <translation>заметки слишком длинные</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be brought in</source>
        <translation>
            <numerusform>Можно загрузить %n строку</numerusform>
            <numerusform>Можно загрузить %n строки</numerusform>
            <numerusform>Можно загрузить %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n with errors</source>
        <translation>
            <numerusform>%n с ошибкой</numerusform>
            <numerusform>%n с ошибками</numerusform>
            <numerusform>%n с ошибками</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Bringing in…</source>
        <translation>Загрузка…</translation>
    </message>
    <message>
        <source>Nothing was brought in. %1</source>
        <translation>Ничего не загружено. %1</translation>
    </message>
    <message>
        <source>New: %L1. Filled in: %L2. The same already: %L3.</source>
        <translation>Новых: %L1. Дополнено: %L2. Уже таких же: %L3.</translation>
    </message>
    <message>
        <source>Left out, since their addresses are of several customers: rows %1.</source>
        <translation>Пропущены, потому что их адреса принадлежат разным клиентам: строки %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Sent to the hub: %L1 of %L2. Nothing has come in yet.</source>
        <translation>Передано хабу: %L1 из %L2. Пока ничего не загружено.</translation>
    </message>
    <message>
        <source>Brought in: %L1 of %L2.</source>
        <translation>Загружено: %L1 из %L2.</translation>
    </message>
    <message>
        <source>The hub finishes the whole file, even if this window is closed.</source>
        <translation>Хаб загрузит файл целиком, даже если закрыть это окно.</translation>
    </message>
    <message>
        <source>Left out, since their customers hold as much as one may: rows %1.</source>
        <translation>Пропущены, так как у их клиентов больше нет места: строки %1.</translation>
    </message>
</context>
<context>
    <name>heard::ui::ImportDialog</name>
    <message>
        <source>Import canned replies</source>
        <translation>Импорт шаблонов ответов</translation>
    </message>
    <message>
        <source>New: %L1. Changed: %L2. The same already: %L3.</source>
        <translation>Новых: %L1. Изменённых: %L2. Уже таких же: %L3.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>it has no text</source>
        <translation>нет текста</translation>
    </message>
    <message>
        <source>it has no shortcut and no title</source>
        <translation>нет ни сокращения, ни названия</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>слишком длинный</translation>
    </message>
    <message>
        <source>Left out: %L1.</source>
        <translation>Пропущено: %L1.</translation>
    </message>
    <message>
        <source>Row %1: %2.</source>
        <translation>Строка %1: %2.</translation>
    </message>
</context>
<context>
    <name>heard::ui::InboxList</name>
    <message>
        <source>Conversations</source>
        <translation>Разговоры</translation>
    </message>
    <message>
        <source>No open conversations. What customers write appears here.</source>
        <translation>Открытых разговоров нет. Здесь появится то, что напишут клиенты.</translation>
    </message>
    <message>
        <source>Everything has been read.</source>
        <translation>Всё прочитано.</translation>
    </message>
    <message>
        <source>No conversation waits for its customer.</source>
        <translation>Нет разговоров, где мы ждём клиента.</translation>
    </message>
    <message>
        <source>Nothing is snoozed. Snooze a conversation and it comes back in time.</source>
        <translation>Ничего не отложено. Отложите разговор — он вернётся в назначенное время.</translation>
    </message>
    <message>
        <source>Nothing has been resolved yet.</source>
        <translation>Пока ничего не решено.</translation>
    </message>
    <message>
        <source>No drafts. What you begin to write is kept here.</source>
        <translation>Черновиков нет. Здесь хранится то, что вы начали писать.</translation>
    </message>
    <message>
        <source>The outbox is empty: every reply has left this computer.</source>
        <translation>В исходящих пусто: все ответы ушли с этого компьютера.</translation>
    </message>
    <message>
        <source>No open conversations on this channel.</source>
        <translation>В этом канале нет открытых разговоров.</translation>
    </message>
    <message>
        <source>No promise is at risk.</source>
        <translation>Все ответы успеваются в срок.</translation>
    </message>
    <message>
        <source>No open conversation is yours. Take one from Unassigned: choose it and assign it to you.</source>
        <translation>У вас нет открытых разговоров. Возьмите из «Ничьих»: выберите разговор и назначьте себе.</translation>
    </message>
    <message>
        <source>Every open conversation has somebody who answers it.</source>
        <translation>У каждого открытого разговора есть ответственный.</translation>
    </message>
    <message>
        <source>Nobody has mentioned you. A colleague does so by @ in a note.</source>
        <translation>Вас никто не упоминает. Коллега делает это знаком @ в заметке.</translation>
    </message>
    <message>
        <source>No open conversations in this department.</source>
        <translation>В этом отделе нет открытых разговоров.</translation>
    </message>
    <message>
        <source>No unresolved conversation has this tag.</source>
        <translation>Нет нерешённых разговоров с этой меткой.</translation>
    </message>
    <message>
        <source>No conversation is as this view asks.</source>
        <translation>Под условия этого вида ничего не подходит.</translation>
    </message>
    <message>
        <source>%1, marked</source>
        <translation>%1, отмечен</translation>
    </message>
</context>
<context>
    <name>heard::ui::InboxPage</name>
    <message>
        <source>Choose a conversation from the list to read and answer it.</source>
        <translation>Выберите разговор в списке, чтобы прочитать его и ответить.</translation>
    </message>
    <message>
        <source>Resolved. It opens again by itself if the customer writes.</source>
        <translation>Решено. Разговор откроется снова сам, если клиент напишет.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Виды</translation>
    </message>
    <message>
        <source>Everything in this view has been read.</source>
        <translation>В этом виде всё прочитано.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Разговор</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation>Открыть во вкладке</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Открыть в окне</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Назначить мне</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Отметить прочитанным</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Решено</translation>
    </message>
</context>
<context>
    <name>heard::ui::KeepingRow</name>
    <message>
        <source>Keep what is resolved</source>
        <translation>Хранить решённые разговоры</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>бессрочно</translation>
    </message>
    <message numerus="yes">
        <source> day(s)</source>
        <comment>after a number that is written there</comment>
        <translation>
            <numerusform> день</numerusform>
            <numerusform> дня</numerusform>
            <numerusform> дней</numerusform>
        </translation>
    </message>
    <message>
        <source>No resolved conversation is erased by itself.</source>
        <translation>Решённые разговоры сами не стираются.</translation>
    </message>
    <message numerus="yes">
        <source>A resolved conversation is erased %n day(s) after its last message, with its files, for everybody and for good; the audit log says so. Customers stay, and so does what is not resolved.</source>
        <translation>
            <numerusform>Решённый разговор стирается через %n день после последнего сообщения, вместе с файлами, у всех и навсегда; об этом остаётся запись в журнале действий. Клиенты и нерешённые разговоры остаются.</numerusform>
            <numerusform>Решённый разговор стирается через %n дня после последнего сообщения, вместе с файлами, у всех и навсегда; об этом остаётся запись в журнале действий. Клиенты и нерешённые разговоры остаются.</numerusform>
            <numerusform>Решённый разговор стирается через %n дней после последнего сообщения, вместе с файлами, у всех и навсегда; об этом остаётся запись в журнале действий. Клиенты и нерешённые разговоры остаются.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::KeyCatcher</name>
    <message>
        <source>New key</source>
        <translation>Новая клавиша</translation>
    </message>
    <message>
        <source>Press the key for “%1”.</source>
        <translation>Нажмите клавишу для «%1».</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Без клавиши</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Назначить эту клавишу</translation>
    </message>
    <message>
        <source>Text fields need this key for editing. Choose another.</source>
        <translation>Эта клавиша нужна полям ввода для правки. Выберите другую.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>It is the key of %1 now. If you use it here, that has no key any more.</source>
        <translation>Сейчас это клавиша действия %1. Если назначить её здесь, там клавиши больше не будет.</translation>
    </message>
    <message>
        <source>It works wherever no text is being written.</source>
        <translation>Она действует везде, где не пишут текст.</translation>
    </message>
</context>
<context>
    <name>heard::ui::KeySheet</name>
    <message>
        <source>Keyboard</source>
        <translation>Клавиатура</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Изменить клавиши</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>heard::ui::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Press a key&apos;s button to change it. The question mark shows them all while you work.</source>
        <translation>Чтобы изменить клавишу, нажмите её кнопку. Вопросительный знак показывает все клавиши во время работы.</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Поиск действий и клавиш</translation>
    </message>
    <message>
        <source>Set all keys back</source>
        <translation>Вернуть все клавиши</translation>
    </message>
    <message>
        <source>No action has these words or this key.</source>
        <translation>Нет действия с такими словами или такой клавишей.</translation>
    </message>
    <message>
        <source>also the key of: %1</source>
        <translation>также клавиша действия: %1</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no key</comment>
        <translation>нет</translation>
    </message>
    <message>
        <source>Key of “%1”</source>
        <translation>Клавиша действия «%1»</translation>
    </message>
    <message>
        <source>Set the key of “%1” back</source>
        <translation>Вернуть клавишу действия «%1»</translation>
    </message>
</context>
<context>
    <name>heard::ui::KindsPage</name>
    <message>
        <source>Add a channel</source>
        <translation>Добавить канал</translation>
    </message>
    <message>
        <source>Channels and plugins</source>
        <translation>Каналы и плагины</translation>
    </message>
    <message>
        <source>Each kind is a plugin on the hub. More kinds are there when more plugins are.</source>
        <translation>Каждый вид — плагин на хабе. Больше плагинов — больше видов.</translation>
    </message>
    <message>
        <source>Kinds of channels</source>
        <translation>Виды каналов</translation>
    </message>
    <message>
        <source>The hub says which kinds there are as soon as it is connected.</source>
        <translation>Какие виды есть, хаб скажет, как только будет связь.</translation>
    </message>
</context>
<context>
    <name>heard::ui::LaterList</name>
    <message>
        <source>Replies for later</source>
        <translation>Отложенные ответы</translation>
    </message>
    <message>
        <source>Goes out %1: %2</source>
        <translation>Уйдёт %1: %2</translation>
    </message>
    <message>
        <source>Was not sent: %1 — %2</source>
        <translation>Не отправлено: %1 — %2</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Отправить сейчас</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Всё равно отправить</translation>
    </message>
    <message>
        <source>Send now: %1</source>
        <translation>Отправить сейчас: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Edit the reply for later: %1</source>
        <translation>Изменить отложенный ответ: %1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Discard the reply for later: %1</source>
        <translation>Удалить отложенный ответ: %1</translation>
    </message>
</context>
<context>
    <name>heard::ui::LaterMenu</name>
    <message>
        <source>Send later</source>
        <translation>Отправить позже</translation>
    </message>
    <message>
        <source>Choose a time…</source>
        <translation>Выбрать время…</translation>
    </message>
    <message>
        <source>Replies can be taken back</source>
        <translation>Ответ можно вернуть</translation>
    </message>
    <message>
        <source>No, they go at once</source>
        <translation>Нет, уходит сразу</translation>
    </message>
    <message numerus="yes">
        <source>For %n s</source>
        <translation>
            <numerusform>В течение %n с</numerusform>
            <numerusform>В течение %n с</numerusform>
            <numerusform>В течение %n с</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub sends it then, unless somebody has written in between: then it waits for you.</source>
        <translation>Хаб отправит его в это время. Если до того кто-то напишет, ответ подождёт вас.</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>Отправить тогда</translation>
    </message>
</context>
<context>
    <name>heard::ui::ListHeader</name>
    <message>
        <source>Show views</source>
        <translation>Показать виды</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n разговор</numerusform>
            <numerusform>%n разговора</numerusform>
            <numerusform>%n разговоров</numerusform>
        </translation>
    </message>
    <message>
        <source>Register a contact</source>
        <translation>Записать обращение</translation>
    </message>
    <message>
        <source>Look through the outbox one by one</source>
        <translation>Просмотреть исходящие по одному</translation>
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
        <translation>Макросы</translation>
    </message>
    <message>
        <source>There are no macros yet</source>
        <translation>Макросов пока нет</translation>
    </message>
    <message>
        <source>Edit macros</source>
        <translation>Изменить макросы</translation>
    </message>
</context>
<context>
    <name>heard::ui::MacroDialog</name>
    <message>
        <source>Run “%1”?</source>
        <translation>Выполнить «%1»?</translation>
    </message>
    <message>
        <source>It does this with the open conversation. The next time it will do so at once.</source>
        <translation>Вот что он сделает с открытым разговором. В следующий раз — сразу, без вопроса.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Выполнить</translation>
    </message>
</context>
<context>
    <name>heard::ui::MacroRunner</name>
    <message>
        <source>Open a conversation first: a macro works on the one that is open.</source>
        <translation>Сначала откройте разговор: макрос работает с тем, который открыт.</translation>
    </message>
    <message>
        <source>The canned reply that “%1” sends is gone. Choose another in the macro.</source>
        <translation>Шаблона ответа, который отправляет «%1», больше нет. Выберите в макросе другой.</translation>
    </message>
    <message>
        <source>There is a draft here already, so “%1” was not run. Send it or take it away first.</source>
        <translation>Здесь уже есть черновик, поэтому «%1» не выполнен. Сначала отправьте или уберите его.</translation>
    </message>
    <message>
        <source>This customer may not want a message now, so “%1” has done nothing yet: send the reply yourself if it is right.</source>
        <translation>Возможно, этому клиенту сейчас лучше не писать, поэтому «%1» ещё ничего не сделал: если всё верно, отправьте ответ сами.</translation>
    </message>
    <message>
        <source>Fill in what is marked and send it yourself: “%1” has done nothing yet.</source>
        <translation>Заполните отмеченное и отправьте сами: «%1» ещё ничего не сделал.</translation>
    </message>
</context>
<context>
    <name>heard::ui::MacrosPage</name>
    <message>
        <source>New macro</source>
        <translation>Новый макрос</translation>
    </message>
    <message>
        <source>Macros</source>
        <translation>Макросы</translation>
    </message>
    <message>
        <source>Choose its key</source>
        <translation>Назначить клавишу</translation>
    </message>
    <message>
        <source>Name of the macro</source>
        <translation>Название макроса</translation>
    </message>
    <message>
        <source>Only for me</source>
        <translation>Только для меня</translation>
    </message>
    <message>
        <source>Steps, done in this order</source>
        <translation>Шаги, по порядку</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Добавить шаг</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Macro</source>
        <translation>Макрос</translation>
    </message>
    <message>
        <source>Made by a later version of Heard, so it can&apos;t be run or changed here.</source>
        <translation>Создан более новой версией Heard: здесь его нельзя выполнить или изменить.</translation>
    </message>
    <message>
        <source>It has no name yet.</source>
        <translation>У него ещё нет названия.</translation>
    </message>
    <message>
        <source>It does nothing yet: add a step.</source>
        <translation>Он пока ничего не делает: добавьте шаг.</translation>
    </message>
    <message>
        <source>A step is not complete, or a reply comes after resolving or snoozing: a reply opens the conversation again.</source>
        <translation>Какой-то шаг не заполнен, или ответ стоит после «Решено» или «Отложить»: ответ снова открывает разговор.</translation>
    </message>
    <message>
        <source>A macro runs from the lightning below a reply, or by a key of its own.</source>
        <translation>Макрос выполняют через молнию под ответом или своей клавишей.</translation>
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
        <translation>Коллеги</translation>
    </message>
</context>
<context>
    <name>heard::ui::MergeDialog</name>
    <message>
        <source>Merge two customers</source>
        <translation>Объединение двух клиентов</translation>
    </message>
    <message>
        <source>Addresses, conversations, orders, tags and notes of both come together. Where both have a value, choose the one that stays. A merge can be undone at any later time.</source>
        <translation>Адреса, разговоры, заказы, метки и заметки обоих соединятся. Где значения есть у обоих, выберите, какое останется. Объединение можно отменить в любое время.</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Что останется</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>They become:</source>
        <translation>Получится:</translation>
    </message>
</context>
<context>
    <name>heard::ui::NewRowsPill</name>
    <message>
        <source>Show new conversations</source>
        <translation>Показать новые разговоры</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n новый</numerusform>
            <numerusform>%n новых</numerusform>
            <numerusform>%n новых</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::NoticeBar</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Закрыть это сообщение</translation>
    </message>
</context>
<context>
    <name>heard::ui::NoticesPage</name>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Новые сообщения</translation>
    </message>
    <message>
        <source>A conversation that is open in the active window is never announced.</source>
        <translation>О разговоре, открытом в активном окне, уведомлений не бывает.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Mine and unassigned</source>
        <translation>Мои и ничьи</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Никакие</translation>
    </message>
    <message>
        <source>Also tell me</source>
        <translation>Сообщать также</translation>
    </message>
    <message>
        <source>When a note mentions me</source>
        <translation>Когда меня упоминают в заметке</translation>
    </message>
    <message>
        <source>When a promised answer is about to be late</source>
        <translation>Когда обещанный ответ вот-вот опоздает</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>Со звуком</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Тишина</translation>
    </message>
    <message>
        <source>Nothing is shown and nothing sounds in these hours; counts go on.</source>
        <translation>В эти часы ничего не показывается и не звучит; счётчики работают.</translation>
    </message>
    <message>
        <source>Be silent every day</source>
        <translation>Тишина каждый день</translation>
    </message>
    <message>
        <source>Silent from</source>
        <translation>Тишина с</translation>
    </message>
    <message>
        <source>Silent until</source>
        <translation>Тишина до</translation>
    </message>
    <message>
        <source>from</source>
        <comment>from 20:00 until 8:00</comment>
        <translation>с</translation>
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
            <numerusform>%n заказ</numerusform>
            <numerusform>%n заказа</numerusform>
            <numerusform>%n заказов</numerusform>
        </translation>
    </message>
    <message>
        <source>Open order %1 at %2</source>
        <translation>Открыть заказ %1 на %2</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Открыть ссылку</translation>
    </message>
    <message>
        <source>This order&apos;s link leads to %1. Open it in your browser?</source>
        <translation>Ссылка этого заказа ведёт на %1. Открыть её в браузере?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>heard::ui::OrderSource</name>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
</context>
<context>
    <name>heard::ui::OutboxDialog</name>
    <message>
        <source>Outbox</source>
        <translation>Исходящие</translation>
    </message>
    <message>
        <source>What waits on this computer</source>
        <translation>Что ждёт на этом компьютере</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The outbox is empty: everything has left this computer.</source>
        <translation>Исходящих нет: всё ушло с этого компьютера.</translation>
    </message>
    <message>
        <source>What stands here was stopped, or is just leaving.</source>
        <translation>Здесь то, что остановлено, и то, что как раз уходит.</translation>
    </message>
    <message>
        <source>All of it goes out in this order when the hub is back, each once.</source>
        <translation>Когда вернётся связь с хабом, всё уйдёт в этом порядке, каждое один раз.</translation>
    </message>
    <message>
        <source>A conversation that you can&apos;t see any more</source>
        <translation>Разговор, который вам больше не виден</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>who, what, since when</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Скопировать текст</translation>
    </message>
</context>
<context>
    <name>heard::ui::PartActions</name>
    <message>
        <source>Show picture</source>
        <translation>Показать картинку</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Открыть…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Сохранить как</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another place.</source>
        <translation>Не удалось записать туда файл. Выберите другое место.</translation>
    </message>
    <message>
        <source>Open a file from outside?</source>
        <translation>Открыть посторонний файл?</translation>
    </message>
    <message>
        <source>“%1” was sent by someone outside your team. It will be put into %2 and opened with the program for such files.</source>
        <translation>«%1» прислал кто-то не из вашей команды. Файл будет сохранён в %2 и открыт программой для таких файлов.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>“%1” could not be fetched.</source>
        <translation>Файл «%1» не удалось получить.</translation>
    </message>
    <message>
        <source>Not fetched</source>
        <translation>Не получено</translation>
    </message>
    <message>
        <source>There is no program here for such files. It is in %1.</source>
        <translation>Для таких файлов здесь нет программы. Файл лежит в %1.</translation>
    </message>
    <message>
        <source>The file could not be put into %1. Check the space and rights there.</source>
        <translation>Файл не удалось положить в %1. Проверьте место и права.</translation>
    </message>
    <message>
        <source>Message as it was sent</source>
        <translation>Сообщение как прислано</translation>
    </message>
    <message>
        <source>The file could not be read. Try again.</source>
        <translation>Не удалось прочитать файл. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Change what was sent</source>
        <translation>Изменить отправленное</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Новый текст</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
</context>
<context>
    <name>heard::ui::PictureViewer</name>
    <message>
        <source>Picture</source>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown.</source>
        <translation>Эту картинку не удаётся показать.</translation>
    </message>
    <message>
        <source>Loading the picture…</source>
        <translation>Картинка загружается…</translation>
    </message>
</context>
<context>
    <name>heard::ui::PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>As the customer sees it in %1, from %2</source>
        <translation>Так увидит клиент в «%1», от имени %2</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Пока ничего не написано.</translation>
    </message>
</context>
<context>
    <name>heard::ui::ProfileFields</name>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Add, such as 22:00–08:00</source>
        <translation>Добавить, например 22:00–08:00</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Добавить поле</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Название поля</translation>
    </message>
</context>
<context>
    <name>heard::ui::Rail</name>
    <message>
        <source>Inbox</source>
        <translation>Входящие</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Шаблоны ответов</translation>
    </message>
    <message>
        <source>Macros</source>
        <translation>Макросы</translation>
    </message>
</context>
<context>
    <name>heard::ui::Recipients</name>
    <message>
        <source>Copy to</source>
        <translation>Копия</translation>
    </message>
    <message>
        <source>Hidden copy to</source>
        <translation>Скрытая копия</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>One of the addresses for a copy can&apos;t be read. Write them like name@shop.example, with commas between.</source>
        <translation>Один из адресов для копии не читается. Пишите их в виде name@shop.example, через запятую.</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Кому: %1</translation>
    </message>
    <message>
        <source>copy to %1</source>
        <translation>копия: %1</translation>
    </message>
    <message>
        <source>hidden copy to %1</source>
        <translation>скрытая копия: %1</translation>
    </message>
    <message>
        <source>subject “%1”</source>
        <translation>тема: «%1»</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Получатели</translation>
    </message>
</context>
<context>
    <name>heard::ui::RepliesPage</name>
    <message>
        <source>Canned reply</source>
        <translation>Шаблон ответа</translation>
    </message>
    <message>
        <source>New reply</source>
        <translation>Новый шаблон</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Шаблоны ответов</translation>
    </message>
    <message>
        <source>Search canned replies</source>
        <translation>Найти шаблон</translation>
    </message>
    <message>
        <source>Whose replies</source>
        <translation>Чьи шаблоны</translation>
    </message>
    <message>
        <source>Add starter replies</source>
        <translation>Добавить готовые шаблоны</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>Import canned replies</source>
        <translation>Импорт шаблонов ответов</translation>
    </message>
    <message>
        <source>Tables and JSON (*.csv *.json *.txt);;All files (*)</source>
        <translation>Таблицы и JSON (*.csv *.json *.txt);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Export canned replies</source>
        <translation>Экспорт шаблонов ответов</translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON (*.json)</source>
        <translation>Таблица (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Все папки</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replies</source>
        <translation>
            <numerusform>%Ln шаблон</numerusform>
            <numerusform>%Ln шаблона</numerusform>
            <numerusform>%Ln шаблонов</numerusform>
        </translation>
    </message>
    <message>
        <source>No column of the file has texts. Its first row should name them: shortcut, title, text.</source>
        <translation>Ни в одном столбце файла нет текстов. В первой строке должны быть их названия: сокращение, название, текст.</translation>
    </message>
    <message>
        <source>The file is damaged: it is not proper JSON.</source>
        <translation>Файл повреждён: это неправильный JSON.</translation>
    </message>
    <message>
        <source>There is no canned reply in the file.</source>
        <translation>В файле нет ни одного шаблона.</translation>
    </message>
    <message>
        <source>Written to %1. Attached files are named in it and stay in the hub.</source>
        <translation>Записано в %1. Прикреплённые файлы в нём только названы и остаются в хабе.</translation>
    </message>
    <message>
        <source>Folder to show</source>
        <translation>Какую папку показать</translation>
    </message>
</context>
<context>
    <name>heard::ui::RepliesPanel</name>
    <message>
        <source>Search canned replies</source>
        <translation>Найти шаблон</translation>
    </message>
    <message>
        <source>Whose replies</source>
        <translation>Чьи шаблоны</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Шаблоны ответов</translation>
    </message>
    <message>
        <source>No canned reply has these letters.</source>
        <translation>Нет шаблона с такими буквами.</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Edit replies</source>
        <translation>Править шаблоны</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Все папки</translation>
    </message>
</context>
<context>
    <name>heard::ui::ReplyButtons</name>
    <message>
        <source>One more button</source>
        <translation>Ещё кнопка</translation>
    </message>
    <message>
        <source>in the same row</source>
        <translation>в том же ряду</translation>
    </message>
    <message>
        <source>Words on the button</source>
        <translation>Слова на кнопке</translation>
    </message>
    <message>
        <source>Without a link the words come back as the customer&apos;s answer</source>
        <translation>Без ссылки слова вернутся ответом клиента</translation>
    </message>
    <message>
        <source>Link of the button</source>
        <translation>Ссылка кнопки</translation>
    </message>
    <message>
        <source>Beside the button before, not below it</source>
        <translation>Рядом с предыдущей кнопкой, а не под ней</translation>
    </message>
    <message>
        <source>Take the button away</source>
        <translation>Убрать кнопку</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
</context>
<context>
    <name>heard::ui::ReplyEdit</name>
    <message>
        <source>Paste tidied</source>
        <translation>Вставить без оформления</translation>
    </message>
    <message>
        <source>Tidy the text</source>
        <translation>Привести текст в порядок</translation>
    </message>
</context>
<context>
    <name>heard::ui::ReplyEditor</name>
    <message>
        <source>One word, typed after a slash</source>
        <translation>Одно слово, набирается после косой черты</translation>
    </message>
    <message>
        <source>Look at it again on</source>
        <translation>Перечитать ещё раз</translation>
    </message>
    <message>
        <source>Review date</source>
        <translation>Дата проверки</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Сокращение</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Убрать %1</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Прикрепить файл</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Прикрепить файлы</translation>
    </message>
    <message>
        <source>There is no text yet. Write one, for all languages or for one of them.</source>
        <translation>Текста ещё нет. Напишите его для всех языков или для одного из них.</translation>
    </message>
    <message>
        <source>It has no shortcut. Give it one word that is quick to type.</source>
        <translation>Нет сокращения. Дайте одно слово, которое быстро набрать.</translation>
    </message>
    <message>
        <source>A shortcut is one word: use a hyphen instead of a blank or a slash.</source>
        <translation>Сокращение — одно слово: вместо пробела или косой черты поставьте дефис.</translation>
    </message>
    <message>
        <source>“%1” has this shortcut already. Choose another.</source>
        <translation>Такое сокращение уже есть у «%1». Выберите другое.</translation>
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
        <translation>Шаблоны ответов</translation>
    </message>
</context>
<context>
    <name>heard::ui::ReplyPreview</name>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>с файлами: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) to fill in</source>
        <translation>
            <numerusform>заполнить %Ln место</numerusform>
            <numerusform>заполнить %Ln места</numerusform>
            <numerusform>заполнить %Ln мест</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::ReplySource</name>
    <message>
        <source>Canned replies</source>
        <translation>Шаблоны ответов</translation>
    </message>
</context>
<context>
    <name>heard::ui::SafeBrowser</name>
    <message>
        <source>Message as it was sent</source>
        <translation>Сообщение как прислано</translation>
    </message>
</context>
<context>
    <name>heard::ui::SampleBanner</name>
    <message>
        <source>Sample data is shown</source>
        <translation>Показаны примеры</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Remove sample data</source>
        <translation>Убрать примеры</translation>
    </message>
</context>
<context>
    <name>heard::ui::ScoreBar</name>
    <message>
        <source>Score</source>
        <translation>Оценка</translation>
    </message>
</context>
<context>
    <name>heard::ui::SearchBox</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Search messages, people and commands</source>
        <translation>Поиск сообщений, людей и команд</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Ищем…</translation>
    </message>
    <message>
        <source>Offline: only what this computer keeps.</source>
        <translation>Нет связи: только то, что хранит этот компьютер.</translation>
    </message>
    <message>
        <source>The hub could not search. Shown is what this computer keeps.</source>
        <translation>Хаб не смог выполнить поиск. Показано то, что хранит этот компьютер.</translation>
    </message>
    <message>
        <source>↑ ↓ to choose, Enter to open, Esc to close</source>
        <translation>↑ ↓ — выбрать, Enter — открыть, Esc — закрыть</translation>
    </message>
</context>
<context>
    <name>heard::ui::SearchList</name>
    <message>
        <source>Found</source>
        <translation>Найдено</translation>
    </message>
</context>
<context>
    <name>heard::ui::SecretEdit</name>
    <message>
        <source>Show what I write in “%1”</source>
        <translation>Показать введённое: «%1»</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Заменить…</translation>
    </message>
    <message>
        <source>Replace “%1”</source>
        <translation>Заменить: «%1»</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Take away “%1”</source>
        <translation>Убрать: «%1»</translation>
    </message>
    <message>
        <source>It is taken away when you save.</source>
        <translation>Будет убрано при сохранении.</translation>
    </message>
    <message>
        <source>Kept on the hub; it is never shown again.</source>
        <translation>Хранится на хабе; больше не показывается.</translation>
    </message>
</context>
<context>
    <name>heard::ui::SectionTitle</name>
    <message>
        <source>folded</source>
        <translation>свёрнуто</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>развёрнуто</translation>
    </message>
</context>
<context>
    <name>heard::ui::SettingsPage</name>
    <message>
        <source>About</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Общие</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Channels and plugins</source>
        <translation>Каналы и плагины</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Страницы настроек</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Искать в настройках</translation>
    </message>
    <message>
        <source>Settings found</source>
        <translation>Найденные настройки</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Такой настройки нет.</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Хаб</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Отделы</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Устройства</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Журнал действий</translation>
    </message>
</context>
<context>
    <name>heard::ui::SheetsDialog</name>
    <message>
        <source>Print sheets</source>
        <translation>Печать листков</translation>
    </message>
    <message>
        <source>Each sheet has a QR code that leads to the page of its place. It stays valid when the place is renamed.</source>
        <translation>На каждом листке QR-код, который ведёт на страницу места. Он годен и после переименования.</translation>
    </message>
    <message>
        <source>A4: on a wall</source>
        <translation>A4: на стену</translation>
    </message>
    <message>
        <source>A6: on a counter</source>
        <translation>A6: на прилавок</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Бумага</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить в PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n листок</numerusform>
            <numerusform>%n листка</numerusform>
            <numerusform>%n листков</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one place.</source>
        <translation>Выберите хотя бы одно место.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>It could not be written: %1</source>
        <translation>Не удалось записать: %1</translation>
    </message>
    <message>
        <source>Save the sheets</source>
        <translation>Сохранить листки</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Отправлено на принтер.</translation>
    </message>
    <message>
        <source>The printer did not take it.</source>
        <translation>Принтер не принял задание.</translation>
    </message>
</context>
<context>
    <name>heard::ui::SidePanel</name>
    <message>
        <source>Beside the conversation</source>
        <translation>Рядом с разговором</translation>
    </message>
</context>
<context>
    <name>heard::ui::SpellMarks</name>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Ищем варианты…</translation>
    </message>
    <message>
        <source>Add “%1” to my dictionary</source>
        <translation>Добавить «%1» в мой словарь</translation>
    </message>
    <message>
        <source>Ignore until Heard is closed</source>
        <translation>Пропускать до закрытия Heard</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Вариантов нет</translation>
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
        <translation>Для таких разговоров стандарта нет.</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>Стандарты</translation>
    </message>
    <message>
        <source>Seen by the program</source>
        <translation>Видит программа</translation>
    </message>
    <message>
        <source>For you to confirm</source>
        <translation>Подтверждаете вы</translation>
    </message>
    <message>
        <source>asked when you resolve</source>
        <translation>спросим при решении</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln минута</numerusform>
            <numerusform>%Ln минуты</numerusform>
            <numerusform>%Ln минут</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody waits for a first reply</source>
        <translation>первого ответа никто не ждёт</translation>
    </message>
    <message>
        <source>%1 left of %2</source>
        <translation>осталось: %1, обещано: %2</translation>
    </message>
    <message>
        <source>%1 over the promised %2</source>
        <translation>опоздание: %1, обещано: %2</translation>
    </message>
    <message>
        <source>after %1, promised: %2</source>
        <translation>прошло: %1, обещано: %2</translation>
    </message>
    <message>
        <source>Kept on %1: %2</source>
        <translation>Сохранено: %1, оценка %2</translation>
    </message>
    <message>
        <source>Resolved on %1 without being scored</source>
        <translation>Решено: %1, без оценки</translation>
    </message>
</context>
<context>
    <name>heard::ui::StatusLine</name>
    <message>
        <source>Starting the hub…</source>
        <translation>Запускаем хаб…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Подключаемся…</translation>
    </message>
    <message>
        <source>Catching up, %1 %</source>
        <translation>Получаем новое, %1 %</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Получаем новое…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>На связи</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Нет связи</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Нет связи с %1</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>Вход не выполнен.</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n канал</numerusform>
            <numerusform>%n канала</numerusform>
            <numerusform>%n каналов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies) in the outbox</source>
        <translation>
            <numerusform>%n ответ в исходящих</numerusform>
            <numerusform>%n ответа в исходящих</numerusform>
            <numerusform>%n ответов в исходящих</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>Связь: %1</translation>
    </message>
    <message>
        <source>%1: down</source>
        <translation>%1: не работает</translation>
    </message>
    <message>
        <source>%1: silent</source>
        <translation>%1: тишина</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Войти…</translation>
    </message>
</context>
<context>
    <name>heard::ui::StepEdit</name>
    <message>
        <source>What is done</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Решено</translation>
    </message>
    <message>
        <source>Canned reply</source>
        <translation>Шаблон ответа</translation>
    </message>
    <message>
        <source>Text of the step</source>
        <translation>Текст шага</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Метки через запятую</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Как долго</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>Единица времени</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>минут</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>часов</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дней</translation>
    </message>
    <message>
        <source>Move the step up</source>
        <translation>Поднять шаг выше</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Убрать шаг</translation>
    </message>
    <message>
        <source>A text of its own</source>
        <translation>Свой текст</translation>
    </message>
    <message>
        <source>Whoever runs it</source>
        <translation>Тому, кто выполняет</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никому</translation>
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
        <translation>Войти</translation>
    </message>
    <message>
        <source>Token or invitation</source>
        <translation>Токен или приглашение</translation>
    </message>
    <message>
        <source>Work offline for now</source>
        <translation>Пока работать без связи</translation>
    </message>
    <message>
        <source>The token tells the hub which agent you are. Your administrator gave it to you, or an invitation that holds it.</source>
        <translation>По токену хаб узнаёт, какой вы агент. Его дал вам администратор — или приглашение, в котором он есть.</translation>
    </message>
    <message>
        <source>Offline you can read all that is on this computer and write; what you send waits here until you have signed in.</source>
        <translation>Без связи можно читать всё, что есть на этом компьютере, и писать; отправленное ждёт здесь, пока вы не войдёте.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Пробуем…</translation>
    </message>
    <message>
        <source>Write the token first.</source>
        <translation>Сначала введите токен.</translation>
    </message>
    <message>
        <source>This invitation is for another hub, %1. In Settings, Hub you can go there.</source>
        <translation>Это приглашение на другой хаб, %1. Перейти туда можно в Настройках, «Хаб».</translation>
    </message>
    <message>
        <source>Heard goes on trying with this token; meanwhile you can work offline.</source>
        <translation>Heard продолжает пробовать с этим токеном; тем временем можно работать без связи.</translation>
    </message>
</context>
<context>
    <name>heard::ui::TrayIcon</name>
    <message>
        <source>Open Heard</source>
        <translation>Открыть Heard</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Heard: nothing unread</source>
        <translation>Heard: всё прочитано</translation>
    </message>
    <message numerus="yes">
        <source>Heard: %n unread conversation(s)</source>
        <translation>
            <numerusform>Heard: %n непрочитанный разговор</numerusform>
            <numerusform>Heard: %n непрочитанных разговора</numerusform>
            <numerusform>Heard: %n непрочитанных разговоров</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Take the reply back</source>
        <translation>Вернуть ответ</translation>
    </message>
    <message numerus="yes">
        <source>The reply goes out in %n s</source>
        <translation>
            <numerusform>Ответ уйдёт через %n с</numerusform>
            <numerusform>Ответ уйдёт через %n с</numerusform>
            <numerusform>Ответ уйдёт через %n с</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::VariantEdit</name>
    <message>
        <source>Variants</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>Add a variant for another language or channel</source>
        <translation>Добавить вариант для другого языка или канала</translation>
    </message>
    <message>
        <source>Remove this variant</source>
        <translation>Убрать этот вариант</translation>
    </message>
    <message>
        <source>Language of the variant</source>
        <translation>Язык варианта</translation>
    </message>
    <message>
        <source>Channel of the variant</source>
        <translation>Канал варианта</translation>
    </message>
    <message>
        <source>Insert a variable</source>
        <translation>Вставить переменную</translation>
    </message>
    <message>
        <source>Text of the variant</source>
        <translation>Текст варианта</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Любой язык</translation>
    </message>
    <message>
        <source>Any channel</source>
        <translation>Любой канал</translation>
    </message>
    <message>
        <source>For all</source>
        <translation>Для всех</translation>
    </message>
    <message>
        <source>A place to fill in</source>
        <translation>Место для заполнения</translation>
    </message>
    <message>
        <source>what to write here</source>
        <translation>что здесь написать</translation>
    </message>
    <message>
        <source>Another canned reply</source>
        <translation>Другой шаблон</translation>
    </message>
    <message>
        <source>its-shortcut</source>
        <translation>его-сокращение</translation>
    </message>
    <message>
        <source>Where the caret goes</source>
        <translation>Где встанет курсор</translation>
    </message>
</context>
<context>
    <name>heard::ui::ViewButton</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n разговор</numerusform>
            <numerusform>%n разговора</numerusform>
            <numerusform>%n разговоров</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 works.</source>
        <translation>%1: работает.</translation>
    </message>
    <message>
        <source>%1 is starting.</source>
        <translation>%1: запускается.</translation>
    </message>
    <message>
        <source>%1 is switched off.</source>
        <translation>%1: отключено.</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1: не работает.</translation>
    </message>
    <message>
        <source>%1 has trouble and keeps trying.</source>
        <translation>%1: неполадки, попытки продолжаются.</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитанный</numerusform>
            <numerusform>%n непрочитанных</numerusform>
            <numerusform>%n непрочитанных</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::ViewChips</name>
    <message>
        <source>Unread</source>
        <translation>Непрочитанные</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Срочные</translation>
    </message>
    <message numerus="yes">
        <source>Only conversations whose promised answer is late or due within %n minutes</source>
        <translation>
            <numerusform>Только разговоры, где ответ опаздывает или нужен в течение %n минуты</numerusform>
            <numerusform>Только разговоры, где ответ опаздывает или нужен в течение %n минут</numerusform>
            <numerusform>Только разговоры, где ответ опаздывает или нужен в течение %n минут</numerusform>
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
        <translation>Изменить вид</translation>
    </message>
    <message>
        <source>New view</source>
        <translation>Новый вид</translation>
    </message>
    <message>
        <source>Such as: Late in delivery</source>
        <translation>Например: доставка опаздывает</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Только я</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Кто видит</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открытые</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ждём клиента</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Отложенные</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Решённые</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Разговоры</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Непрочитанные</translation>
    </message>
    <message>
        <source>Mention me</source>
        <translation>Упоминают меня</translation>
    </message>
    <message>
        <source>Only those that are</source>
        <translation>Только такие</translation>
    </message>
    <message>
        <source>Whoever looks</source>
        <translation>Тому, кто смотрит</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никому</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Назначен</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Кому угодно</translation>
    </message>
    <message>
        <source>No department</source>
        <translation>Без отдела</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Отдел</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Любой</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>One of the tags</source>
        <translation>Одна из меток</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Сколько угодно</translation>
    </message>
    <message>
        <source> min and more</source>
        <translation> мин и больше</translation>
    </message>
    <message>
        <source>The customer waits for</source>
        <translation>Сколько ждёт клиент</translation>
    </message>
    <message>
        <source>The customer waits</source>
        <translation>Клиент ждёт</translation>
    </message>
    <message>
        <source>Any promise</source>
        <translation>Любой срок</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Опаздывает</translation>
    </message>
    <message numerus="yes">
        <source>Late or due in %n min</source>
        <translation>
            <numerusform>Опаздывает или осталось %n мин</numerusform>
            <numerusform>Опаздывает или осталось %n мин</numerusform>
            <numerusform>Опаздывает или осталось %n мин</numerusform>
        </translation>
    </message>
    <message>
        <source>Promised answer</source>
        <translation>Срок ответа</translation>
    </message>
    <message>
        <source>How many it shows now</source>
        <translation>Сколько разговоров сейчас</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) now</source>
        <translation>
            <numerusform>Сейчас %n разговор</numerusform>
            <numerusform>Сейчас %n разговора</numerusform>
            <numerusform>Сейчас %n разговоров</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::ViewsColumn</name>
    <message>
        <source>Channels</source>
        <translation>Каналы</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Виды</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Сохранённые виды</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Отделы</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>New view</source>
        <translation>Новый вид</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>heard::ui::WelcomeCard</name>
    <message>
        <source>Open the chat page of your site</source>
        <translation>Открыть страницу чата вашего сайта</translation>
    </message>
    <message>
        <source>Open the form page</source>
        <translation>Открыть страницу с формой</translation>
    </message>
    <message>
        <source>Load sample data</source>
        <translation>Загрузить примеры</translation>
    </message>
    <message>
        <source>Your inbox is ready</source>
        <translation>Ваши входящие готовы</translation>
    </message>
    <message>
        <source>Write to yourself as a customer would: open the chat page in a browser, send a message, and it appears here. Your answer shows up on the page.</source>
        <translation>Напишите себе, как написал бы клиент: откройте страницу чата в браузере, отправьте сообщение — и оно появится здесь. Ваш ответ покажется на странице.</translation>
    </message>
    <message>
        <source>The pages open as soon as the hub is up; it is starting…</source>
        <translation>Страницы откроются, как только заработает хаб; он запускается…</translation>
    </message>
    <message>
        <source>Or look around first. Sample conversations are marked and go away with one click.</source>
        <translation>Или сначала осмотритесь. Разговоры-примеры помечены и убираются одним нажатием.</translation>
    </message>
    <message>
        <source>Put the chat on your own site</source>
        <translation>Поставить чат на свой сайт</translation>
    </message>
    <message>
        <source>Connect e-mail, Telegram and others</source>
        <translation>Подключить почту, Telegram и другое</translation>
    </message>
</context>
<context>
    <name>heard::ui::WindowLine</name>
    <message>
        <source>Time left to reply</source>
        <translation>Сколько ещё можно отвечать</translation>
    </message>
    <message>
        <source>This channel takes a reply for another %1:%2 min.</source>
        <translation>Этот канал примет ответ ещё %1:%2 мин.</translation>
    </message>
    <message>
        <source>This channel takes a reply for another %1 h %2 min.</source>
        <translation>Этот канал примет ответ ещё %1 ч %2 мин.</translation>
    </message>
</context>
</TS>
