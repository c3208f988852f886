// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <optional>

#include "base/result.h"

namespace heard::protocol {

/// Takes fields out of a JSON object by name and type; what is left over is the `extra`. The first wrong field is
/// remembered and makes the whole reading fail, so that callers read straight down and check once.
class Reader {
public:
    explicit Reader(const QJsonObject &json) : m_left(json) {}

    enum class Need { Required, Optional };

    QString text(const char *name, Need need = Need::Optional);
    qint64 number(const char *name, Need need = Need::Optional);
    bool flag(const char *name);
    QJsonObject object(const char *name, Need need = Need::Optional);
    QJsonArray array(const char *name, Need need = Need::Optional);
    QStringList words(const char *name);
    std::optional<qint64> maybeNumber(const char *name);

    /// For values that have the right JSON type and still make no sense.
    void refuse(const char *name);

    bool failed() const { return !m_wrong.isEmpty(); }
    Error error() const { return Error{QStringLiteral("wrong-shape"), m_wrong}; }
    QJsonObject rest() const { return m_left; }

private:
    QJsonValue take(const char *name, QJsonValue::Type type, Need need);

    QJsonObject m_left;
    QString m_wrong;
};

}  // namespace heard::protocol
