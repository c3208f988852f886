// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/itemtext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "protocol/itemfields.h"

namespace heard::protocol {
namespace {

QByteArray compact(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

/// RFC 8259, 7: quotes, backslashes and control characters are escaped, all else stands as UTF-8.
void appendString(QByteArray &out, const QString &text) {
    static const char hex[] = "0123456789abcdef";
    const QByteArray utf8 = text.toUtf8();
    out += '"';
    qsizetype plainFrom = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const uchar c = static_cast<uchar>(utf8[i]);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out.append(utf8.constData() + plainFrom, i - plainFrom);
        plainFrom = i + 1;
        out += '\\';
        if (c == '\n') {
            out += 'n';
        } else if (c >= 0x20) {
            out += static_cast<char>(c);
        } else {
            out.append("u00", 3);
            out += hex[c >> 4];
            out += hex[c & 0xf];
        }
    }
    out.append(utf8.constData() + plainFrom, utf8.size() - plainFrom);
    out += '"';
}

template <class T>
void appendObject(QByteArray &out, const T &value);

class TextPut {
public:
    TextPut(QByteArray &out, QJsonObject extra) : m_out(out), m_extra(std::move(extra)) { m_out += '{'; }

    void operator()(const char *name, const QString &value) {
        if (!value.isEmpty()) appendString(field(name), value);
    }
    void operator()(const char *name, qint64 value) {
        if (value != 0) field(name) += QByteArray::number(value);
    }
    void flag(const char *name, bool value) {
        if (value) field(name) += "true";
    }
    void object(const char *name, const QJsonObject &value) {
        if (!value.isEmpty()) field(name) += compact(value);
    }
    void words(const char *name, const QStringList &values) { appendArray(name, values, appendString); }
    template <class Id>
    void ids(const char *name, const QList<Id> &values) {
        appendArray<Id>(name, values, [](QByteArray &out, const Id &id) { out += QByteArray::number(id.v); });
    }
    template <class T>
    void list(const char *name, const QList<T> &values) {
        appendArray(name, values, appendObject<T>);
    }
    /// What is left of `extra`, and the end of the object.
    void end() {
        if (!m_extra.isEmpty()) {
            const QByteArray rest = compact(m_extra);
            if (std::exchange(m_hasFields, true)) m_out += ',';
            m_out.append(rest.constData() + 1, rest.size() - 2);
        }
        m_out += '}';
    }

private:
    QByteArray &field(const char *name) {
        if (m_extra.contains(QLatin1String(name)))
            m_extra.remove(QLatin1String(name));  // a field of its own goes first
        if (std::exchange(m_hasFields, true)) m_out += ',';
        m_out += '"';
        m_out += name;
        m_out += "\":";
        return m_out;
    }
    template <class T>
    void appendArray(const char *name, const QList<T> &values, void (*append)(QByteArray &, const T &)) {
        if (values.isEmpty()) return;
        QByteArray &out = field(name);
        char before = '[';
        for (const T &value : values) {
            out += std::exchange(before, ',');
            append(out, value);
        }
        out += ']';
    }

    QByteArray &m_out;
    QJsonObject m_extra;
    bool m_hasFields = false;
};

template <class T>
void appendObject(QByteArray &out, const T &value) {
    TextPut put(out, extraOf(value));
    putFields(put, value);
    put.end();
}

template <class T>
QByteArray item(const char *kind, qint64 seq, const T &value) {
    QByteArray out;
    out.reserve(1024);
    out += "{\"data\":";
    appendObject(out, value);
    out += ",\"kind\":\"";
    out += kind;
    out += "\",\"seq\":";
    out += QByteArray::number(seq);
    out += '}';
    out.squeeze();  // it stays in the journal's memory for a while
    return out;
}

}  // namespace

QByteArray itemText(qint64 seq, const Agent &value) { return item("agent", seq, value); }
QByteArray itemText(qint64 seq, const Channel &value) { return item("channel", seq, value); }
QByteArray itemText(qint64 seq, const Customer &value) { return item("customer", seq, value); }
QByteArray itemText(qint64 seq, const Conversation &value) { return item("conversation", seq, value); }
QByteArray itemText(qint64 seq, const Message &value) { return item("message", seq, value); }
QByteArray itemText(qint64 seq, const Card &value) { return item("card", seq, value); }

QByteArray partsText(const QList<Part> &parts) {
    if (parts.isEmpty()) return {};
    QByteArray out;
    char before = '[';
    for (const Part &part : parts) {
        out += std::exchange(before, ',');
        appendObject(out, part);
    }
    return out + ']';
}

}  // namespace heard::protocol
