// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QList>
#include <QMap>
#include <QString>

class QPagedPaintDevice;

namespace heard::ui {

/// What hangs at a place: a QR code that leads to its page, a sentence in each language, and the address in letters.
struct PlaceSheet {
    QString name;
    QString address;
    QString url;
    QStringList sentences;  ///< the place's own language first
};

/// A sheet for each line "#k7q2 Name | address | language" of a coded list; others have no page to lead to.
/// @param url the channel's public address, @param sentences by language
[[nodiscard]] QList<PlaceSheet> sheetsOf(const QJsonArray &lines, const QString &url,
                                         const QMap<QString, QString> &sentences);

/// One sheet a page, upright, for any size of paper: all is measured in parts of its width. Black on white, whatever
/// the window's theme: it is paper. False if the device can't be painted on (a file that can't be written).
[[nodiscard]] bool paintSheets(QPagedPaintDevice &device, const QList<PlaceSheet> &sheets);

}  // namespace heard::ui
