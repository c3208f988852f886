// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include "plugins/email/mime/mail.h"
#include "plugins/email/mime/parse.h"

namespace heard::email {

/// The headers of a mail by their names in lower case, raw; of a name that comes several times the first 50.
class HeaderFacts {
public:
    void add(const QByteArray &name, const QByteArray &raw);
    [[nodiscard]] bool has(const char *name) const { return m_values.contains(name); }
    /// The first one's raw value, or empty.
    [[nodiscard]] QByteArray raw(const char *name) const;
    [[nodiscard]] QList<QByteArray> all(const char *name) const { return m_values.value(name); }
    /// The first one's value in lower case without comments and blanks around it.
    [[nodiscard]] QByteArray word(const char *name) const;

private:
    QHash<QByteArray, QList<QByteArray>> m_values;
};

/// People, ids, subject and date of a mail from its header. `parts` and `size` stay as they are.
void readHeader(const HeaderFacts &header, const ParseOptions &options, ParsedMail &mail);

/// Each problem once.
void note(ParsedMail &mail, const char *problem);

}  // namespace heard::email
