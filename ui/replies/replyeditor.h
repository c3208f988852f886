// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QHBoxLayout;
class QLineEdit;

namespace heard::ui {

class Button;
class Label;
class VariantEdit;

/// One canned reply as it is written: shortcut, title, folder, whose it is, its variants, files and review date.
/// Nothing is kept before *Save*; what is wrong is said beside it.
class ReplyEditor final : public QWidget {
    Q_OBJECT
public:
    ReplyEditor(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    void edit(const replies::CannedReply &reply);  ///< one without an id is a new one
    CardId id() const { return m_reply.id; }
    bool isDirty() const { return m_dirty; }
    void save();

Q_SIGNALS:
    void saved(const QString &shortcut);  ///< is being, under this shortcut
    void removed();

private:
    void build();
    void fillScopes();
    void showFiles();
    void attach();
    void onEdited();
    QString fault(const replies::CannedReply &reply) const;
    replies::CannedReply current() const;

    Kit m_kit;
    Desk &m_desk;
    replies::CannedReply m_reply;
    QStringList m_newFiles;
    bool m_dirty = false;
    bool m_loading = false;

    QLineEdit *m_shortcut;
    QLineEdit *m_title;
    QComboBox *m_folder;
    QComboBox *m_scope;
    VariantEdit *m_variants;
    QHBoxLayout *m_files;
    QCheckBox *m_review;
    QDateEdit *m_reviewDay;
    Label *m_used;
    Label *m_fault;
    Button *m_save;
    Button *m_remove;
};

}  // namespace heard::ui
