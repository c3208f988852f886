// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "ui/models/desk.h"
#include "ui/search/searchrows.h"
#include "ui/style/kit.h"

class QLineEdit;
class QSettings;

namespace heard::ui {

class Label;
class SearchList;

/// One box over the window for everything that can be found or done. Covers its parent while it is open; a click beside
/// it or Escape closes it, and who had the keyboard has it again. Remembers what was searched for in `settings`, which
/// outlives it. Main thread.
class SearchBox final : public QWidget {
    Q_OBJECT
public:
    SearchBox(const Kit &kit, Desk &desk, QSettings &settings, QWidget *parent);

    /// Opens it, or closes it if it is open.
    void toggle();
    void open(const QString &typed = {});
    void close();
    QLineEdit &field() { return *m_field; }
    SearchList &list() { return *m_list; }
    QString footer() const;

Q_SIGNALS:
    /// `message` is none if a conversation is meant and no place in it.
    void openWanted(heard::ConversationId conversation, heard::MessageId message, bool beside);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void place();
    void showFound();
    void typed(const QString &text);
    bool takeKey(QKeyEvent *event);
    void choose(int row, bool beside);
    void openHit(const SearchHit &hit, bool beside);
    void remember();
    QString footerWords() const;
    void sayCurrent();

    Kit m_kit;
    Desk &m_desk;
    QSettings &m_settings;
    QWidget *m_panel;
    QLineEdit *m_field;
    SearchList *m_list;
    Label *m_footer;
    QPointer<QWidget> m_before;  ///< who had the keyboard
    bool m_fresh = false;        ///< no answer to what was typed last has been shown
};

}  // namespace heard::ui
