// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/hub/options.h"

#include <cstdio>

#include "main/hub/exitcode.h"

namespace heard::hub {
namespace {

int usageError(const QString &what) {
    std::fprintf(stderr, "heard-hub: %s. --help tells what there is.\n", what.toUtf8().constData());
    return kUsage;
}

}  // namespace

Options::Options(const char *help, const QStringList &withValue, const QStringList &switches) : m_help(help) {
    for (const QString &name : withValue) m_parser.addOption(QCommandLineOption(name, {}, QStringLiteral("value")));
    for (const QString &name : switches) m_parser.addOption(QCommandLineOption(name));
    m_parser.addOption(QCommandLineOption(QStringList{QStringLiteral("h"), QStringLiteral("help")}));
}

std::optional<int> Options::parse(const QStringList &words, const QStringList &needed, qsizetype fewest,
                                  qsizetype most) {
    // The parser takes the first word for the program's name.
    const bool understood = m_parser.parse(QStringList(QStringLiteral("heard-hub")) + words);
    if (m_parser.isSet(QStringLiteral("help"))) {
        std::fputs(m_help, stdout);
        return kFine;
    }
    if (!understood) return usageError(m_parser.errorText().remove(QLatin1Char('.')));
    for (const QString &name : needed)
        if (m_parser.value(name).isEmpty()) return usageError(QStringLiteral("--%1 is needed").arg(name));
    const qsizetype count = m_parser.positionalArguments().size();
    if (count < fewest) return usageError(QStringLiteral("a word is missing"));
    if (count > most)
        return usageError(QStringLiteral("\"%1\" is too much").arg(m_parser.positionalArguments().at(most)));
    return std::nullopt;
}

}  // namespace heard::hub
