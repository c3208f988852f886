// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/customers.h"
#include "ui/style/kit.h"
#include "ui/style/label.h"

namespace heard::ui {

/// Says what a reply would go against (consent, quiet hours, preferred channel). Sending then needs a second press.
class CourtesyLine final : public Label {
    Q_OBJECT
public:
    explicit CourtesyLine(const Kit &kit, QWidget *parent = nullptr);

    /// @p channelName is what the preferred channel kind is called here.
    void show(const QList<Concern> &concerns, const QString &channelName);
    /// Whether the press that just came sends: there is nothing to mind, or it is the second one.
    bool confirmed();
    /// The next press is a first one again.
    void forget();
    bool isArmed() const { return m_armed; }

private:
    QList<Concern> m_concerns;
    QString m_words;
    bool m_armed = false;
    void say();
};

}  // namespace heard::ui
