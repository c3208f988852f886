// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include "domain/ids.h"

namespace heard::ui {

/// The conversations of one customer, as one place of a window shows them: HistoryRow under Desk::RowRole, newest
/// first, more by fetchMore.
class HistoryList : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    ~HistoryList() override;

    virtual void open(CustomerId customer) = 0;  ///< none: nothing
};

}  // namespace heard::ui
