// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/style/kit.h"

class QVBoxLayout;

namespace heard::ui {

/// Names with their values, one below the other: a small quiet name, then the value, selectable.
class FactList final : public QWidget {
    Q_OBJECT
public:
    explicit FactList(const Kit &kit, QWidget *parent = nullptr);

    void clear();
    /// Nothing is added for an empty value.
    void add(const QString &name, const QString &value, const QString &hover = {});

private:
    Kit m_kit;
    QVBoxLayout *m_column;
};

}  // namespace heard::ui
