// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QVBoxLayout;

namespace heard::ui {

/// What was written for the same place elsewhere, a line each: versions of this agent's other devices, what colleagues
/// share, and that one's own draft is shared. Hidden if there is none.
class DraftLines final : public QWidget {
    Q_OBJECT
public:
    DraftLines(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    void show(ConversationId id, bool note);

Q_SIGNALS:
    void versionTaken(const QString &key);
    void copied(const heard::ui::OtherDraft &draft);  ///< a colleague's draft is to be written on with

private:
    void refresh();
    QWidget *addLine(const QString &words, const QString &text);
    void addButton(QWidget *line, const QString &icon, const QString &name, const QString &described,
                   const std::function<void()> &run);
    QString aged(const QString &fromSomebody, const QString &fromNobody, const OtherDraft &draft) const;

    Kit m_kit;
    Desk &m_desk;
    ConversationId m_id;
    bool m_note = false;
    QVBoxLayout *m_lines;
};

}  // namespace heard::ui
