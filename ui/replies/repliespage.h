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
class ReplyEditor;

/// Where canned replies are written and kept in order: all of them at the left, the chosen one at the right; import,
/// export, and the starter replies for a workspace that has none.
class RepliesPage final : public QWidget {
    Q_OBJECT
public:
    RepliesPage(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    void takeFocus();
    void choose(CardId reply);  ///< shows it, whatever was looked for before
    /// Shows what a file would bring in, and brings it in if the person agrees.
    void importFrom(const QString &path);
    void exportTo(const QString &path);
    void newReply();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeTools();
    void connectAll();
    void fillFolders();
    void applyFilter();
    void showCurrent();
    void addStarters();
    void showCount();
    void say(const QString &sentence, bool trouble);

    Kit m_kit;
    Desk &m_desk;
    HitModel *m_hits;
    QLineEdit *m_search;
    QComboBox *m_scope;
    QComboBox *m_folder;
    QListView *m_list;
    Label *m_count;
    Label *m_notice;
    Button *m_new;
    Button *m_import;
    Button *m_export;
    Button *m_starters;
    ReplyEditor *m_editor;
    QString m_awaited;  ///< the shortcut of one that was saved and comes back from the hub
};

}  // namespace heard::ui
