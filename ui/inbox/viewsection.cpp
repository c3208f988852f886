// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/viewsection.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/inbox/sectiontitle.h"
#include "ui/inbox/viewbutton.h"
#include "ui/style/button.h"

namespace heard::ui {

ViewSection::ViewSection(const Kit &kit, const QString &title, QWidget *parent) : QWidget(parent), m_kit(kit) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, title.isEmpty() ? 0 : 10, 0, 0);
    column->setSpacing(1);
    if (!title.isEmpty()) {
        m_title = new SectionTitle(kit, title);
        m_head = new QHBoxLayout;
        m_head->setSpacing(0);
        m_head->addWidget(m_title, 1);
        column->addLayout(m_head);
        connect(m_title, &QAbstractButton::toggled, this, [this] {
            showLines();
            Q_EMIT foldedChanged();
        });
    }
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(1);
    column->addLayout(m_lines);
    if (m_title) hide();  // until it has a line
}

void ViewSection::offerToAdd(const QString &words) {
    m_add = Button::iconOnly(m_kit.theme, Button::Kind::Quiet, words, QStringLiteral("plus"));
    m_add->setFixedSize(26, 26);
    m_head->addWidget(m_add);
    if (m_title) setTabOrder(m_title, m_add);
    connect(m_add, &QAbstractButton::clicked, this, &ViewSection::addWanted);
    show();
}

void ViewSection::setFolded(bool folded) {
    if (m_title) m_title->setChecked(folded);
}

int ViewSection::wantedWidth() const {
    int width = m_title ? m_title->sizeHint().width() + (m_add ? m_add->width() : 0) : 0;
    if (!m_title)
        for (const ViewButton *button : m_buttons) width = qMax(width, button->sizeHint().width());
    return width;
}

bool ViewSection::isFolded() const { return m_title && m_title->isChecked(); }

void ViewSection::showLines() {
    for (ViewButton *button : std::as_const(m_buttons)) button->setVisible(!isFolded());
    if (m_title) setHidden(m_buttons.isEmpty() && !m_add);
}

void ViewSection::setViews(const QList<InboxView> &views) {
    const bool same =
        std::equal(views.begin(), views.end(), m_buttons.begin(), m_buttons.end(),
                   [](const InboxView &view, const ViewButton *button) { return button->view().isSamePlace(view); });
    if (!same) {
        // Later: one of them may be what was just pressed or drawn.
        for (ViewButton *button : std::as_const(m_buttons)) {
            button->hide();
            m_lines->removeWidget(button);
            button->deleteLater();
        }
        m_buttons.clear();
        // What is made later would come last of all in the window.
        QWidget *before = m_add ? static_cast<QWidget *>(m_add) : m_title;
        for (const InboxView &view : views) {
            auto *button = new ViewButton(m_kit, view, this);
            m_lines->addWidget(button);
            m_buttons << button;
            if (before) setTabOrder(before, button);
            before = button;
            button->installEventFilter(this);
            connect(button, &QAbstractButton::clicked, this, [this, button] { Q_EMIT chosen(button->view()); });
        }
    }
    showLines();
}

int ViewSection::rowAt(int y) const {
    const auto below = std::find_if(m_buttons.cbegin(), m_buttons.cend(),
                                    [y](const ViewButton *button) { return y < button->y() + button->height() / 2; });
    return int(below - m_buttons.cbegin());
}

bool ViewSection::eventFilter(QObject *watched, QEvent *event) {
    auto *button = qobject_cast<ViewButton *>(watched);
    if (!button) return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ContextMenu) {
        Q_EMIT menuWanted(button->view(), static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    if (event->type() == QEvent::MouseButtonPress)
        m_pressedAt = static_cast<QMouseEvent *>(event)->globalPosition().toPoint();
    if (event->type() == QEvent::MouseButtonRelease) {
        const QPoint at = static_cast<QMouseEvent *>(event)->globalPosition().toPoint();
        const int row = rowAt(mapFromGlobal(at).y());
        if (qAbs(at.y() - m_pressedAt.y()) > QApplication::startDragDistance() &&
            !button->rect().contains(button->mapFromGlobal(at)))
            Q_EMIT moveWanted(button->view(), row);
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace heard::ui
