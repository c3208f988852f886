// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "domain/outgoing.h"
#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QLineEdit;

namespace heard::ui {

class Button;
class Label;

/// Whom a mail goes to: one line that says it, and fields for copies and subject below it when pressed. Who was written
/// to beside us gets a copy of the answer unless taken out; nobody is added in silence. Shown where the channel has
/// recipients.
class Recipients final : public QWidget {
    Q_OBJECT
public:
    Recipients(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    /// The conversation that is answered, and what its draft has chosen so far. None: hidden.
    void show(ConversationId id, const Outgoing &chosen);
    /// What was changed by hand, for the draft.
    const Outgoing &chosen() const { return m_chosen; }
    /// For the reply as it goes: what was chosen, else as it came.
    Outgoing forSending() const;
    /// Why it can't go like this; empty: it can.
    QString trouble() const;

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Field {
        QLineEdit *edit;
        Label *label;
    };
    Field addField(const QString &name);
    void readOriginal();
    void open(bool opened);
    void take();
    void say();
    void fitLine();

    Kit m_kit;
    Desk &m_desk;
    ConversationId m_id;
    Outgoing m_chosen;
    QString m_to;          ///< as a person reads it
    QStringList m_copies;  ///< who got the customer's mail too
    QString m_subject;     ///< the conversation's
    bool m_unreadable = false;
    bool m_loading = false;
    Button *m_line;
    QWidget *m_fields;
    Field m_cc;
    Field m_bcc;
    Field m_subjectField;
};

}  // namespace heard::ui
