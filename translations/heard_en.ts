<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>InboxRowPainter</name>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n queued</numerusform>
            <numerusform>%n queued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Macros</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>%n picture(s) from elsewhere not loaded</source>
        <translation>
            <numerusform>%n picture from elsewhere not loaded</numerusform>
            <numerusform>%n pictures from elsewhere not loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>copies to %n address(es)</source>
        <translation>
            <numerusform>copy to %n address</numerusform>
            <numerusform>copies to %n addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Replies</name>
    <message numerus="yes">
        <source>Used %Ln time(s)</source>
        <translation>
            <numerusform>Used %Ln time</numerusform>
            <numerusform>Used %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowText</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>%n waiting to be sent</numerusform>
            <numerusform>%n waiting to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SilenceWords</name>
    <message numerus="yes">
        <source>No messages since %1, usually %n an hour.</source>
        <translation>
            <numerusform>No messages since %1, usually %n an hour.</numerusform>
            <numerusform>No messages since %1, usually %n an hour.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::Bulk</name>
    <message numerus="yes">
        <source>Only the first %n of the marked conversations can be done at once. Mark the others after that.</source>
        <translation>
            <numerusform>Only the first %n of the marked conversations can be done at once. Mark the others after that.</numerusform>
            <numerusform>Only the first %n of the marked conversations can be done at once. Mark the others after that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::BulkBar</name>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::BulkResults</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to come</source>
        <translation>
            <numerusform>%n to come</numerusform>
            <numerusform>%n to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::ChannelForm</name>
    <message numerus="yes">
        <source>Resolved conversations of this channel whose last message is more than %n day(s) old are then erased soon: for everybody, with their files. This can&apos;t be undone.</source>
        <translation>
            <numerusform>Resolved conversations of this channel whose last message is more than %n day old are then erased soon: for everybody, with their files. This can&apos;t be undone.</numerusform>
            <numerusform>Resolved conversations of this channel whose last message is more than %n days old are then erased soon: for everybody, with their files. This can&apos;t be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::ConditionField</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::ConversationPane</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::EntryShell</name>
    <message numerus="yes">
        <source>%n customer(s) written to the file.</source>
        <translation>
            <numerusform>%n customer written to the file.</numerusform>
            <numerusform>%n customers written to the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::EraseDialog</name>
    <message numerus="yes">
        <source>Name, addresses, orders and %n conversation(s) go for good, with their messages, notes, drafts and files: out of the hub, and out of every desk as soon as it is connected.</source>
        <translation>
            <numerusform>Name, addresses, orders and %n conversation go for good, with their messages, notes, drafts and files: out of the hub, and out of every desk as soon as it is connected.</numerusform>
            <numerusform>Name, addresses, orders and %n conversations go for good, with their messages, notes, drafts and files: out of the hub, and out of every desk as soon as it is connected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::FormattedWindow</name>
    <message numerus="yes">
        <source>%n link(s) here lead elsewhere than they say. Look below before you press one.</source>
        <translation>
            <numerusform>%n link here leads elsewhere than it says. Look below before you press it.</numerusform>
            <numerusform>%n links here lead elsewhere than they say. Look below before you press one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::GeneralPage</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::HistoryPage</name>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channels</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::HubPage</name>
    <message numerus="yes">
        <source>%n reply(ies) of the hub in use now have not been sent yet. They stay on this computer and go out when you come back to that hub.</source>
        <translation>
            <numerusform>%n reply of the hub in use now has not been sent yet. It stays on this computer and goes out when you come back to that hub.</numerusform>
            <numerusform>%n replies of the hub in use now have not been sent yet. They stay on this computer and go out when you come back to that hub.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) have not been sent yet and would be lost, with drafts of this computer.</source>
        <translation>
            <numerusform>%n entry has not been sent yet and would be lost, with drafts of this computer.</numerusform>
            <numerusform>%n entries have not been sent yet and would be lost, with drafts of this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::ImportCustomers</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be brought in</source>
        <translation>
            <numerusform>%n row can be brought in</numerusform>
            <numerusform>%n rows can be brought in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with errors</source>
        <translation>
            <numerusform>%n with errors</numerusform>
            <numerusform>%n with errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::KeepingRow</name>
    <message numerus="yes">
        <source> day(s)</source>
        <comment>after a number that is written there</comment>
        <translation>
            <numerusform> day</numerusform>
            <numerusform> days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A resolved conversation is erased %n day(s) after its last message, with its files, for everybody and for good; the audit log says so. Customers stay, and so does what is not resolved.</source>
        <translation>
            <numerusform>A resolved conversation is erased %n day after its last message, with its files, for everybody and for good; the audit log says so. Customers stay, and so does what is not resolved.</numerusform>
            <numerusform>A resolved conversation is erased %n days after its last message, with its files, for everybody and for good; the audit log says so. Customers stay, and so does what is not resolved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::LaterMenu</name>
    <message numerus="yes">
        <source>For %n s</source>
        <translation>
            <numerusform>For %n s</numerusform>
            <numerusform>For %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::ListHeader</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::NewRowsPill</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::OrderList</name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::RepliesPage</name>
    <message numerus="yes">
        <source>%Ln replies</source>
        <translation>
            <numerusform>%Ln reply</numerusform>
            <numerusform>%Ln replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::ReplyPreview</name>
    <message numerus="yes">
        <source>%Ln place(s) to fill in</source>
        <translation>
            <numerusform>%Ln place to fill in</numerusform>
            <numerusform>%Ln places to fill in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::SheetsDialog</name>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::StandardsPanel</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies) in the outbox</source>
        <translation>
            <numerusform>%n reply in the outbox</numerusform>
            <numerusform>%n replies in the outbox</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::TrayIcon</name>
    <message numerus="yes">
        <source>Heard: %n unread conversation(s)</source>
        <translation>
            <numerusform>Heard: %n unread conversation</numerusform>
            <numerusform>Heard: %n unread conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::UndoBar</name>
    <message numerus="yes">
        <source>The reply goes out in %n s</source>
        <translation>
            <numerusform>The reply goes out in %n s</numerusform>
            <numerusform>The reply goes out in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::ViewButton</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::ViewChips</name>
    <message numerus="yes">
        <source>Only conversations whose promised answer is late or due within %n minutes</source>
        <translation>
            <numerusform>Only conversations whose promised answer is late or due within %n minute</numerusform>
            <numerusform>Only conversations whose promised answer is late or due within %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heard::ui::ViewEditor</name>
    <message numerus="yes">
        <source>Late or due in %n min</source>
        <translation>
            <numerusform>Late or due in %n min</numerusform>
            <numerusform>Late or due in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) now</source>
        <translation>
            <numerusform>%n conversation now</numerusform>
            <numerusform>%n conversations now</numerusform>
        </translation>
    </message>
</context>
</TS>
