// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QSize>
#include <QThreadPool>

#include "base/mailbox.h"

namespace heard::ui {

/// Reads pictures off the main thread, scaled to what is shown, and keeps the last 48 MB of them. Foreign bytes: a
/// picture above 100 megapixels is not decoded. Main thread; owned by the view.
class PictureStore final : public QObject {
    Q_OBJECT
public:
    explicit PictureStore(QObject *parent = nullptr);
    ~PictureStore() override;

    /// The picture at most `pixels` large, or a null image: then it is being read and ready() follows, or it can't be
    /// read (broken()).
    QImage picture(const QString &path, QSize pixels);
    bool broken(const QString &path) const { return m_broken.contains(path); }

Q_SIGNALS:
    void ready(const QString &path);

private:
    void take(const QString &path, const QString &key, const QImage &image);

    QCache<QString, QImage> m_kept;
    QSet<QString> m_reading;
    QSet<QString> m_broken;
    Mailbox m_mailbox;
    QThreadPool m_threads;  ///< after the mailbox: its destructor waits for the jobs that post to it
};

}  // namespace heard::ui
