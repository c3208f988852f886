// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QHash>
#include <QObject>
#include <QPointer>

namespace heard::pluginhost {

/// Something a plugin made, and whose it is.
struct PluginObject {
    QObject *root = nullptr;
    QString plugin;  ///< its id

    explicit operator bool() const { return root != nullptr; }
};

/// Knows which objects on the event loop are a plugin's: what was adopted, everything below it, the QTimers that are
/// members of these (of classes with Q_OBJECT, whose size Qt knows), and the timers that QTimer::singleShot made while
/// the plugin ran. Main thread.
class PluginObjects final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Forgotten when it dies.
    void adopt(const QString &plugin, QObject *root);
    /// Whose an event's receiver is; none for our own. Asked for each event of the program.
    [[nodiscard]] PluginObject ownerOf(const QObject *receiver, QEvent::Type event) const;

    /// Brackets a plugin's code: what it leaves to the event dispatcher in between is `root`'s.
    class Inside {
    public:
        Inside(PluginObjects &objects, QObject *root);
        ~Inside();
        Inside(const Inside &) = delete;
        Inside &operator=(const Inside &) = delete;

    private:
        PluginObjects &m_objects;
        const QPointer<QObject> m_root;
        const QObject *m_newest;
    };

private:
    void add(const QObject *object, const PluginObject &owner);

    QHash<const QObject *, PluginObject> m_owners;
    QList<QObject *> m_roots;
};

}  // namespace heard::pluginhost
