// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "ui/models/bulkrun.h"
#include "ui/style/kit.h"

class QListWidget;

namespace heard::ui {

class Button;
class Label;

/// What became of the last bulk: a line with its numbers, and on wish, or by itself if something was refused, a line
/// for each conversation.
class BulkResults final : public QWidget {
    Q_OBJECT
public:
    BulkResults(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    void show(std::unique_ptr<BulkRun> run);

Q_SIGNALS:
    void opened(heard::ConversationId id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    QString wordsFor(const BulkRow &row) const;

    Kit m_kit;
    Desk &m_desk;
    std::unique_ptr<BulkRun> m_run;
    Label *m_summary;
    Button *m_unfold;
    QListWidget *m_list;
    bool m_hadRefusal = false;
};

}  // namespace heard::ui
