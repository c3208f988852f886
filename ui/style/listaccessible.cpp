// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/listaccessible.h"

#include <QAccessible>
#include <QPointer>

namespace heard::ui {
namespace {

/// One row, for as long as it is near the screen. Found again by its key, so it may move.
class RowInterface final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    RowInterface(QWidget *view, AccessibleRows *rows, qint64 key) : m_view(view), m_rows(rows), m_key(key) {}

    bool isValid() const override { return m_view && m_rows->accessibleRowOf(m_key) >= 0; }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view.data()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Name && isValid() ? m_rows->accessibleText(row()) : QString();
    }
    QRect rect() const override {
        if (!isValid()) return {};
        const QRect inside = m_rows->accessibleRect(row());
        return {m_rows->accessibleViewport()->mapToGlobal(inside.topLeft()), inside.size()};
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.selectable = state.focusable = true;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selected = m_rows->accessibleCurrent() == row();
        state.focused = state.selected && m_view->hasFocus();
        const QRect visible = m_rows->accessibleViewport()->rect();
        state.offscreen = !visible.intersects(m_rows->accessibleRect(row()));
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override {
        if (name == pressAction() && isValid()) m_rows->accessiblePress(row());
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    int row() const { return m_rows->accessibleRowOf(m_key); }

    QPointer<QWidget> m_view;
    AccessibleRows *m_rows;
    qint64 m_key;
};

/// The list itself. Keeps one interface a key and drops those that have gone far from the screen.
class ListInterface final : public QAccessibleWidget {
public:
    ListInterface(QWidget *view, AccessibleRows *rows) : QAccessibleWidget(view, QAccessible::List), m_rows(rows) {}
    ~ListInterface() override {
        for (const QAccessible::Id id : qAsConst(m_children)) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return m_rows->accessibleCount(); }
    QAccessibleInterface *child(int index) const override {
        if (index < 0 || index >= childCount()) return nullptr;
        const qint64 key = m_rows->accessibleKey(m_rows->accessibleFirst() + index);
        auto it = m_children.find(key);
        if (it == m_children.end()) {
            dropFarOnes();
            auto *row = new RowInterface(widget(), m_rows, key);
            it = m_children.insert(key, QAccessible::registerAccessibleInterface(row));
        }
        return QAccessible::accessibleInterface(*it);
    }
    int indexOfChild(const QAccessibleInterface *child) const override {
        const auto id = QAccessible::uniqueId(const_cast<QAccessibleInterface *>(child));
        for (auto it = m_children.cbegin(); it != m_children.cend(); ++it)
            if (*it == id) {
                const int index = m_rows->accessibleRowOf(it.key()) - m_rows->accessibleFirst();
                return index >= 0 && index < childCount() ? index : -1;
            }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override {
        const QPoint at = m_rows->accessibleViewport()->mapFromGlobal(QPoint(x, y));
        for (int i = 0; i < childCount(); ++i)
            if (m_rows->accessibleRect(m_rows->accessibleFirst() + i).contains(at)) return child(i);
        return nullptr;
    }
    QAccessibleInterface *focusChild() const override {
        const int index = m_rows->accessibleCurrent() - m_rows->accessibleFirst();
        return widget()->hasFocus() ? child(index) : nullptr;
    }

private:
    void dropFarOnes() const {
        if (m_children.size() < 4 * childCount() + 64) return;
        for (auto it = m_children.begin(); it != m_children.end();) {
            const int index = m_rows->accessibleRowOf(it.key()) - m_rows->accessibleFirst();
            if (index >= 0 && index < childCount()) {
                ++it;
                continue;
            }
            QAccessible::deleteAccessibleInterface(*it);
            it = m_children.erase(it);
        }
    }

    AccessibleRows *m_rows;
    mutable QHash<qint64, QAccessible::Id> m_children;
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object) {
    // Called for each class up the chain; the first, most derived one decides.
    auto *view = qobject_cast<QWidget *>(object);
    if (!view || className != QLatin1String(view->metaObject()->className())) return nullptr;
    auto *rows = qobject_cast<AccessibleRows *>(object);
    return rows ? new ListInterface(view, rows) : nullptr;
}

}  // namespace

void installListAccessibility() { QAccessible::installFactory(makeInterface); }

}  // namespace heard::ui
