// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace heard {

/// One thing to be told at once.
struct Notice {
    QString key;  ///< what it is about; a later one with the same key takes its place
    QString title;
    QString text;
    QString openWords;   ///< on the button that opens it
    QString replyWords;  ///< on the one that answers it; empty if it can't be answered
    QString replyHint;   ///< in the empty field, where the system has one
    bool sound = false;
};

/// Shows notices as the system does. What it can't, it leaves out. Main thread; nothing here waits for the system.
class Notifier : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void show(const Notice &notice) = 0;
    /// It has been dealt with: not shown any more.
    virtual void take(const QString &key) = 0;

Q_SIGNALS:
    void opened(const QString &key);
    /// The person wants to answer and the system has no field for it.
    void replyWanted(const QString &key);
    void replied(const QString &key, const QString &text);
    /// The system showed nothing: whoever has another way may use it.
    void notShown(const heard::Notice &notice);
    /// The system makes no sound for this notice, and one is wanted.
    void soundWanted();
};

}  // namespace heard
