// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QNetworkAccessManager>
#include <QSet>
#include <QUrl>
#include <functional>

namespace heard::ui {

/// Fetches the pictures that a formatted message has elsewhere, once a person asked for them: without cookies, without
/// saying who asks, at most 5 MB each in 20 s, only over http and https, and never from this computer or its own
/// network, where a stranger's mail has no business. Main thread.
class RemotePictures final : public QObject {
    Q_OBJECT
public:
    using MayAsk = std::function<bool(const QUrl &)>;

    explicit RemotePictures(MayAsk mayAsk, QObject *parent = nullptr);

    /// Null while it is not there; the first call fetches it.
    QImage picture(const QUrl &url);
    /// Whether it may be asked for at all.
    [[nodiscard]] static bool isOutside(const QUrl &url);

Q_SIGNALS:
    void ready(const QUrl &url);

private:
    void take(QNetworkReply *reply, const QUrl &url);

    const MayAsk m_mayAsk;
    QNetworkAccessManager m_network{this};
    QHash<QUrl, QImage> m_pictures;
    QSet<QUrl> m_asked;
};

}  // namespace heard::ui
