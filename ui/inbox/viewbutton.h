// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "domain/channel.h"
#include "ui/models/rows.h"
#include "ui/style/kit.h"

namespace heard::ui {

/// One line of the views column: a mark, a name, an exact count, strong if something of it is unread, and for a channel
/// the state if it is not ready.
class ViewButton final : public QAbstractButton {
    Q_OBJECT
public:
    ViewButton(const Kit &kit, const InboxView &view, QWidget *parent = nullptr);

    const InboxView &view() const { return m_view; }
    void setCount(const InboxCount &count);
    void setIconName(const QString &icon) { m_icon = icon; }
    void setChannel(const Channel &channel);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, 28}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void nextCheckState() override {}  ///< the column says which view is shown

private:
    Kit m_kit;
    InboxView m_view;
    QString m_icon;
    QString m_channelKind;
    Channel::State m_state = Channel::State::Ready;
    bool m_silent = false;
    InboxCount m_count;
};

}  // namespace heard::ui
