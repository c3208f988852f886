// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QComboBox;
class QLineEdit;
class QListView;

namespace heard::ui {

class Button;
class HitModel;
class Label;
class ReplyPreview;

/// The tab *Replies* beside a conversation: canned replies by folder and by whose they are, searched by a few letters,
/// with a preview for the open conversation. Enter or a double click puts one into the reply at its caret.
class RepliesPanel final : public QWidget {
    Q_OBJECT
public:
    RepliesPanel(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    /// After another conversation was opened.
    void refresh();
    void takeFocus();

Q_SIGNALS:
    void insertWanted(heard::CardId id);
    void manageWanted();  ///< the page where they are written

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void fillFolders();
    void applyFilter();
    void showCurrent();
    void insertCurrent();

    Kit m_kit;
    Desk &m_desk;
    HitModel *m_hits;
    QLineEdit *m_search;
    QComboBox *m_scope;
    QComboBox *m_folder;
    QListView *m_list;
    Label *m_none;
    ReplyPreview *m_preview;
    Button *m_insert;
};

}  // namespace heard::ui
