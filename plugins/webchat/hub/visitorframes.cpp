// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/webchat/hub/visitorframes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace heard::webchat {
namespace {

/// Reads fields and remembers whether any had a wrong type or length.
class Fields {
public:
    explicit Fields(const QJsonObject &object) : m_object(object) {}
    QString text(const char *name, qsizetype limit) {
        const QJsonValue value = m_object.value(QLatin1String(name));
        if (value.isUndefined() || value.isNull()) return {};
        m_good &= value.isString() && value.toString().size() <= limit;
        return value.toString();
    }
    QString id(const char *name) {
        static const QRegularExpression kId(QStringLiteral("^[A-Za-z0-9_-]{1,64}$"));
        const QString value = text(name, 64);
        m_good &= kId.match(value).hasMatch();
        return value;
    }
    bool flag(const char *name) {
        const QJsonValue value = m_object.value(QLatin1String(name));
        m_good &= value.isBool() || value.isUndefined();
        return value.toBool();
    }
    QStringList texts(const char *name, qsizetype limit, qsizetype most) {
        const QJsonValue value = m_object.value(QLatin1String(name));
        const QJsonArray array = value.toArray();
        m_good &= (value.isArray() || value.isUndefined()) && array.size() <= most;
        QStringList list;
        for (const QJsonValue &entry : array) {
            m_good &= entry.isString() && entry.toString().size() <= limit;
            list += entry.toString();
        }
        return list;
    }
    bool good() const { return m_good; }

private:
    QJsonObject m_object;
    bool m_good = true;
};

std::optional<VisitorFrame> parseFields(const QString &type, Fields &fields) {
    if (type == QLatin1String("hello"))
        return HelloFrame{fields.text("token", 200), fields.text("lang", 40), fields.text("page", 2000)};
    if (type == QLatin1String("send"))  // a text above the limit is refused by name, not as garbage
        return SendFrame{fields.id("id"), fields.text("text", kFrameLimit), fields.texts("files", 4096, 50)};
    if (type == QLatin1String("typing")) return TypingFrame{fields.flag("on")};
    if (type == QLatin1String("got")) return SeenFrame{fields.id("upTo"), false};
    if (type == QLatin1String("read")) return SeenFrame{fields.id("upTo"), true};
    if (type == QLatin1String("elsewhere")) return ElsewhereFrame{};
    return std::nullopt;
}

}  // namespace

std::optional<VisitorFrame> parseFrame(const QString &text, QString *wrong) {
    const auto refused = [wrong](const char *reason) {
        *wrong = QLatin1String(reason);
        return std::nullopt;
    };
    if (text.size() > kFrameLimit) return refused("too-large");
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject()) return refused("not-json");
    Fields fields(document.object());
    auto parsed = parseFields(document.object().value(QLatin1String("type")).toString(), fields);
    if (!parsed) return refused("unknown-type");
    if (!fields.good()) return refused("bad-field");
    return parsed;
}

QString frame(const char *type, QJsonObject fields) {
    fields.insert(QStringLiteral("type"), QLatin1String(type));
    return QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

}  // namespace heard::webchat
