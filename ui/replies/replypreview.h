// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

namespace heard::ui {

class Label;

/// How a canned reply will look in the open conversation: its text with what is still to fill in marked, and below it
/// the language, the files and how often it was used.
class ReplyPreview final : public QWidget {
    Q_OBJECT
public:
    ReplyPreview(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    /// Null shows nothing.
    void show(const replies::CannedReply *reply);
    QString text() const { return m_text->toPlainText(); }

private:
    void markHoles();
    QString factsOf(const replies::CannedReply &reply, const PreparedReply &prepared) const;

    Kit m_kit;
    Desk &m_desk;
    QPlainTextEdit *m_text;
    Label *m_facts;
    QList<replies::Hole> m_holes;
};

/// "used 12 times, last on 3 May by Olena" or "not used yet".
[[nodiscard]] QString usedWords(Desk &desk, const replies::Use &use, qint64 now);

/// The name of a language as its speakers would put it in the agent's: "Ukrainian". A tag unknown to the system is
/// itself.
[[nodiscard]] QString variantLanguageWords(const QString &language);

}  // namespace heard::ui
