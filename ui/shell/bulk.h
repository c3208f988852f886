// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/bulkbar.h"
#include "ui/models/bulkrun.h"
#include "ui/style/kit.h"

namespace heard::ui {

class BulkResults;
class InboxList;

/// The bar of marked rows with what it does and what becomes of it. Wires the list's marks to the bar, and the bar's
/// wishes, after a choice where one is needed, to the desk. Owns nothing it is given; all outlive it.
class Bulk final : public QObject {
    Q_OBJECT
public:
    Bulk(const Kit &kit, Desk &desk, InboxList &list, BulkBar &bar, BulkResults &results, QObject *parent);

Q_SIGNALS:
    void refused(const QString &sentence);

private:
    void follow();
    void act(BulkBar::Deed deed, QWidget *button);
    void run(const QString &words, const BulkRun::Deed &deed);

    Kit m_kit;
    Desk &m_desk;
    InboxList &m_list;
    BulkBar &m_bar;
    BulkResults &m_results;
};

}  // namespace heard::ui
