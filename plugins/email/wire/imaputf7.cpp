// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/wire/imaputf7.h"

#include <QStringDecoder>
#include <QStringEncoder>

namespace heard::email {

QByteArray toImapUtf7(const QString &name) {
    QByteArray out;
    QString shifted;
    const auto flush = [&] {
        if (shifted.isEmpty()) return;
        QStringEncoder utf16(QStringConverter::Utf16BE);
        const QByteArray bytes = utf16(shifted);
        out += '&' + bytes.toBase64(QByteArray::OmitTrailingEquals).replace('/', ',') + '-';
        shifted.clear();
    };
    for (const QChar c : name) {
        if (c < QChar(0x20) || c > QChar(0x7e)) {
            shifted += c;
            continue;
        }
        flush();
        out += c.toLatin1();
        if (c == QLatin1Char('&')) out += '-';
    }
    flush();
    return out;
}

QString fromImapUtf7(const QByteArray &name) {
    QString out;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const qsizetype end = name[i] == '&' ? name.indexOf('-', i) : -1;
        if (end < 0) {
            out += QString::fromUtf8(name.mid(i, 1));
            if (static_cast<uchar>(name[i]) >= 0x80) return QString::fromUtf8(name);  // already UTF-8: RFC 6855
            continue;
        }
        if (end == i + 1) {
            out += QLatin1Char('&');
        } else {
            QStringDecoder utf16(QStringConverter::Utf16BE);
            out += QString(utf16(QByteArray::fromBase64(name.mid(i + 1, end - i - 1).replace(',', '/'))));
        }
        i = end;
    }
    return out;
}

}  // namespace heard::email
