// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <functional>

#include "ui/conversation/bubblelayout.h"
#include "ui/conversation/filecopier.h"
#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QMenu;
class QWidget;

namespace heard::ui {

/// What can be done with a picture or a file of a message: look at it, save it, open it with another program, which
/// asks first. Waits for files that have to be fetched.
class PartActions final : public QObject {
    Q_OBJECT
public:
    PartActions(const Kit &kit, Desk &desk, QWidget *window);

    /// Of the file on this computer; empty while it is being fetched.
    QString pathOf(const MessageRow &row, const BubbleBlock &block) const;
    void addTo(QMenu &menu, const MessageRow &row, const BubbleBlock &block);
    void view(const MessageRow &row, const BubbleBlock &block);
    /// Asks for other words for a reply that has gone out.
    void changeSent(const MessageRow &row);
    /// The part `index`, of kind "html", in a window of its own.
    void showFormatted(const MessageRow &row, int index);

Q_SIGNALS:
    void linkPressed(const QUrl &target, const QString &words);

private:
    using Use = std::function<void(const QString &path, const QString &name)>;

    void whenThere(const MessageRow &row, const BubbleBlock &block, const Use &use);
    void onReady(BlobId id);
    void onFailed(BlobId id, const QString &code);
    void openFormatted(const MessageRow &row, int index, const QString &html);
    void show(const QString &path, const QString &name);
    void save(const QString &path, const QString &name);
    void open(const QString &path, const QString &name);
    void warn(const QString &title, const QString &words);

    struct Waiting {
        Part part;
        QString name;
        Use use;
    };
    Kit m_kit;
    Desk &m_desk;
    QWidget *m_window;
    FileCopier m_copier;
    QMultiHash<qint64, Waiting> m_waiting;  ///< by blob
};

}  // namespace heard::ui
